// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code anthropic.}. */
public final class AnthropicAttributes {

  /**
   * {@code anthropic.tool_result.content}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_TOOL_CALL_RESULT}
   */
  @Deprecated
  public static final String ANTHROPIC_TOOL_RESULT_CONTENT = "anthropic.tool_result.content";

  private AnthropicAttributes() {}
}
