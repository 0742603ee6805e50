// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code oracle_cloud.}. */
public final class OracleCloudAttributes {

  /** {@code oracle_cloud.realm}: a string. */
  public static final String ORACLE_CLOUD_REALM = "oracle_cloud.realm";

  private OracleCloudAttributes() {}
}
