// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code gen_ai.}. */
public final class GenAiAttributes {

  /** {@code gen_ai.agent.description}: a string. */
  public static final String GEN_AI_AGENT_DESCRIPTION = "gen_ai.agent.description";

  /** {@code gen_ai.agent.id}: a string. */
  public static final String GEN_AI_AGENT_ID = "gen_ai.agent.id";

  /** {@code gen_ai.agent.name}: a string. */
  public static final String GEN_AI_AGENT_NAME = "gen_ai.agent.name";

  /** {@code gen_ai.agent.version}: a string. */
  public static final String GEN_AI_AGENT_VERSION = "gen_ai.agent.version";

  /**
   * {@code gen_ai.completion}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String GEN_AI_COMPLETION = "gen_ai.completion";

  /** {@code gen_ai.context.utilization}: a double. */
  public static final String GEN_AI_CONTEXT_UTILIZATION = "gen_ai.context.utilization";

  /** {@code gen_ai.context.window_size}: an integer. */
  public static final String GEN_AI_CONTEXT_WINDOW_SIZE = "gen_ai.context.window_size";

  /** {@code gen_ai.conversation.id}: a string. */
  public static final String GEN_AI_CONVERSATION_ID = "gen_ai.conversation.id";

  /** {@code gen_ai.cost.cache_creation.input_tokens}: a double. */
  public static final String GEN_AI_COST_CACHE_CREATION_INPUT_TOKENS =
      "gen_ai.cost.cache_creation.input_tokens";

  /** {@code gen_ai.cost.cache_read.input_tokens}: a double. */
  public static final String GEN_AI_COST_CACHE_READ_INPUT_TOKENS =
      "gen_ai.cost.cache_read.input_tokens";

  /** {@code gen_ai.cost.input_tokens}: a double. */
  public static final String GEN_AI_COST_INPUT_TOKENS = "gen_ai.cost.input_tokens";

  /** {@code gen_ai.cost.output_tokens}: a double. */
  public static final String GEN_AI_COST_OUTPUT_TOKENS = "gen_ai.cost.output_tokens";

  /** {@code gen_ai.cost.reasoning.output_tokens}: a double. */
  public static final String GEN_AI_COST_REASONING_OUTPUT_TOKENS =
      "gen_ai.cost.reasoning.output_tokens";

  /** {@code gen_ai.cost.total_tokens}: a double. */
  public static final String GEN_AI_COST_TOTAL_TOKENS = "gen_ai.cost.total_tokens";

  /** {@code gen_ai.data_source.id}: a string. */
  public static final String GEN_AI_DATA_SOURCE_ID = "gen_ai.data_source.id";

  /** {@code gen_ai.embeddings.dimension.count}: an integer. */
  public static final String GEN_AI_EMBEDDINGS_DIMENSION_COUNT =
      "gen_ai.embeddings.dimension.count";

  /** {@code gen_ai.embeddings.input}: a string. */
  public static final String GEN_AI_EMBEDDINGS_INPUT = "gen_ai.embeddings.input";

  /** {@code gen_ai.evaluation.explanation}: a string. */
  public static final String GEN_AI_EVALUATION_EXPLANATION = "gen_ai.evaluation.explanation";

  /** {@code gen_ai.evaluation.name}: a string. */
  public static final String GEN_AI_EVALUATION_NAME = "gen_ai.evaluation.name";

  /** {@code gen_ai.evaluation.score.label}: a string. */
  public static final String GEN_AI_EVALUATION_SCORE_LABEL = "gen_ai.evaluation.score.label";

  /** {@code gen_ai.evaluation.score.value}: a double. */
  public static final String GEN_AI_EVALUATION_SCORE_VALUE = "gen_ai.evaluation.score.value";

  /** {@code gen_ai.function_id}: a string. */
  public static final String GEN_AI_FUNCTION_ID = "gen_ai.function_id";

  /** {@code gen_ai.input.messages}: a string. */
  public static final String GEN_AI_INPUT_MESSAGES = "gen_ai.input.messages";

  /** {@code gen_ai.memory.query.text}: a string. */
  public static final String GEN_AI_MEMORY_QUERY_TEXT = "gen_ai.memory.query.text";

