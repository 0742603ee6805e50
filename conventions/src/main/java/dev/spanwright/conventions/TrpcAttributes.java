// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code trpc.}. */
public final class TrpcAttributes {

  /** {@code trpc.procedure_path}: a string. */
  public static final String TRPC_PROCEDURE_PATH = "trpc.procedure_path";

  /** {@code trpc.procedure_type}: a string. */
  public static final String TRPC_PROCEDURE_TYPE = "trpc.procedure_type";

  private TrpcAttributes() {}
}
