// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code oracle.}. */
public final class OracleAttributes {

  /** {@code oracle.db.domain}: a string. */
  public static final String ORACLE_DB_DOMAIN = "oracle.db.domain";

  /** {@code oracle.db.instance.name}: a string. */
  public static final String ORACLE_DB_INSTANCE_NAME = "oracle.db.instance.name";

  /** {@code oracle.db.name}: a string. */
  public static final String ORACLE_DB_NAME = "oracle.db.name";

  /** {@code oracle.db.pdb}: a string. */
  public static final String ORACLE_DB_PDB = "oracle.db.pdb";

  /** {@code oracle.db.service}: a string. */
  public static final String ORACLE_DB_SERVICE = "oracle.db.service";

  private OracleAttributes() {}
}
