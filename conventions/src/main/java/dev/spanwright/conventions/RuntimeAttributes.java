// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code runtime.}. */
public final class RuntimeAttributes {

  /**
   * {@code runtime.build}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String RUNTIME_BUILD = "runtime.build";

  /**
   * {@code runtime.name}: a string.
   *
   * @deprecated use {@link ProcessAttributes#PROCESS_RUNTIME_NAME}
   */
  @Deprecated public static final String RUNTIME_NAME = "runtime.name";

  /**
   * {@code runtime.raw_description}: a string.
   *
   * @deprecated use {@link ProcessAttributes#PROCESS_RUNTIME_DESCRIPTION}
   */
  @Deprecated public static final String RUNTIME_RAW_DESCRIPTION = "runtime.raw_description";

  /**
   * {@code runtime.version}: a string.
   *
   * @deprecated use {@link ProcessAttributes#PROCESS_RUNTIME_VERSION}
   */
  @Deprecated public static final String RUNTIME_VERSION = "runtime.version";

  private RuntimeAttributes() {}
}
