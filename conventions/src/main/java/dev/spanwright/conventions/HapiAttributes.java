// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code hapi.}. */
public final class HapiAttributes {

  /** {@code hapi.ext.type}: a string. */
  public static final String HAPI_EXT_TYPE = "hapi.ext.type";

  /** {@code hapi.plugin.name}: a string. */
  public static final String HAPI_PLUGIN_NAME = "hapi.plugin.name";

  /** {@code hapi.type}: a string. */
  public static final String HAPI_TYPE = "hapi.type";

  private HapiAttributes() {}
}
