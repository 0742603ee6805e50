// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code network.}. */
public final class NetworkAttributes {

  /** {@code network.carrier.icc}: a string. */
  public static final String NETWORK_CARRIER_ICC = "network.carrier.icc";

  /** {@code network.carrier.mcc}: a string. */
  public static final String NETWORK_CARRIER_MCC = "network.carrier.mcc";

  /** {@code network.carrier.mnc}: a string. */
  public static final String NETWORK_CARRIER_MNC = "network.carrier.mnc";

  /** {@code network.carrier.name}: a string. */
  public static final String NETWORK_CARRIER_NAME = "network.carrier.name";

  /** {@code network.connection.effective_type}: a string. */
  public static final String NETWORK_CONNECTION_EFFECTIVE_TYPE =
      "network.connection.effective_type";

  /** {@code network.connection.rtt}: an integer. */
  public static final String NETWORK_CONNECTION_RTT = "network.connection.rtt";

  /** {@code network.connection.state}: a string. */
  public static final String NETWORK_CONNECTION_STATE = "network.connection.state";

  /** {@code network.connection.subtype}: a string. */
  public static final String NETWORK_CONNECTION_SUBTYPE = "network.connection.subtype";

  /** {@code network.connection.type}: a string. */
  public static final String NETWORK_CONNECTION_TYPE = "network.connection.type";

  /** {@code network.interface.name}: a string. */
  public static final String NETWORK_INTERFACE_NAME = "network.interface.name";

  /** {@code network.io.direction}: a string. */
  public static final String NETWORK_IO_DIRECTION = "network.io.direction";

  /** {@code network.local.address}: a string. */
  public static final String NETWORK_LOCAL_ADDRESS = "network.local.address";

  /** {@code network.local.port}: an integer. */
  public static final String NETWORK_LOCAL_PORT = "network.local.port";

  /** {@code network.peer.address}: a string. */
  public static final String NETWORK_PEER_ADDRESS = "network.peer.address";

  /** {@code network.peer.port}: an integer. */
  public static final String NETWORK_PEER_PORT = "network.peer.port";

  /** {@code network.protocol.name}: a string. */
  public static final String NETWORK_PROTOCOL_NAME = "network.protocol.name";

  /** {@code network.protocol.version}: a string. */
  public static final String NETWORK_PROTOCOL_VERSION = "network.protocol.version";

  /** {@code network.transport}: a string. */
  public static final String NETWORK_TRANSPORT = "network.transport";

  /** {@code network.type}: a string. */
  public static final String NETWORK_TYPE = "network.type";

  private NetworkAttributes() {}
}
