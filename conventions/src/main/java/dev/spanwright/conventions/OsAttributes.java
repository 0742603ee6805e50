// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code os.}. */
public final class OsAttributes {

  /**
   * {@code os.build}: a string.
   *
   * @deprecated use {@link #OS_BUILD_ID}
   */
  @Deprecated public static final String OS_BUILD = "os.build";

  /** {@code os.build_id}: a string. */
  public static final String OS_BUILD_ID = "os.build_id";

  /** {@code os.description}: a string. */
  public static final String OS_DESCRIPTION = "os.description";

  /** {@code os.kernel_version}: a string. */
  public static final String OS_KERNEL_VERSION = "os.kernel_version";

  /** {@code os.name}: a string. */
  public static final String OS_NAME = "os.name";

  /** {@code os.raw_description}: a string. */
  public static final String OS_RAW_DESCRIPTION = "os.raw_description";

  /** {@code os.rooted}: a boolean. */
  public static final String OS_ROOTED = "os.rooted";

  /** {@code os.theme}: a string. */
  public static final String OS_THEME = "os.theme";

  /** {@code os.type}: a string. */
  public static final String OS_TYPE = "os.type";

  /** {@code os.version}: a string. */
  public static final String OS_VERSION = "os.version";

  private OsAttributes() {}
}
