// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code nfs.}. */
public final class NfsAttributes {

  /** {@code nfs.operation.name}: a string. */
  public static final String NFS_OPERATION_NAME = "nfs.operation.name";

  /** {@code nfs.server.repcache.status}: a string. */
  public static final String NFS_SERVER_REPCACHE_STATUS = "nfs.server.repcache.status";

  private NfsAttributes() {}
}