  /** {@code gen_ai.memory.records}: a string. */
  public static final String GEN_AI_MEMORY_RECORDS = "gen_ai.memory.records";

  /** {@code gen_ai.memory.record.count}: an integer. */
  public static final String GEN_AI_MEMORY_RECORD_COUNT = "gen_ai.memory.record.count";

  /** {@code gen_ai.memory.record.id}: a string. */
  public static final String GEN_AI_MEMORY_RECORD_ID = "gen_ai.memory.record.id";

  /** {@code gen_ai.memory.store.id}: a string. */
  public static final String GEN_AI_MEMORY_STORE_ID = "gen_ai.memory.store.id";

  /**
   * {@code gen_ai.openai.request.response_format}: a string.
   *
   * @deprecated use {@link #GEN_AI_OUTPUT_TYPE}
   */
  @Deprecated
  public static final String GEN_AI_OPENAI_REQUEST_RESPONSE_FORMAT =
      "gen_ai.openai.request.response_format";

  /**
   * {@code gen_ai.openai.request.seed}: an integer.
   *
   * @deprecated use {@link #GEN_AI_REQUEST_SEED}, a string
   */
  @Deprecated public static final String GEN_AI_OPENAI_REQUEST_SEED = "gen_ai.openai.request.seed";

  /**
   * {@code gen_ai.openai.request.service_tier}: a string.
   *
   * @deprecated use {@link OpenaiAttributes#OPENAI_REQUEST_SERVICE_TIER}
   */
  @Deprecated
  public static final String GEN_AI_OPENAI_REQUEST_SERVICE_TIER =
      "gen_ai.openai.request.service_tier";

  /**
   * {@code gen_ai.openai.response.service_tier}: a string.
   *
   * @deprecated use {@link OpenaiAttributes#OPENAI_RESPONSE_SERVICE_TIER}
   */
  @Deprecated
  public static final String GEN_AI_OPENAI_RESPONSE_SERVICE_TIER =
      "gen_ai.openai.response.service_tier";

  /**
   * {@code gen_ai.openai.response.system_fingerprint}: a string.
   *
   * @deprecated use {@link OpenaiAttributes#OPENAI_RESPONSE_SYSTEM_FINGERPRINT}
   */
  @Deprecated
  public static final String GEN_AI_OPENAI_RESPONSE_SYSTEM_FINGERPRINT =
      "gen_ai.openai.response.system_fingerprint";

  /** {@code gen_ai.operation.name}: a string. */
  public static final String GEN_AI_OPERATION_NAME = "gen_ai.operation.name";

  /** {@code gen_ai.operation.type}: a string. */
  public static final String GEN_AI_OPERATION_TYPE = "gen_ai.operation.type";

  /** {@code gen_ai.output.messages}: a string. */
  public static final String GEN_AI_OUTPUT_MESSAGES = "gen_ai.output.messages";

  /** {@code gen_ai.output.type}: a string. */
  public static final String GEN_AI_OUTPUT_TYPE = "gen_ai.output.type";

  /** {@code gen_ai.pipeline.name}: a string. */
  public static final String GEN_AI_PIPELINE_NAME = "gen_ai.pipeline.name";

  /**
   * {@code gen_ai.prompt}: a string.
   *
   * @deprecated use {@link #GEN_AI_INPUT_MESSAGES}
   */
  @Deprecated public static final String GEN_AI_PROMPT = "gen_ai.prompt";

  /** {@code gen_ai.prompt.name}: a string. */
  public static final String GEN_AI_PROMPT_NAME = "gen_ai.prompt.name";

  /**
   * The start of {@code gen_ai.prompt.variable.<key>}: a string. Add the part of your choice:
   * {@code GEN_AI_PROMPT_VARIABLE_PREFIX + "example"}.
   */
  public static final String GEN_AI_PROMPT_VARIABLE_PREFIX = "gen_ai.prompt.variable.";

  /** {@code gen_ai.provider.name}: a string. */
  public static final String GEN_AI_PROVIDER_NAME = "gen_ai.provider.name";

