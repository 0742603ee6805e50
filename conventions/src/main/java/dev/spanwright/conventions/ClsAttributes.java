// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cls.}. */
public final class ClsAttributes {

  /**
   * The start of {@code cls.source.<key>}: a string. Add the part of your choice: {@code
   * CLS_SOURCE_PREFIX + "example"}.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_CLS_SOURCE_PREFIX}
   */
  @Deprecated public static final String CLS_SOURCE_PREFIX = "cls.source.";

  private ClsAttributes() {}
}
