// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code vercel.}. */
public final class VercelAttributes {

  /**
   * The start of {@code vercel.ai.settings.context.<key>}: a string. Add the part of your choice:
   * {@code VERCEL_AI_SETTINGS_CONTEXT_PREFIX + "example"}.
   */
  public static final String VERCEL_AI_SETTINGS_CONTEXT_PREFIX = "vercel.ai.settings.context.";

  /**
   * The start of {@code vercel.ai.telemetry.metadata.<key>}: a string. Add the part of your choice:
   * {@code VERCEL_AI_TELEMETRY_METADATA_PREFIX + "example"}.
   */
  public static final String VERCEL_AI_TELEMETRY_METADATA_PREFIX = "vercel.ai.telemetry.metadata.";

  /**
   * The start of {@code vercel.ai.tool_call.context.<key>}: a string. Add the part of your choice:
   * {@code VERCEL_AI_TOOL_CALL_CONTEXT_PREFIX + "example"}.
   */
  public static final String VERCEL_AI_TOOL_CALL_CONTEXT_PREFIX = "vercel.ai.tool_call.context.";

  /** {@code vercel.branch}: a string. */
  public static final String VERCEL_BRANCH = "vercel.branch";

  /** {@code vercel.build_id}: a string. */
  public static final String VERCEL_BUILD_ID = "vercel.build_id";

  /** {@code vercel.deployment_id}: a string. */
  public static final String VERCEL_DEPLOYMENT_ID = "vercel.deployment_id";

  /** {@code vercel.destination}: a string. */
  public static final String VERCEL_DESTINATION = "vercel.destination";

  /** {@code vercel.edge_type}: a string. */
  public static final String VERCEL_EDGE_TYPE = "vercel.edge_type";

  /** {@code vercel.entrypoint}: a string. */
  public static final String VERCEL_ENTRYPOINT = "vercel.entrypoint";

  /** {@code vercel.execution_region}: a string. */
  public static final String VERCEL_EXECUTION_REGION = "vercel.execution_region";

  /** {@code vercel.id}: a string. */
  public static final String VERCEL_ID = "vercel.id";

  /** {@code vercel.ja3_digest}: a string. */
  public static final String VERCEL_JA3_DIGEST = "vercel.ja3_digest";

  /** {@code vercel.ja4_digest}: a string. */
  public static final String VERCEL_JA4_DIGEST = "vercel.ja4_digest";

  /** {@code vercel.log_type}: a string. */
  public static final String VERCEL_LOG_TYPE = "vercel.log_type";

  /** {@code vercel.path}: a string. */
  public static final String VERCEL_PATH = "vercel.path";

  /** {@code vercel.project_id}: a string. */
  public static final String VERCEL_PROJECT_ID = "vercel.project_id";

  /** {@code vercel.project_name}: a string. */
  public static final String VERCEL_PROJECT_NAME = "vercel.project_name";

  /** {@code vercel.proxy.cache_id}: a string. */
  public static final String VERCEL_PROXY_CACHE_ID = "vercel.proxy.cache_id";

  /** {@code vercel.proxy.client_ip}: a string. */
  public static final String VERCEL_PROXY_CLIENT_IP = "vercel.proxy.client_ip";

  /** {@code vercel.proxy.host}: a string. */
  public static final String VERCEL_PROXY_HOST = "vercel.proxy.host";

  /** {@code vercel.proxy.lambda_region}: a string. */
  public static final String VERCEL_PROXY_LAMBDA_REGION = "vercel.proxy.lambda_region";

  /** {@code vercel.proxy.method}: a string. */
  public static final String VERCEL_PROXY_METHOD = "vercel.proxy.method";

  /** {@code vercel.proxy.path}: a string. */
  public static final String VERCEL_PROXY_PATH = "vercel.proxy.path";

  /** {@code vercel.proxy.path_type}: a string. */
  public static final String VERCEL_PROXY_PATH_TYPE = "vercel.proxy.path_type";

  /** {@code vercel.proxy.path_type_variant}: a string. */
  public static final String VERCEL_PROXY_PATH_TYPE_VARIANT = "vercel.proxy.path_type_variant";

  /** {@code vercel.proxy.referer}: a string. */
  public static final String VERCEL_PROXY_REFERER = "vercel.proxy.referer";

  /** {@code vercel.proxy.region}: a string. */
  public static final String VERCEL_PROXY_REGION = "vercel.proxy.region";

  /** {@code vercel.proxy.response_byte_size}: an integer. */
  public static final String VERCEL_PROXY_RESPONSE_BYTE_SIZE = "vercel.proxy.response_byte_size";

  /** {@code vercel.proxy.scheme}: a string. */
  public static final String VERCEL_PROXY_SCHEME = "vercel.proxy.scheme";

  /** {@code vercel.proxy.status_code}: an integer. */
  public static final String VERCEL_PROXY_STATUS_CODE = "vercel.proxy.status_code";

  /** {@code vercel.proxy.timestamp}: an integer. */
  public static final String VERCEL_PROXY_TIMESTAMP = "vercel.proxy.timestamp";

  /** {@code vercel.proxy.user_agent}: an array of strings. */
  public static final String VERCEL_PROXY_USER_AGENT = "vercel.proxy.user_agent";

  /** {@code vercel.proxy.vercel_cache}: a string. */
  public static final String VERCEL_PROXY_VERCEL_CACHE = "vercel.proxy.vercel_cache";

  /** {@code vercel.proxy.vercel_id}: a string. */
  public static final String VERCEL_PROXY_VERCEL_ID = "vercel.proxy.vercel_id";

  /** {@code vercel.proxy.waf_action}: a string. */
  public static final String VERCEL_PROXY_WAF_ACTION = "vercel.proxy.waf_action";

  /** {@code vercel.proxy.waf_rule_id}: a string. */
  public static final String VERCEL_PROXY_WAF_RULE_ID = "vercel.proxy.waf_rule_id";

  /** {@code vercel.request_id}: a string. */
  public static final String VERCEL_REQUEST_ID = "vercel.request_id";

  /** {@code vercel.source}: a string. */
  public static final String VERCEL_SOURCE = "vercel.source";

  /** {@code vercel.status_code}: an integer. */
  public static final String VERCEL_STATUS_CODE = "vercel.status_code";

  private VercelAttributes() {}
}
