// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code rpc.}. */
public final class RpcAttributes {

  /**
   * {@code rpc.connect_rpc.error_code}: a string.
   *
   * @deprecated use {@link #RPC_RESPONSE_STATUS_CODE}
   */
  @Deprecated public static final String RPC_CONNECT_RPC_ERROR_CODE = "rpc.connect_rpc.error_code";

  /**
   * The start of {@code rpc.connect_rpc.request.metadata.<key>}: an array of strings. Add the part
   * of your choice: {@code RPC_CONNECT_RPC_REQUEST_METADATA_PREFIX + "example"}.
   *
   * @deprecated use {@link #RPC_REQUEST_METADATA_PREFIX}
   */
  @Deprecated
  public static final String RPC_CONNECT_RPC_REQUEST_METADATA_PREFIX =
      "rpc.connect_rpc.request.metadata.";

  /**
   * The start of {@code rpc.connect_rpc.response.metadata.<key>}: an array of strings. Add the part
   * of your choice: {@code RPC_CONNECT_RPC_RESPONSE_METADATA_PREFIX + "example"}.
   *
   * @deprecated use {@link #RPC_RESPONSE_METADATA_PREFIX}
   */
  @Deprecated
  public static final String RPC_CONNECT_RPC_RESPONSE_METADATA_PREFIX =
      "rpc.connect_rpc.response.metadata.";

  /**
   * The start of {@code rpc.grpc.request.metadata.<key>}: an array of strings. Add the part of your
   * choice: {@code RPC_GRPC_REQUEST_METADATA_PREFIX + "example"}.
   *
   * @deprecated use {@link #RPC_REQUEST_METADATA_PREFIX}
   */
  @Deprecated
  public static final String RPC_GRPC_REQUEST_METADATA_PREFIX = "rpc.grpc.request.metadata.";

  /**
   * The start of {@code rpc.grpc.response.metadata.<key>}: an array of strings. Add the part of
   * your choice: {@code RPC_GRPC_RESPONSE_METADATA_PREFIX + "example"}.
   *
   * @deprecated use {@link #RPC_RESPONSE_METADATA_PREFIX}
   */
  @Deprecated
  public static final String RPC_GRPC_RESPONSE_METADATA_PREFIX = "rpc.grpc.response.metadata.";

  /**
   * {@code rpc.grpc.status_code}: an integer.
   *
   * @deprecated use {@link #RPC_RESPONSE_STATUS_CODE}, a string
   */
  @Deprecated public static final String RPC_GRPC_STATUS_CODE = "rpc.grpc.status_code";

  /**
   * {@code rpc.jsonrpc.error_code}: an integer.
   *
   * @deprecated use {@link #RPC_RESPONSE_STATUS_CODE}, a string
   */
  @Deprecated public static final String RPC_JSONRPC_ERROR_CODE = "rpc.jsonrpc.error_code";

  /**
   * {@code rpc.jsonrpc.error_message}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String RPC_JSONRPC_ERROR_MESSAGE = "rpc.jsonrpc.error_message";

  /**
   * {@code rpc.jsonrpc.request_id}: a string.
   *
   * @deprecated use {@link JsonrpcAttributes#JSONRPC_REQUEST_ID}
   */
  @Deprecated public static final String RPC_JSONRPC_REQUEST_ID = "rpc.jsonrpc.request_id";

  /**
   * {@code rpc.jsonrpc.version}: a string.
   *
   * @deprecated use {@link JsonrpcAttributes#JSONRPC_PROTOCOL_VERSION}
   */
  @Deprecated public static final String RPC_JSONRPC_VERSION = "rpc.jsonrpc.version";

  /**
   * {@code rpc.message.compressed_size}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String RPC_MESSAGE_COMPRESSED_SIZE = "rpc.message.compressed_size";

  /**
   * {@code rpc.message.id}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String RPC_MESSAGE_ID = "rpc.message.id";

  /**
   * {@code rpc.message.type}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String RPC_MESSAGE_TYPE = "rpc.message.type";

  /**
   * {@code rpc.message.uncompressed_size}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String RPC_MESSAGE_UNCOMPRESSED_SIZE = "rpc.message.uncompressed_size";

  /** {@code rpc.method}: a string. */
  public static final String RPC_METHOD = "rpc.method";

  /** {@code rpc.method_original}: a string. */
  public static final String RPC_METHOD_ORIGINAL = "rpc.method_original";

  /**
   * The start of {@code rpc.request.metadata.<key>}: an array of strings. Add the part of your
   * choice: {@code RPC_REQUEST_METADATA_PREFIX + "example"}.
   */
  public static final String RPC_REQUEST_METADATA_PREFIX = "rpc.request.metadata.";

  /**
   * The start of {@code rpc.response.metadata.<key>}: an array of strings. Add the part of your
   * choice: {@code RPC_RESPONSE_METADATA_PREFIX + "example"}.
   */
  public static final String RPC_RESPONSE_METADATA_PREFIX = "rpc.response.metadata.";

  /** {@code rpc.response.status_code}: a string. */
  public static final String RPC_RESPONSE_STATUS_CODE = "rpc.response.status_code";

  /** {@code rpc.service}: a string. */
  public static final String RPC_SERVICE = "rpc.service";

  /**
   * {@code rpc.system}: a string.
   *
   * @deprecated use {@link #RPC_SYSTEM_NAME}
   */
  @Deprecated public static final String RPC_SYSTEM = "rpc.system";

  /** {@code rpc.system.name}: a string. */
  public static final String RPC_SYSTEM_NAME = "rpc.system.name";

  private RpcAttributes() {}
}
