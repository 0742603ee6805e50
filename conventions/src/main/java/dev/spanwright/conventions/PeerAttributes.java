// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code peer.}. */
public final class PeerAttributes {

  /**
   * {@code peer.service}: a string.
   *
   * @deprecated use {@link ServiceAttributes#SERVICE_PEER_NAME}
   */
  @Deprecated public static final String PEER_SERVICE = "peer.service";

  private PeerAttributes() {}
}
