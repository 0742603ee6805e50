// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code zos.}. */
public final class ZosAttributes {

  /** {@code zos.smf.id}: a string. */
  public static final String ZOS_SMF_ID = "zos.smf.id";

  /** {@code zos.sysplex.name}: a string. */
  public static final String ZOS_SYSPLEX_NAME = "zos.sysplex.name";

  private ZosAttributes() {}
}
