// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code lcp.}. */
public final class LcpAttributes {

  /**
   * {@code lcp.element}: a string.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_LCP_ELEMENT}
   */
  @Deprecated public static final String LCP_ELEMENT = "lcp.element";

  /**
   * {@code lcp.id}: a string.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_LCP_ID}
   */
  @Deprecated public static final String LCP_ID = "lcp.id";

  /**
   * {@code lcp.loadTime}: an integer.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_LCP_LOAD_TIME}
   */
  @Deprecated public static final String LCP_LOAD_TIME = "lcp.loadTime";

  /**
   * {@code lcp.renderTime}: an integer.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_LCP_RENDER_TIME}
   */
  @Deprecated public static final String LCP_RENDER_TIME = "lcp.renderTime";

  /**
   * {@code lcp.size}: an integer.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_LCP_SIZE}
   */
  @Deprecated public static final String LCP_SIZE = "lcp.size";

  /**
   * {@code lcp.url}: a string.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_LCP_URL}
   */
  @Deprecated public static final String LCP_URL = "lcp.url";

  private LcpAttributes() {}
}
