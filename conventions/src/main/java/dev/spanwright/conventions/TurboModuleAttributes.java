// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code turbo_module.}. */
public final class TurboModuleAttributes {

  /**
   * {@code turbo_module.arch}: a string.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_ARCHITECTURE}
   */
  @Deprecated public static final String TURBO_MODULE_ARCH = "turbo_module.arch";

  /**
   * {@code turbo_module.method}: a string.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_METHOD}
   */
  @Deprecated public static final String TURBO_MODULE_METHOD = "turbo_module.method";

  /**
   * {@code turbo_module.name}: a string.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_NAME}
   */
  @Deprecated public static final String TURBO_MODULE_NAME = "turbo_module.name";

  /**
   * {@code turbo_module.top_module}: a string.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_TOP_NAME}
   */
  @Deprecated public static final String TURBO_MODULE_TOP_MODULE = "turbo_module.top_module";

  /**
   * {@code turbo_module.top_module_duration_ms}: a double.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_TOP_DURATION}
   */
  @Deprecated
  public static final String TURBO_MODULE_TOP_MODULE_DURATION_MS =
      "turbo_module.top_module_duration_ms";

  /**
   * {@code turbo_module.total_call_count}: an integer.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_CALL_COUNT}
   */
  @Deprecated
  public static final String TURBO_MODULE_TOTAL_CALL_COUNT = "turbo_module.total_call_count";

  /**
   * {@code turbo_module.total_duration_ms}: a double.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_DURATION_TOTAL}
   */
  @Deprecated
  public static final String TURBO_MODULE_TOTAL_DURATION_MS = "turbo_module.total_duration_ms";

  /**
   * {@code turbo_module.total_error_count}: an integer.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_ERROR_COUNT}
   */
  @Deprecated
  public static final String TURBO_MODULE_TOTAL_ERROR_COUNT = "turbo_module.total_error_count";

  /**
   * {@code turbo_module.unique_methods}: an integer.
   *
   * @deprecated use {@link ReactNativeAttributes#REACT_NATIVE_MODULE_CALL_DISTINCT_COUNT}
   */
  @Deprecated
  public static final String TURBO_MODULE_UNIQUE_METHODS = "turbo_module.unique_methods";

  private TurboModuleAttributes() {}
}
