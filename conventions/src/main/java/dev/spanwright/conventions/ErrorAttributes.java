// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code error.}. */
public final class ErrorAttributes {

  /**
   * {@code error.message}: a string.
   *
   * @deprecated use {@link FeatureFlagAttributes#FEATURE_FLAG_ERROR_MESSAGE}
   */
  @Deprecated public static final String ERROR_MESSAGE = "error.message";

  /** {@code error.type}: a string. */
  public static final String ERROR_TYPE = "error.type";

  private ErrorAttributes() {}
}
