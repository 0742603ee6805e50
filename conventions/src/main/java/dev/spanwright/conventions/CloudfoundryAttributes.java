// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cloudfoundry.}. */
public final class CloudfoundryAttributes {

  /** {@code cloudfoundry.app.id}: a string. */
  public static final String CLOUDFOUNDRY_APP_ID = "cloudfoundry.app.id";

  /** {@code cloudfoundry.app.instance.id}: a string. */
  public static final String CLOUDFOUNDRY_APP_INSTANCE_ID = "cloudfoundry.app.instance.id";

  /** {@code cloudfoundry.app.name}: a string. */
  public static final String CLOUDFOUNDRY_APP_NAME = "cloudfoundry.app.name";

  /** {@code cloudfoundry.org.id}: a string. */
  public static final String CLOUDFOUNDRY_ORG_ID = "cloudfoundry.org.id";

  /** {@code cloudfoundry.org.name}: a string. */
  public static final String CLOUDFOUNDRY_ORG_NAME = "cloudfoundry.org.name";

  /** {@code cloudfoundry.process.id}: a string. */
  public static final String CLOUDFOUNDRY_PROCESS_ID = "cloudfoundry.process.id";

  /** {@code cloudfoundry.process.type}: a string. */
  public static final String CLOUDFOUNDRY_PROCESS_TYPE = "cloudfoundry.process.type";

  /** {@code cloudfoundry.space.id}: a string. */
  public static final String CLOUDFOUNDRY_SPACE_ID = "cloudfoundry.space.id";

  /** {@code cloudfoundry.space.name}: a string. */
  public static final String CLOUDFOUNDRY_SPACE_NAME = "cloudfoundry.space.name";

  /** {@code cloudfoundry.system.id}: a string. */
  public static final String CLOUDFOUNDRY_SYSTEM_ID = "cloudfoundry.system.id";

  /** {@code cloudfoundry.system.instance.id}: a string. */
  public static final String CLOUDFOUNDRY_SYSTEM_INSTANCE_ID = "cloudfoundry.system.instance.id";

  private CloudfoundryAttributes() {}
}