  /**
   * {@code gen_ai.request.available_tools}: a string.
   *
   * @deprecated use {@link #GEN_AI_TOOL_DEFINITIONS}
   */
  @Deprecated
  public static final String GEN_AI_REQUEST_AVAILABLE_TOOLS = "gen_ai.request.available_tools";

  /** {@code gen_ai.request.choice.count}: an integer. */
  public static final String GEN_AI_REQUEST_CHOICE_COUNT = "gen_ai.request.choice.count";

  /** {@code gen_ai.request.encoding_formats}: an array of strings. */
  public static final String GEN_AI_REQUEST_ENCODING_FORMATS = "gen_ai.request.encoding_formats";

  /** {@code gen_ai.request.frequency_penalty}: a double. */
  public static final String GEN_AI_REQUEST_FREQUENCY_PENALTY = "gen_ai.request.frequency_penalty";

  /** {@code gen_ai.request.max_tokens}: an integer. */
  public static final String GEN_AI_REQUEST_MAX_TOKENS = "gen_ai.request.max_tokens";

  /**
   * {@code gen_ai.request.messages}: a string.
   *
   * @deprecated use {@link #GEN_AI_INPUT_MESSAGES}
   */
  @Deprecated public static final String GEN_AI_REQUEST_MESSAGES = "gen_ai.request.messages";

  /** {@code gen_ai.request.model}: a string. */
  public static final String GEN_AI_REQUEST_MODEL = "gen_ai.request.model";

  /** {@code gen_ai.request.presence_penalty}: a double. */
  public static final String GEN_AI_REQUEST_PRESENCE_PENALTY = "gen_ai.request.presence_penalty";

  /** {@code gen_ai.request.reasoning.level}: a string. */
  public static final String GEN_AI_REQUEST_REASONING_LEVEL = "gen_ai.request.reasoning.level";

  /**
   * {@code gen_ai.request.schema}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String GEN_AI_REQUEST_SCHEMA = "gen_ai.request.schema";

  /** {@code gen_ai.request.seed}: a string. */
  public static final String GEN_AI_REQUEST_SEED = "gen_ai.request.seed";

  /** {@code gen_ai.request.stop_sequences}: an array of strings. */
  public static final String GEN_AI_REQUEST_STOP_SEQUENCES = "gen_ai.request.stop_sequences";

  /** {@code gen_ai.request.stream}: a boolean. */
  public static final String GEN_AI_REQUEST_STREAM = "gen_ai.request.stream";

  /** {@code gen_ai.request.temperature}: a double. */
  public static final String GEN_AI_REQUEST_TEMPERATURE = "gen_ai.request.temperature";

  /** {@code gen_ai.request.top_k}: an integer. */
  public static final String GEN_AI_REQUEST_TOP_K = "gen_ai.request.top_k";

  /** {@code gen_ai.request.top_p}: a double. */
  public static final String GEN_AI_REQUEST_TOP_P = "gen_ai.request.top_p";

  /**
   * {@code gen_ai.response.finish_reason}: a string.
   *
   * @deprecated use {@link #GEN_AI_RESPONSE_FINISH_REASONS}
   */
  @Deprecated
  public static final String GEN_AI_RESPONSE_FINISH_REASON = "gen_ai.response.finish_reason";

  /** {@code gen_ai.response.finish_reasons}: a string. */
  public static final String GEN_AI_RESPONSE_FINISH_REASONS = "gen_ai.response.finish_reasons";

  /** {@code gen_ai.response.id}: a string. */
  public static final String GEN_AI_RESPONSE_ID = "gen_ai.response.id";

  /** {@code gen_ai.response.model}: a string. */
  public static final String GEN_AI_RESPONSE_MODEL = "gen_ai.response.model";

  /**
   * {@code gen_ai.response.object}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String GEN_AI_RESPONSE_OBJECT = "gen_ai.response.object";

  /** {@code gen_ai.response.streaming}: a boolean. */
  public static final String GEN_AI_RESPONSE_STREAMING = "gen_ai.response.streaming";

  /**
   * {@code gen_ai.response.text}: a string.
   *
   * @deprecated use {@link #GEN_AI_OUTPUT_MESSAGES}
   */
  @Deprecated public static final String GEN_AI_RESPONSE_TEXT = "gen_ai.response.text";

