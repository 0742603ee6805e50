// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code router.}. */
public final class RouterAttributes {

  /** {@code router.navigation.origin}: a string. */
  public static final String ROUTER_NAVIGATION_ORIGIN = "router.navigation.origin";

  /** {@code router.navigation.route.id}: a string. */
  public static final String ROUTER_NAVIGATION_ROUTE_ID = "router.navigation.route.id";

  /** {@code router.navigation.type}: a string. */
  public static final String ROUTER_NAVIGATION_TYPE = "router.navigation.type";

  private RouterAttributes() {}
}
