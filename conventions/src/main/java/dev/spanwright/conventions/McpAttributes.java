// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code mcp.}. */
public final class McpAttributes {

  /** {@code mcp.auth.client.name}: a string. */
  public static final String MCP_AUTH_CLIENT_NAME = "mcp.auth.client.name";

  /** {@code mcp.cancelled.reason}: a string. */
  public static final String MCP_CANCELLED_REASON = "mcp.cancelled.reason";

  /** {@code mcp.cancelled.request_id}: a string. */
  public static final String MCP_CANCELLED_REQUEST_ID = "mcp.cancelled.request_id";

  /** {@code mcp.client.name}: a string. */
  public static final String MCP_CLIENT_NAME = "mcp.client.name";

  /** {@code mcp.client.title}: a string. */
  public static final String MCP_CLIENT_TITLE = "mcp.client.title";

  /** {@code mcp.client.version}: a string. */
  public static final String MCP_CLIENT_VERSION = "mcp.client.version";

  /** {@code mcp.lifecycle.phase}: a string. */
  public static final String MCP_LIFECYCLE_PHASE = "mcp.lifecycle.phase";

  /** {@code mcp.logging.data_type}: a string. */
  public static final String MCP_LOGGING_DATA_TYPE = "mcp.logging.data_type";

  /** {@code mcp.logging.level}: a string. */
  public static final String MCP_LOGGING_LEVEL = "mcp.logging.level";

  /** {@code mcp.logging.logger}: a string. */
  public static final String MCP_LOGGING_LOGGER = "mcp.logging.logger";

  /** {@code mcp.logging.message}: a string. */
  public static final String MCP_LOGGING_MESSAGE = "mcp.logging.message";

  /** {@code mcp.method.name}: a string. */
  public static final String MCP_METHOD_NAME = "mcp.method.name";

  /** {@code mcp.progress.current}: a double. */
  public static final String MCP_PROGRESS_CURRENT = "mcp.progress.current";

  /** {@code mcp.progress.message}: a string. */
  public static final String MCP_PROGRESS_MESSAGE = "mcp.progress.message";

  /** {@code mcp.progress.percentage}: a double. */
  public static final String MCP_PROGRESS_PERCENTAGE = "mcp.progress.percentage";

  /** {@code mcp.progress.token}: a string. */
  public static final String MCP_PROGRESS_TOKEN = "mcp.progress.token";

  /** {@code mcp.progress.total}: a double. */
  public static final String MCP_PROGRESS_TOTAL = "mcp.progress.total";

  /**
   * {@code mcp.prompt.name}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_PROMPT_NAME}
   */
  @Deprecated public static final String MCP_PROMPT_NAME = "mcp.prompt.name";

  /**
   * The end of {@code mcp.prompt.result.<key>.content}: a string. Write {@code
   * MCP_PROMPT_RESULT_PREFIX + "0" + MCP_PROMPT_RESULT_CONTENT_SUFFIX}.
   */
  public static final String MCP_PROMPT_RESULT_CONTENT_SUFFIX = ".content";

  /** {@code mcp.prompt.result.description}: a string. */
  public static final String MCP_PROMPT_RESULT_DESCRIPTION = "mcp.prompt.result.description";

  /** {@code mcp.prompt.result.message_content}: a string. */
  public static final String MCP_PROMPT_RESULT_MESSAGE_CONTENT =
      "mcp.prompt.result.message_content";

  /** {@code mcp.prompt.result.message_count}: an integer. */
  public static final String MCP_PROMPT_RESULT_MESSAGE_COUNT = "mcp.prompt.result.message_count";

  /** {@code mcp.prompt.result.message_role}: a string. */
  public static final String MCP_PROMPT_RESULT_MESSAGE_ROLE = "mcp.prompt.result.message_role";

  /**
   * The start of keys such as {@code mcp.prompt.result.<key>.content}: add the part of your choice
   * and one of the ends, {@link #MCP_PROMPT_RESULT_CONTENT_SUFFIX} for instance.
   */
  public static final String MCP_PROMPT_RESULT_PREFIX = "mcp.prompt.result.";

  /**
   * The end of {@code mcp.prompt.result.<key>.role}: a string. Write {@code
   * MCP_PROMPT_RESULT_PREFIX + "0" + MCP_PROMPT_RESULT_ROLE_SUFFIX}.
   */
  public static final String MCP_PROMPT_RESULT_ROLE_SUFFIX = ".role";

  /** {@code mcp.protocol.ready}: an integer. */
  public static final String MCP_PROTOCOL_READY = "mcp.protocol.ready";

  /** {@code mcp.protocol.version}: a string. */
  public static final String MCP_PROTOCOL_VERSION = "mcp.protocol.version";

  /** {@code mcp.request.argument.name}: a string. */
  public static final String MCP_REQUEST_ARGUMENT_NAME = "mcp.request.argument.name";

  /**
   * The start of {@code mcp.request.argument.<key>}: a string. Add the part of your choice: {@code
   * MCP_REQUEST_ARGUMENT_PREFIX + "example"}.
   */
  public static final String MCP_REQUEST_ARGUMENT_PREFIX = "mcp.request.argument.";

  /** {@code mcp.request.argument.uri}: a string. */
  public static final String MCP_REQUEST_ARGUMENT_URI = "mcp.request.argument.uri";

  /**
   * {@code mcp.request.id}: a string.
   *
   * @deprecated use {@link JsonrpcAttributes#JSONRPC_REQUEST_ID}
   */
  @Deprecated public static final String MCP_REQUEST_ID = "mcp.request.id";

