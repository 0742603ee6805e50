// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code ai.}. */
public final class AiAttributes {

  /**
   * {@code ai.citations}: an array of strings.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_CITATIONS = "ai.citations";

  /**
   * {@code ai.completion_tokens.used}: an integer.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_USAGE_OUTPUT_TOKENS}
   */
  @Deprecated public static final String AI_COMPLETION_TOKENS_USED = "ai.completion_tokens.used";

  /**
   * {@code ai.documents}: an array of strings.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_DOCUMENTS = "ai.documents";

  /**
   * {@code ai.finish_reason}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_RESPONSE_FINISH_REASONS}
   */
  @Deprecated public static final String AI_FINISH_REASON = "ai.finish_reason";

  /**
   * {@code ai.frequency_penalty}: a double.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_REQUEST_FREQUENCY_PENALTY}
   */
  @Deprecated public static final String AI_FREQUENCY_PENALTY = "ai.frequency_penalty";

  /**
   * {@code ai.function_call}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_TOOL_NAME}
   */
  @Deprecated public static final String AI_FUNCTION_CALL = "ai.function_call";

  /**
   * {@code ai.generation_id}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_RESPONSE_ID}
   */
  @Deprecated public static final String AI_GENERATION_ID = "ai.generation_id";

  /**
   * {@code ai.input_messages}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_INPUT_MESSAGES}
   */
  @Deprecated public static final String AI_INPUT_MESSAGES = "ai.input_messages";

  /**
   * {@code ai.is_search_required}: a boolean.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_IS_SEARCH_REQUIRED = "ai.is_search_required";

  /**
   * {@code ai.metadata}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_METADATA = "ai.metadata";

  /**
   * {@code ai.model.id}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_REQUEST_MODEL}
   */
  @Deprecated public static final String AI_MODEL_ID = "ai.model.id";

  /**
   * {@code ai.model_id}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_REQUEST_MODEL}
   */
  @Deprecated public static final String AI_MODEL_ID_OLD = "ai.model_id";

  /**
   * {@code ai.model.provider}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_PROVIDER_NAME}
   */
  @Deprecated public static final String AI_MODEL_PROVIDER = "ai.model.provider";

  /**
   * {@code ai.pipeline.name}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_PIPELINE_NAME}
   */
  @Deprecated public static final String AI_PIPELINE_NAME = "ai.pipeline.name";

  /**
   * {@code ai.preamble}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_SYSTEM_INSTRUCTIONS}
   */
  @Deprecated public static final String AI_PREAMBLE = "ai.preamble";

  /**
   * {@code ai.presence_penalty}: a double.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_REQUEST_PRESENCE_PENALTY}
   */
  @Deprecated public static final String AI_PRESENCE_PENALTY = "ai.presence_penalty";

  /**
   * {@code ai.prompt}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_INPUT_MESSAGES}
   */
  @Deprecated public static final String AI_PROMPT = "ai.prompt";

  /**
   * {@code ai.prompt.messages}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_INPUT_MESSAGES}
   */
  @Deprecated public static final String AI_PROMPT_MESSAGES = "ai.prompt.messages";

  /**
   * {@code ai.prompt_tokens.used}: an integer.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_USAGE_INPUT_TOKENS}
   */
  @Deprecated public static final String AI_PROMPT_TOKENS_USED = "ai.prompt_tokens.used";

  /**
   * {@code ai.prompt.tools}: an array of strings.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_TOOL_DEFINITIONS}, a string
   */
  @Deprecated public static final String AI_PROMPT_TOOLS = "ai.prompt.tools";

  /**
   * {@code ai.raw_prompting}: a boolean.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_RAW_PROMPTING = "ai.raw_prompting";

  /**
   * {@code ai.responses}: an array of strings.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_OUTPUT_MESSAGES}, a string
   */
  @Deprecated public static final String AI_RESPONSES = "ai.responses";