  /** {@code gen_ai.response.time_to_first_chunk}: a double. */
  public static final String GEN_AI_RESPONSE_TIME_TO_FIRST_CHUNK =
      "gen_ai.response.time_to_first_chunk";

  /**
   * {@code gen_ai.response.time_to_first_token}: a double.
   *
   * @deprecated use {@link #GEN_AI_RESPONSE_TIME_TO_FIRST_CHUNK}
   */
  @Deprecated
  public static final String GEN_AI_RESPONSE_TIME_TO_FIRST_TOKEN =
      "gen_ai.response.time_to_first_token";

  /** {@code gen_ai.response.tokens_per_second}: a double. */
  public static final String GEN_AI_RESPONSE_TOKENS_PER_SECOND =
      "gen_ai.response.tokens_per_second";

  /**
   * {@code gen_ai.response.tool_calls}: a string.
   *
   * @deprecated use {@link #GEN_AI_OUTPUT_MESSAGES}
   */
  @Deprecated public static final String GEN_AI_RESPONSE_TOOL_CALLS = "gen_ai.response.tool_calls";

  /** {@code gen_ai.retrieval.query.text}: a string. */
  public static final String GEN_AI_RETRIEVAL_QUERY_TEXT = "gen_ai.retrieval.query.text";

  /**
   * {@code gen_ai.system}: a string.
   *
   * @deprecated use {@link #GEN_AI_PROVIDER_NAME}
   */
  @Deprecated public static final String GEN_AI_SYSTEM = "gen_ai.system";

  /** {@code gen_ai.system_instructions}: a string. */
  public static final String GEN_AI_SYSTEM_INSTRUCTIONS = "gen_ai.system_instructions";

  /**
   * {@code gen_ai.system.message}: a string.
   *
   * @deprecated use {@link #GEN_AI_SYSTEM_INSTRUCTIONS}
   */
  @Deprecated public static final String GEN_AI_SYSTEM_MESSAGE = "gen_ai.system.message";

  /** {@code gen_ai.token.type}: a string. */
  public static final String GEN_AI_TOKEN_TYPE = "gen_ai.token.type";

  /** {@code gen_ai.tool.call.arguments}: a string. */
  public static final String GEN_AI_TOOL_CALL_ARGUMENTS = "gen_ai.tool.call.arguments";

  /** {@code gen_ai.tool.call.id}: a string. */
  public static final String GEN_AI_TOOL_CALL_ID = "gen_ai.tool.call.id";

  /** {@code gen_ai.tool.call.result}: a string. */
  public static final String GEN_AI_TOOL_CALL_RESULT = "gen_ai.tool.call.result";

  /** {@code gen_ai.tool.call.result.size}: an integer. */
  public static final String GEN_AI_TOOL_CALL_RESULT_SIZE = "gen_ai.tool.call.result.size";

  /** {@code gen_ai.tool.definitions}: a string. */
  public static final String GEN_AI_TOOL_DEFINITIONS = "gen_ai.tool.definitions";

  /** {@code gen_ai.tool.description}: a string. */
  public static final String GEN_AI_TOOL_DESCRIPTION = "gen_ai.tool.description";

  /**
   * {@code gen_ai.tool.input}: a string.
   *
   * @deprecated use {@link #GEN_AI_TOOL_CALL_ARGUMENTS}
   */
  @Deprecated public static final String GEN_AI_TOOL_INPUT = "gen_ai.tool.input";

  /**
   * {@code gen_ai.tool.message}: a string.
   *
   * @deprecated use {@link #GEN_AI_TOOL_CALL_RESULT}
   */
  @Deprecated public static final String GEN_AI_TOOL_MESSAGE = "gen_ai.tool.message";

  /** {@code gen_ai.tool.name}: a string. */
  public static final String GEN_AI_TOOL_NAME = "gen_ai.tool.name";

  /**
   * {@code gen_ai.tool.output}: a string.
   *
   * @deprecated use {@link #GEN_AI_TOOL_CALL_RESULT}
   */
  @Deprecated public static final String GEN_AI_TOOL_OUTPUT = "gen_ai.tool.output";

