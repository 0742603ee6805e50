// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code onc_rpc.}. */
public final class OncRpcAttributes {

  /** {@code onc_rpc.procedure.name}: a string. */
  public static final String ONC_RPC_PROCEDURE_NAME = "onc_rpc.procedure.name";

  /** {@code onc_rpc.procedure.number}: an integer. */
  public static final String ONC_RPC_PROCEDURE_NUMBER = "onc_rpc.procedure.number";

  /** {@code onc_rpc.program.name}: a string. */
  public static final String ONC_RPC_PROGRAM_NAME = "onc_rpc.program.name";

  /** {@code onc_rpc.version}: an integer. */
  public static final String ONC_RPC_VERSION = "onc_rpc.version";

  private OncRpcAttributes() {}
}
