// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code turbo_modules.}. */
public final class TurboModulesAttributes {

  /**
   * {@code turbo_modules.total_call_count}: an integer.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_CALL_COUNT}
   */
  @Deprecated
  public static final String TURBO_MODULES_TOTAL_CALL_COUNT = "turbo_modules.total_call_count";

  /**
   * {@code turbo_modules.total_duration_ms}: a double.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_DURATION_TOTAL}
   */
  @Deprecated
  public static final String TURBO_MODULES_TOTAL_DURATION_MS = "turbo_modules.total_duration_ms";

  /**
   * {@code turbo_modules.total_error_count}: an integer.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_ERROR_COUNT}
   */
  @Deprecated
  public static final String TURBO_MODULES_TOTAL_ERROR_COUNT = "turbo_modules.total_error_count";

  /**
   * {@code turbo_modules.unique_methods}: an integer.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_CALL_DISTINCT_COUNT}
   */
  @Deprecated
  public static final String TURBO_MODULES_UNIQUE_METHODS = "turbo_modules.unique_methods";

  private TurboModulesAttributes() {}
}
