// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code react.}. */
public final class ReactAttributes {

  /** {@code react.version}: a string. */
  public static final String REACT_VERSION = "react.version";

  private ReactAttributes() {}
}
