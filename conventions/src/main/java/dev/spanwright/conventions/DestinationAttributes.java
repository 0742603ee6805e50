// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code destination.}. */
public final class DestinationAttributes {

  /** {@code destination.address}: a string. */
  public static final String DESTINATION_ADDRESS = "destination.address";

  /** {@code destination.port}: an integer. */
  public static final String DESTINATION_PORT = "destination.port";

  private DestinationAttributes() {}
}
