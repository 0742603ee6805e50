// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code net.}. */
public final class NetAttributes {

  /**
   * {@code net.host.ip}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_LOCAL_ADDRESS}
   */
  @Deprecated public static final String NET_HOST_IP = "net.host.ip";

  /**
   * {@code net.host.name}: a string.
   *
   * @deprecated use {@link ServerAttributes#SERVER_ADDRESS}
   */
  @Deprecated public static final String NET_HOST_NAME = "net.host.name";

  /**
   * {@code net.host.port}: an integer.
   *
   * @deprecated use {@link ServerAttributes#SERVER_PORT}
   */
  @Deprecated public static final String NET_HOST_PORT = "net.host.port";

  /**
   * {@code net.peer.ip}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_PEER_ADDRESS}
   */
  @Deprecated public static final String NET_PEER_IP = "net.peer.ip";

  /**
   * {@code net.peer.name}: a string.
   *
   * @deprecated use {@link ServerAttributes#SERVER_ADDRESS}
   */
  @Deprecated public static final String NET_PEER_NAME = "net.peer.name";

  /**
   * {@code net.peer.port}: an integer.
   *
   * @deprecated use {@link ServerAttributes#SERVER_PORT}
   */
  @Deprecated public static final String NET_PEER_PORT = "net.peer.port";

  /**
   * {@code net.protocol.name}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_PROTOCOL_NAME}
   */
  @Deprecated public static final String NET_PROTOCOL_NAME = "net.protocol.name";

  /**
   * {@code net.protocol.version}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_PROTOCOL_VERSION}
   */
  @Deprecated public static final String NET_PROTOCOL_VERSION = "net.protocol.version";

  /**
   * {@code net.sock.family}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_TRANSPORT}
   */
  @Deprecated public static final String NET_SOCK_FAMILY = "net.sock.family";

  /**
   * {@code net.sock.host.addr}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_LOCAL_ADDRESS}
   */
  @Deprecated public static final String NET_SOCK_HOST_ADDR = "net.sock.host.addr";

  /**
   * {@code net.sock.host.port}: an integer.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_LOCAL_PORT}
   */
  @Deprecated public static final String NET_SOCK_HOST_PORT = "net.sock.host.port";

  /**
   * {@code net.sock.peer.addr}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_PEER_ADDRESS}
   */
  @Deprecated public static final String NET_SOCK_PEER_ADDR = "net.sock.peer.addr";

  /**
   * {@code net.sock.peer.name}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String NET_SOCK_PEER_NAME = "net.sock.peer.name";

  /**
   * {@code net.sock.peer.port}: an integer.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_PEER_PORT}
   */
  @Deprecated public static final String NET_SOCK_PEER_PORT = "net.sock.peer.port";

  /**
   * {@code net.transport}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_TRANSPORT}
   */
  @Deprecated public static final String NET_TRANSPORT = "net.transport";

  private NetAttributes() {}
}
