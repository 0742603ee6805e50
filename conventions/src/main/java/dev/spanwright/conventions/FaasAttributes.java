// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code faas.}. */
public final class FaasAttributes {

  /** {@code faas.coldstart}: a boolean. */
  public static final String FAAS_COLDSTART = "faas.coldstart";

  /** {@code faas.cron}: a string. */
  public static final String FAAS_CRON = "faas.cron";

  /** {@code faas.document.collection}: a string. */
  public static final String FAAS_DOCUMENT_COLLECTION = "faas.document.collection";

  /** {@code faas.document.name}: a string. */
  public static final String FAAS_DOCUMENT_NAME = "faas.document.name";

  /** {@code faas.document.operation}: a string. */
  public static final String FAAS_DOCUMENT_OPERATION = "faas.document.operation";

  /** {@code faas.document.time}: a string. */
  public static final String FAAS_DOCUMENT_TIME = "faas.document.time";

  /** {@code faas.duration_in_ms}: an integer. */
  public static final String FAAS_DURATION_IN_MS = "faas.duration_in_ms";

  /** {@code faas.entry_point}: a string. */
  public static final String FAAS_ENTRY_POINT = "faas.entry_point";

  /**
   * {@code faas.execution}: a string.
   *
   * @deprecated use {@link #FAAS_INVOCATION_ID}
   */
  @Deprecated public static final String FAAS_EXECUTION = "faas.execution";

  /**
   * {@code faas.id}: a string.
   *
   * @deprecated use {@link CloudAttributes#CLOUD_RESOURCE_ID}
   */
  @Deprecated public static final String FAAS_ID = "faas.id";

  /** {@code faas.identity}: a string. */
  public static final String FAAS_IDENTITY = "faas.identity";

  /** {@code faas.instance}: a string. */
  public static final String FAAS_INSTANCE = "faas.instance";

  /** {@code faas.invocation_id}: a string. */
  public static final String FAAS_INVOCATION_ID = "faas.invocation_id";

  /** {@code faas.invoked_name}: a string. */
  public static final String FAAS_INVOKED_NAME = "faas.invoked_name";

  /** {@code faas.invoked_provider}: a string. */
  public static final String FAAS_INVOKED_PROVIDER = "faas.invoked_provider";

  /** {@code faas.invoked_region}: a string. */
  public static final String FAAS_INVOKED_REGION = "faas.invoked_region";

  /** {@code faas.max_memory}: an integer. */
  public static final String FAAS_MAX_MEMORY = "faas.max_memory";

  /** {@code faas.name}: a string. */
  public static final String FAAS_NAME = "faas.name";

  /** {@code faas.time}: a string. */
  public static final String FAAS_TIME = "faas.time";

  /** {@code faas.trigger}: a string. */
  public static final String FAAS_TRIGGER = "faas.trigger";

  /** {@code faas.version}: a string. */
  public static final String FAAS_VERSION = "faas.version";

  private FaasAttributes() {}
}
