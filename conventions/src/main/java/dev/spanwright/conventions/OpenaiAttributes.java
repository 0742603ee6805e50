// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code openai.}. */
public final class OpenaiAttributes {

  /** {@code openai.api.type}: a string. */
  public static final String OPENAI_API_TYPE = "openai.api.type";

  /** {@code openai.request.service_tier}: a string. */
  public static final String OPENAI_REQUEST_SERVICE_TIER = "openai.request.service_tier";

  /** {@code openai.response.service_tier}: a string. */
  public static final String OPENAI_RESPONSE_SERVICE_TIER = "openai.response.service_tier";

  /** {@code openai.response.system_fingerprint}: a string. */
  public static final String OPENAI_RESPONSE_SYSTEM_FINGERPRINT =
      "openai.response.system_fingerprint";

  private OpenaiAttributes() {}
}
