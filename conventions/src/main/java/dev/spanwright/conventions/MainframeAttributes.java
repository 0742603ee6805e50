// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code mainframe.}. */
public final class MainframeAttributes {

  /** {@code mainframe.lpar.name}: a string. */
  public static final String MAINFRAME_LPAR_NAME = "mainframe.lpar.name";

  private MainframeAttributes() {}
}
