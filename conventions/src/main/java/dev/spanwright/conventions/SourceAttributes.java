// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code source.}. */
public final class SourceAttributes {

  /** {@code source.address}: a string. */
  public static final String SOURCE_ADDRESS = "source.address";

  /** {@code source.port}: an integer. */
  public static final String SOURCE_PORT = "source.port";

  private SourceAttributes() {}
}
