// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code performance.}. */
public final class PerformanceAttributes {

  /**
   * {@code performance.activationStart}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_PERFORMANCE_NAVIGATION_ACTIVATION_START}
   */
  @Deprecated
  public static final String PERFORMANCE_ACTIVATION_START = "performance.activationStart";

  /**
   * {@code performance.timeOrigin}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_PERFORMANCE_TIME_ORIGIN}
   */
  @Deprecated public static final String PERFORMANCE_TIME_ORIGIN = "performance.timeOrigin";

  private PerformanceAttributes() {}
}
