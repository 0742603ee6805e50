// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code starlite.}. */
public final class StarliteAttributes {

  /**
   * {@code starlite.middleware_name}: a string.
   *
   * @deprecated use {@link MiddlewareAttributes#MIDDLEWARE_NAME}
   */
  @Deprecated public static final String STARLITE_MIDDLEWARE_NAME = "starlite.middleware_name";

  private StarliteAttributes() {}
}
