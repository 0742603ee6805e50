// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code linux.}. */
public final class LinuxAttributes {

  /**
   * {@code linux.memory.slab.state}: a string.
   *
   * @deprecated use {@link SystemAttributes#SYSTEM_MEMORY_LINUX_SLAB_STATE}
   */
  @Deprecated public static final String LINUX_MEMORY_SLAB_STATE = "linux.memory.slab.state";

  private LinuxAttributes() {}
}
