// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code react_native.}. */
public final class ReactNativeAttributes {

  /** {@code react_native.architecture}: a string. */
  public static final String REACT_NATIVE_ARCHITECTURE = "react_native.architecture";

  /** {@code react_native.module.call.count}: an integer. */
  public static final String REACT_NATIVE_MODULE_CALL_COUNT = "react_native.module.call.count";

  /** {@code react_native.module.call.distinct_count}: an integer. */
  public static final String REACT_NATIVE_MODULE_CALL_DISTINCT_COUNT =
      "react_native.module.call.distinct_count";

  /** {@code react_native.module.duration.max}: a double. */
  public static final String REACT_NATIVE_MODULE_DURATION_MAX = "react_native.module.duration.max";

  /** {@code react_native.module.duration.total}: a double. */
  public static final String REACT_NATIVE_MODULE_DURATION_TOTAL =
      "react_native.module.duration.total";

  /** {@code react_native.module.error.count}: an integer. */
  public static final String REACT_NATIVE_MODULE_ERROR_COUNT = "react_native.module.error.count";

  /** {@code react_native.module.kind}: a string. */
  public static final String REACT_NATIVE_MODULE_KIND = "react_native.module.kind";

  /** {@code react_native.module.method}: a string. */
  public static final String REACT_NATIVE_MODULE_METHOD = "react_native.module.method";

  /** {@code react_native.module.name}: a string. */
  public static final String REACT_NATIVE_MODULE_NAME = "react_native.module.name";

  /** {@code react_native.module.top.duration}: a double. */
  public static final String REACT_NATIVE_MODULE_TOP_DURATION = "react_native.module.top.duration";

  /** {@code react_native.module.top.name}: a string. */
  public static final String REACT_NATIVE_MODULE_TOP_NAME = "react_native.module.top.name";

  private ReactNativeAttributes() {}
}