  /**
   * {@code gen_ai.tool.type}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String GEN_AI_TOOL_TYPE = "gen_ai.tool.type";

  /** {@code gen_ai.usage.cache_creation.input_tokens}: an integer. */
  public static final String GEN_AI_USAGE_CACHE_CREATION_INPUT_TOKENS =
      "gen_ai.usage.cache_creation.input_tokens";

  /**
   * {@code gen_ai.usage.cache_creation_input_tokens}: an integer.
   *
   * @deprecated use {@link #GEN_AI_USAGE_CACHE_CREATION_INPUT_TOKENS}
   */
  @Deprecated
  public static final String GEN_AI_USAGE_CACHE_CREATION_INPUT_TOKENS_OLD =
      "gen_ai.usage.cache_creation_input_tokens";

  /** {@code gen_ai.usage.cache_read.input_tokens}: an integer. */
  public static final String GEN_AI_USAGE_CACHE_READ_INPUT_TOKENS =
      "gen_ai.usage.cache_read.input_tokens";

  /**
   * {@code gen_ai.usage.cache_read_input_tokens}: an integer.
   *
   * @deprecated use {@link #GEN_AI_USAGE_CACHE_READ_INPUT_TOKENS}
   */
  @Deprecated
  public static final String GEN_AI_USAGE_CACHE_READ_INPUT_TOKENS_OLD =
      "gen_ai.usage.cache_read_input_tokens";

  /**
   * {@code gen_ai.usage.completion_tokens}: an integer.
   *
   * @deprecated use {@link #GEN_AI_USAGE_OUTPUT_TOKENS}
   */
  @Deprecated
  public static final String GEN_AI_USAGE_COMPLETION_TOKENS = "gen_ai.usage.completion_tokens";

  /** {@code gen_ai.usage.input_tokens}: an integer. */
  public static final String GEN_AI_USAGE_INPUT_TOKENS = "gen_ai.usage.input_tokens";

  /**
   * {@code gen_ai.usage.input_tokens.cached}: an integer.
   *
   * @deprecated use {@link #GEN_AI_USAGE_CACHE_READ_INPUT_TOKENS}
   */
  @Deprecated
  public static final String GEN_AI_USAGE_INPUT_TOKENS_CACHED = "gen_ai.usage.input_tokens.cached";

  /**
   * {@code gen_ai.usage.input_tokens.cache_write}: an integer.
   *
   * @deprecated use {@link #GEN_AI_USAGE_CACHE_CREATION_INPUT_TOKENS}
   */
  @Deprecated
  public static final String GEN_AI_USAGE_INPUT_TOKENS_CACHE_WRITE =
      "gen_ai.usage.input_tokens.cache_write";

  /** {@code gen_ai.usage.output_tokens}: an integer. */
  public static final String GEN_AI_USAGE_OUTPUT_TOKENS = "gen_ai.usage.output_tokens";

  /**
   * {@code gen_ai.usage.output_tokens.reasoning}: an integer.
   *
   * @deprecated use {@link #GEN_AI_USAGE_REASONING_OUTPUT_TOKENS}
   */
  @Deprecated
  public static final String GEN_AI_USAGE_OUTPUT_TOKENS_REASONING =
      "gen_ai.usage.output_tokens.reasoning";

  /**
   * {@code gen_ai.usage.prompt_tokens}: an integer.
   *
   * @deprecated use {@link #GEN_AI_USAGE_INPUT_TOKENS}
   */
  @Deprecated public static final String GEN_AI_USAGE_PROMPT_TOKENS = "gen_ai.usage.prompt_tokens";

  /** {@code gen_ai.usage.reasoning.output_tokens}: an integer. */
  public static final String GEN_AI_USAGE_REASONING_OUTPUT_TOKENS =
      "gen_ai.usage.reasoning.output_tokens";

  /** {@code gen_ai.usage.total_tokens}: an integer. */
  public static final String GEN_AI_USAGE_TOTAL_TOKENS = "gen_ai.usage.total_tokens";

  /** {@code gen_ai.workflow.name}: a string. */
  public static final String GEN_AI_WORKFLOW_NAME = "gen_ai.workflow.name";

  private GenAiAttributes() {}
}