  /** {@code mcp.resource.protocol}: a string. */
  public static final String MCP_RESOURCE_PROTOCOL = "mcp.resource.protocol";

  /** {@code mcp.resource.uri}: a string. */
  public static final String MCP_RESOURCE_URI = "mcp.resource.uri";

  /** {@code mcp.server.name}: a string. */
  public static final String MCP_SERVER_NAME = "mcp.server.name";

  /** {@code mcp.server.title}: a string. */
  public static final String MCP_SERVER_TITLE = "mcp.server.title";

  /** {@code mcp.server.version}: a string. */
  public static final String MCP_SERVER_VERSION = "mcp.server.version";

  /** {@code mcp.session.id}: a string. */
  public static final String MCP_SESSION_ID = "mcp.session.id";

  /**
   * {@code mcp.tool.name}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_TOOL_NAME}
   */
  @Deprecated public static final String MCP_TOOL_NAME = "mcp.tool.name";

  /**
   * {@code mcp.tool.result.content}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_TOOL_CALL_RESULT}
   */
  @Deprecated public static final String MCP_TOOL_RESULT_CONTENT = "mcp.tool.result.content";

  /**
   * {@code mcp.tool.result.content_count}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String MCP_TOOL_RESULT_CONTENT_COUNT = "mcp.tool.result.content_count";

  /**
   * The end of {@code mcp.tool.result.<key>.content}: a string. Write {@code MCP_TOOL_RESULT_PREFIX
   * + "0" + MCP_TOOL_RESULT_CONTENT_SUFFIX}.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_CONTENT_SUFFIX = ".content";

  /**
   * {@code mcp.tool.result.content_type}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String MCP_TOOL_RESULT_CONTENT_TYPE = "mcp.tool.result.content_type";

  /**
   * The end of {@code mcp.tool.result.<key>.content_type}: a string. Write {@code
   * MCP_TOOL_RESULT_PREFIX + "0" + MCP_TOOL_RESULT_CONTENT_TYPE_SUFFIX}.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_CONTENT_TYPE_SUFFIX = ".content_type";

  /**
   * {@code mcp.tool.result.data_size}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_DATA_SIZE = "mcp.tool.result.data_size";

  /**
   * The end of {@code mcp.tool.result.<key>.data_size}: an integer. Write {@code
   * MCP_TOOL_RESULT_PREFIX + "0" + MCP_TOOL_RESULT_DATA_SIZE_SUFFIX}.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_DATA_SIZE_SUFFIX = ".data_size";

  /**
   * {@code mcp.tool.result.is_error}: a boolean.
   *
   * @deprecated use {@link ErrorAttributes#ERROR_TYPE}, a string
   */
  @Deprecated public static final String MCP_TOOL_RESULT_IS_ERROR = "mcp.tool.result.is_error";

  /**
   * {@code mcp.tool.result.mime_type}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_MIME_TYPE = "mcp.tool.result.mime_type";

  /**
   * The end of {@code mcp.tool.result.<key>.mime_type}: a string. Write {@code
   * MCP_TOOL_RESULT_PREFIX + "0" + MCP_TOOL_RESULT_MIME_TYPE_SUFFIX}.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_MIME_TYPE_SUFFIX = ".mime_type";

  /**
   * {@code mcp.tool.result.name}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_NAME = "mcp.tool.result.name";

  /**
   * The end of {@code mcp.tool.result.<key>.name}: a string. Write {@code MCP_TOOL_RESULT_PREFIX +
   * "0" + MCP_TOOL_RESULT_NAME_SUFFIX}.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_NAME_SUFFIX = ".name";

  /**
   * The start of keys such as {@code mcp.tool.result.<key>.content}: add the part of your choice
   * and one of the ends, {@link #MCP_TOOL_RESULT_CONTENT_SUFFIX} for instance.
   */
  public static final String MCP_TOOL_RESULT_PREFIX = "mcp.tool.result.";

  /**
   * {@code mcp.tool.result.resource_mime_type}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String MCP_TOOL_RESULT_RESOURCE_MIME_TYPE =
      "mcp.tool.result.resource_mime_type";

  /**
   * The end of {@code mcp.tool.result.<key>.resource_mime_type}: a string. Write {@code
   * MCP_TOOL_RESULT_PREFIX + "0" + MCP_TOOL_RESULT_RESOURCE_MIME_TYPE_SUFFIX}.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String MCP_TOOL_RESULT_RESOURCE_MIME_TYPE_SUFFIX = ".resource_mime_type";

  /**
   * {@code mcp.tool.result.resource_uri}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String MCP_TOOL_RESULT_RESOURCE_URI = "mcp.tool.result.resource_uri";

  /**
   * The end of {@code mcp.tool.result.<key>.resource_uri}: a string. Write {@code
   * MCP_TOOL_RESULT_PREFIX + "0" + MCP_TOOL_RESULT_RESOURCE_URI_SUFFIX}.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_RESOURCE_URI_SUFFIX = ".resource_uri";

  /**
   * {@code mcp.tool.result.uri}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_URI = "mcp.tool.result.uri";

  /**
   * The end of {@code mcp.tool.result.<key>.uri}: a string. Write {@code MCP_TOOL_RESULT_PREFIX +
   * "0" + MCP_TOOL_RESULT_URI_SUFFIX}.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MCP_TOOL_RESULT_URI_SUFFIX = ".uri";

  /** {@code mcp.transport}: a string. */
  public static final String MCP_TRANSPORT = "mcp.transport";

  private McpAttributes() {}
}
