// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code ttfb.}. */
public final class TtfbAttributes {

  /**
   * {@code ttfb.requestTime}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_TTFB_REQUEST_TIME}
   */
  @Deprecated public static final String TTFB_REQUEST_TIME = "ttfb.requestTime";

  private TtfbAttributes() {}
}
