// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cpu.}. */
public final class CpuAttributes {

  /** {@code cpu.logical_number}: an integer. */
  public static final String CPU_LOGICAL_NUMBER = "cpu.logical_number";

  /** {@code cpu.mode}: a string. */
  public static final String CPU_MODE = "cpu.mode";

  private CpuAttributes() {}
}
