// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code navigation.}. */
public final class NavigationAttributes {

  /**
   * {@code navigation.origin}: a string.
   *
   * @deprecated use {@link RouterAttributes#ROUTER_NAVIGATION_ORIGIN}
   */
  @Deprecated public static final String NAVIGATION_ORIGIN = "navigation.origin";

  /**
   * {@code navigation.route.id}: a string.
   *
   * @deprecated use {@link RouterAttributes#ROUTER_NAVIGATION_ROUTE_ID}
   */
  @Deprecated public static final String NAVIGATION_ROUTE_ID = "navigation.route.id";

  /**
   * {@code navigation.type}: a string.
   *
   * @deprecated use {@link RouterAttributes#ROUTER_NAVIGATION_TYPE}
   */
  @Deprecated public static final String NAVIGATION_TYPE = "navigation.type";

  private NavigationAttributes() {}
}
