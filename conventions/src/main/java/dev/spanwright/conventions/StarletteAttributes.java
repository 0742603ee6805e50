// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code starlette.}. */
public final class StarletteAttributes {

  /**
   * {@code starlette.middleware_name}: a string.
   *
   * @deprecated use {@link MiddlewareAttributes#MIDDLEWARE_NAME}
   */
  @Deprecated public static final String STARLETTE_MIDDLEWARE_NAME = "starlette.middleware_name";

  private StarletteAttributes() {}
}
