// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code koa.}. */
public final class KoaAttributes {

  /**
   * {@code koa.name}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String KOA_NAME = "koa.name";

  /** {@code koa.type}: a string. */
  public static final String KOA_TYPE = "koa.type";

  private KoaAttributes() {}
}
