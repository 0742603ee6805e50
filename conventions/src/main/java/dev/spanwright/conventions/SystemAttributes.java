// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code system.}. */
public final class SystemAttributes {

  /**
   * {@code system.cpu.logical_number}: an integer.
   *
   * @deprecated use {@link CpuAttributes#CPU_LOGICAL_NUMBER}
   */
  @Deprecated public static final String SYSTEM_CPU_LOGICAL_NUMBER = "system.cpu.logical_number";

  /**
   * {@code system.cpu.state}: a string.
   *
   * @deprecated use {@link CpuAttributes#CPU_MODE}
   */
  @Deprecated public static final String SYSTEM_CPU_STATE = "system.cpu.state";

  /** {@code system.device}: a string. */
  public static final String SYSTEM_DEVICE = "system.device";

  /** {@code system.filesystem.mode}: a string. */
  public static final String SYSTEM_FILESYSTEM_MODE = "system.filesystem.mode";

  /** {@code system.filesystem.mountpoint}: a string. */
  public static final String SYSTEM_FILESYSTEM_MOUNTPOINT = "system.filesystem.mountpoint";

  /** {@code system.filesystem.state}: a string. */
  public static final String SYSTEM_FILESYSTEM_STATE = "system.filesystem.state";

  /** {@code system.filesystem.type}: a string. */
  public static final String SYSTEM_FILESYSTEM_TYPE = "system.filesystem.type";

  /** {@code system.memory.linux.hugepages.state}: a string. */
  public static final String SYSTEM_MEMORY_LINUX_HUGEPAGES_STATE =
      "system.memory.linux.hugepages.state";

  /** {@code system.memory.linux.slab.state}: a string. */
  public static final String SYSTEM_MEMORY_LINUX_SLAB_STATE = "system.memory.linux.slab.state";

  /** {@code system.memory.state}: a string. */
  public static final String SYSTEM_MEMORY_STATE = "system.memory.state";

  /**
   * {@code system.network.state}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_CONNECTION_STATE}
   */
  @Deprecated public static final String SYSTEM_NETWORK_STATE = "system.network.state";

  /** {@code system.paging.direction}: a string. */
  public static final String SYSTEM_PAGING_DIRECTION = "system.paging.direction";

  /** {@code system.paging.fault.type}: a string. */
  public static final String SYSTEM_PAGING_FAULT_TYPE = "system.paging.fault.type";

  /** {@code system.paging.state}: a string. */
  public static final String SYSTEM_PAGING_STATE = "system.paging.state";

  /**
   * {@code system.paging.type}: a string.
   *
   * @deprecated use {@link #SYSTEM_PAGING_FAULT_TYPE}
   */
  @Deprecated public static final String SYSTEM_PAGING_TYPE = "system.paging.type";

  /**
   * {@code system.processes.status}: a string.
   *
   * @deprecated use {@link ProcessAttributes#PROCESS_STATE}
   */
  @Deprecated public static final String SYSTEM_PROCESSES_STATUS = "system.processes.status";

  /**
   * {@code system.process.status}: a string.
   *
   * @deprecated use {@link ProcessAttributes#PROCESS_STATE}
   */
  @Deprecated public static final String SYSTEM_PROCESS_STATUS = "system.process.status";

  private SystemAttributes() {}
}
