// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code connection.}. */
public final class ConnectionAttributes {

  /**
   * {@code connection.rtt}: an integer.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_CONNECTION_RTT}
   */
  @Deprecated public static final String CONNECTION_RTT = "connection.rtt";

  private ConnectionAttributes() {}
}
