// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code service.}. */
public final class ServiceAttributes {

  /** {@code service.criticality}: a string. */
  public static final String SERVICE_CRITICALITY = "service.criticality";

  /** {@code service.instance.id}: a string. */
  public static final String SERVICE_INSTANCE_ID = "service.instance.id";

  /** {@code service.name}: a string. */
  public static final String SERVICE_NAME = "service.name";

  /** {@code service.namespace}: a string. */
  public static final String SERVICE_NAMESPACE = "service.namespace";

  /** {@code service.peer.name}: a string. */
  public static final String SERVICE_PEER_NAME = "service.peer.name";

  /** {@code service.peer.namespace}: a string. */
  public static final String SERVICE_PEER_NAMESPACE = "service.peer.namespace";

  /** {@code service.version}: a string. */
  public static final String SERVICE_VERSION = "service.version";

  private ServiceAttributes() {}
}
