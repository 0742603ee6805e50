// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code params.}. */
public final class ParamsAttributes {

  /**
   * The start of {@code params.<key>}: a string. Add the part of your choice: {@code PARAMS_PREFIX
   * + "example"}.
   */
  public static final String PARAMS_PREFIX = "params.";

  private ParamsAttributes() {}
}
