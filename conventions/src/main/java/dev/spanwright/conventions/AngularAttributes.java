// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code angular.}. */
public final class AngularAttributes {

  /** {@code angular.version}: a string. */
  public static final String ANGULAR_VERSION = "angular.version";

  private AngularAttributes() {}
}
