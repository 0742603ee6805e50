// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code litestar.}. */
public final class LitestarAttributes {

  /**
   * {@code litestar.middleware_name}: a string.
   *
   * @deprecated use {@link MiddlewareAttributes#MIDDLEWARE_NAME}
   */
  @Deprecated public static final String LITESTAR_MIDDLEWARE_NAME = "litestar.middleware_name";

  private LitestarAttributes() {}
}
