// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code langchain.}. */
public final class LangchainAttributes {

  /**
   * {@code langchain.chain.name}: a string.
   *
   * @deprecated use {@link GenAiAttributes#GEN_AI_PIPELINE_NAME}
   */
  @Deprecated public static final String LANGCHAIN_CHAIN_NAME = "langchain.chain.name";

  private LangchainAttributes() {}
}
