// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code feature_flag.}. */
public final class FeatureFlagAttributes {

  /** {@code feature_flag.context.id}: a string. */
  public static final String FEATURE_FLAG_CONTEXT_ID = "feature_flag.context.id";

  /** {@code feature_flag.error.message}: a string. */
  public static final String FEATURE_FLAG_ERROR_MESSAGE = "feature_flag.error.message";

  /**
   * {@code feature_flag.evaluation.error.message}: a string.
   *
   * @deprecated use {@link #FEATURE_FLAG_ERROR_MESSAGE}
   */
  @Deprecated
  public static final String FEATURE_FLAG_EVALUATION_ERROR_MESSAGE =
      "feature_flag.evaluation.error.message";

  /**
   * {@code feature_flag.evaluation.reason}: a string.
   *
   * @deprecated use {@link #FEATURE_FLAG_RESULT_REASON}
   */
  @Deprecated
  public static final String FEATURE_FLAG_EVALUATION_REASON = "feature_flag.evaluation.reason";

  /** {@code feature_flag.key}: a string. */
  public static final String FEATURE_FLAG_KEY = "feature_flag.key";

  /** {@code feature_flag.provider.name}: a string. */
  public static final String FEATURE_FLAG_PROVIDER_NAME = "feature_flag.provider.name";

  /** {@code feature_flag.result.reason}: a string. */
  public static final String FEATURE_FLAG_RESULT_REASON = "feature_flag.result.reason";

  /** {@code feature_flag.result.variant}: a string. */
  public static final String FEATURE_FLAG_RESULT_VARIANT = "feature_flag.result.variant";

  /** {@code feature_flag.set.id}: a string. */
  public static final String FEATURE_FLAG_SET_ID = "feature_flag.set.id";

  /**
   * {@code feature_flag.variant}: a string.
   *
   * @deprecated use {@link #FEATURE_FLAG_RESULT_VARIANT}
   */
  @Deprecated public static final String FEATURE_FLAG_VARIANT = "feature_flag.variant";

  /** {@code feature_flag.version}: a string. */
  public static final String FEATURE_FLAG_VERSION = "feature_flag.version";

  private FeatureFlagAttributes() {}
}
