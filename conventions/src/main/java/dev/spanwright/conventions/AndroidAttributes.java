// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code android.}. */
public final class AndroidAttributes {

  /** {@code android.app.state}: a string. */
  public static final String ANDROID_APP_STATE = "android.app.state";

  /** {@code android.os.api_level}: a string. */
  public static final String ANDROID_OS_API_LEVEL = "android.os.api_level";

  /**
   * {@code android.state}: a string.
   *
   * @deprecated use {@link #ANDROID_APP_STATE}
   */
  @Deprecated public static final String ANDROID_STATE = "android.state";

  private AndroidAttributes() {}
}
