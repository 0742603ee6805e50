// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code middleware.}. */
public final class MiddlewareAttributes {

  /** {@code middleware.name}: a string. */
  public static final String MIDDLEWARE_NAME = "middleware.name";

  private MiddlewareAttributes() {}
}
