// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code server.}. */
public final class ServerAttributes {

  /** {@code server.address}: a string. */
  public static final String SERVER_ADDRESS = "server.address";

  /**
   * {@code server.ext.type}: a string.
   *
   * @deprecated use {@link HapiAttributes#HAPI_EXT_TYPE}
   */
  @Deprecated public static final String SERVER_EXT_TYPE = "server.ext.type";

  /** {@code server.port}: an integer. */
  public static final String SERVER_PORT = "server.port";

  private ServerAttributes() {}
}
