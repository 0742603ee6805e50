// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code go.}. */
public final class GoAttributes {

  /** {@code go.cpu.detailed_state}: a string. */
  public static final String GO_CPU_DETAILED_STATE = "go.cpu.detailed_state";

  /** {@code go.cpu.state}: a string. */
  public static final String GO_CPU_STATE = "go.cpu.state";

  /** {@code go.memory.detailed_type}: a string. */
  public static final String GO_MEMORY_DETAILED_TYPE = "go.memory.detailed_type";

  /** {@code go.memory.type}: a string. */
  public static final String GO_MEMORY_TYPE = "go.memory.type";

  private GoAttributes() {}
}
