// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code state.}. */
public final class StateAttributes {

  /** {@code state.type}: a string. */
  public static final String STATE_TYPE = "state.type";

  private StateAttributes() {}
}
