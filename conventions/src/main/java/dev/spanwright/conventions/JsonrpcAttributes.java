// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code jsonrpc.}. */
public final class JsonrpcAttributes {

  /** {@code jsonrpc.protocol.version}: a string. */
  public static final String JSONRPC_PROTOCOL_VERSION = "jsonrpc.protocol.version";

  /** {@code jsonrpc.request.id}: a string. */
  public static final String JSONRPC_REQUEST_ID = "jsonrpc.request.id";

  private JsonrpcAttributes() {}
}
