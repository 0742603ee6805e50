// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code page.}. */
public final class PageAttributes {

  /** {@code page.server_rendering.type}: a string. */
  public static final String PAGE_SERVER_RENDERING_TYPE = "page.server_rendering.type";

  private PageAttributes() {}
}