  /**
   * {@code ai.response_format}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_RESPONSE_FORMAT = "ai.response_format";

  /**
   * {@code ai.response.id}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_RESPONSE_ID}
   */
  @Deprecated public static final String AI_RESPONSE_ID = "ai.response.id";

  /**
   * {@code ai.response.model}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_RESPONSE_MODEL}
   */
  @Deprecated public static final String AI_RESPONSE_MODEL = "ai.response.model";

  /**
   * {@code ai.response.object}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_RESPONSE_OBJECT = "ai.response.object";

  /**
   * {@code ai.response.text}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_OUTPUT_MESSAGES}
   */
  @Deprecated public static final String AI_RESPONSE_TEXT = "ai.response.text";

  /**
   * {@code ai.response.timestamp}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_RESPONSE_TIMESTAMP = "ai.response.timestamp";

  /**
   * {@code ai.response.toolCalls}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_OUTPUT_MESSAGES}
   */
  @Deprecated public static final String AI_RESPONSE_TOOL_CALLS = "ai.response.toolCalls";

  /**
   * {@code ai.schema}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_SCHEMA = "ai.schema";

  /**
   * {@code ai.search_queries}: an array of strings.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_SEARCH_QUERIES = "ai.search_queries";

  /**
   * {@code ai.search_results}: an array of strings.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_SEARCH_RESULTS = "ai.search_results";

  /**
   * {@code ai.seed}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_REQUEST_SEED}
   */
  @Deprecated public static final String AI_SEED = "ai.seed";

  /**
   * {@code ai.streaming}: a boolean.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_RESPONSE_STREAMING}
   */
  @Deprecated public static final String AI_STREAMING = "ai.streaming";

  /**
   * {@code ai.tags}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_TAGS = "ai.tags";

  /**
   * {@code ai.temperature}: a double.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_REQUEST_TEMPERATURE}
   */
  @Deprecated public static final String AI_TEMPERATURE = "ai.temperature";

  /**
   * {@code ai.texts}: an array of strings.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_INPUT_MESSAGES}, a string
   */
  @Deprecated public static final String AI_TEXTS = "ai.texts";

  /**
   * {@code ai.tools}: an array of strings.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_TOOL_DEFINITIONS}, a string
   */
  @Deprecated public static final String AI_TOOLS = "ai.tools";

  /**
   * {@code ai.tool_calls}: an array of strings.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_OUTPUT_MESSAGES}, a string
   */
  @Deprecated public static final String AI_TOOL_CALLS = "ai.tool_calls";

  /**
   * {@code ai.toolCall.args}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_TOOL_CALL_ARGUMENTS}
   */
  @Deprecated public static final String AI_TOOL_CALL_ARGS = "ai.toolCall.args";

  /**
   * {@code ai.toolCall.result}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_TOOL_CALL_RESULT}
   */
  @Deprecated public static final String AI_TOOL_CALL_RESULT = "ai.toolCall.result";

  /**
   * {@code ai.top_k}: an integer.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_REQUEST_TOP_K}
   */
  @Deprecated public static final String AI_TOP_K = "ai.top_k";

  /**
   * {@code ai.top_p}: a double.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_REQUEST_TOP_P}
   */
  @Deprecated public static final String AI_TOP_P = "ai.top_p";

  /**
   * {@code ai.total_cost}: a double.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_COST_TOTAL_TOKENS}
   */
  @Deprecated public static final String AI_TOTAL_COST = "ai.total_cost";

  /**
   * {@code ai.total_tokens.used}: an integer.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_USAGE_TOTAL_TOKENS}
   */
  @Deprecated public static final String AI_TOTAL_TOKENS_USED = "ai.total_tokens.used";

  /**
   * {@code ai.usage.tokens}: an integer.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_USAGE_TOTAL_TOKENS}
   */
  @Deprecated public static final String AI_USAGE_TOKENS = "ai.usage.tokens";

  /**
   * {@code ai.values}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_VALUES = "ai.values";

  /**
   * {@code ai.warnings}: an array of strings.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String AI_WARNINGS = "ai.warnings";

  private AiAttributes() {}
}
