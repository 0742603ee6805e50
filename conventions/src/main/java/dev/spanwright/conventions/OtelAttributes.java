// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code otel.}. */
public final class OtelAttributes {

  /** {@code otel.component.name}: a string. */
  public static final String OTEL_COMPONENT_NAME = "otel.component.name";

  /** {@code otel.component.type}: a string. */
  public static final String OTEL_COMPONENT_TYPE = "otel.component.type";

  /** {@code otel.event.name}: a string. */
  public static final String OTEL_EVENT_NAME = "otel.event.name";

  /**
   * {@code otel.kind}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_KIND}
   */
  @Deprecated public static final String OTEL_KIND = "otel.kind";

  /**
   * {@code otel.library.name}: a string.
   *
   * @deprecated use {@link #OTEL_SCOPE_NAME}
   */
  @Deprecated public static final String OTEL_LIBRARY_NAME = "otel.library.name";

  /**
   * {@code otel.library.version}: a string.
   *
   * @deprecated use {@link #OTEL_SCOPE_VERSION}
   */
  @Deprecated public static final String OTEL_LIBRARY_VERSION = "otel.library.version";

  /** {@code otel.scope.name}: a string. */
  public static final String OTEL_SCOPE_NAME = "otel.scope.name";

  /** {@code otel.scope.schema_url}: a string. */
  public static final String OTEL_SCOPE_SCHEMA_URL = "otel.scope.schema_url";

  /** {@code otel.scope.version}: a string. */
  public static final String OTEL_SCOPE_VERSION = "otel.scope.version";

  /** {@code otel.span.parent.origin}: a string. */
  public static final String OTEL_SPAN_PARENT_ORIGIN = "otel.span.parent.origin";

  /** {@code otel.span.sampling_result}: a string. */
  public static final String OTEL_SPAN_SAMPLING_RESULT = "otel.span.sampling_result";

  /** {@code otel.status_code}: a string. */
  public static final String OTEL_STATUS_CODE = "otel.status_code";

  /** {@code otel.status_description}: a string. */
  public static final String OTEL_STATUS_DESCRIPTION = "otel.status_description";

  private OtelAttributes() {}
}
