// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code webengine.}. */
public final class WebengineAttributes {

  /** {@code webengine.description}: a string. */
  public static final String WEBENGINE_DESCRIPTION = "webengine.description";

  /** {@code webengine.name}: a string. */
  public static final String WEBENGINE_NAME = "webengine.name";

  /** {@code webengine.version}: a string. */
  public static final String WEBENGINE_VERSION = "webengine.version";

  private WebengineAttributes() {}
}
