// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code client.}. */
public final class ClientAttributes {

  /** {@code client.address}: a string. */
  public static final String CLIENT_ADDRESS = "client.address";

  /** {@code client.port}: an integer. */
  public static final String CLIENT_PORT = "client.port";

  private ClientAttributes() {}
}
