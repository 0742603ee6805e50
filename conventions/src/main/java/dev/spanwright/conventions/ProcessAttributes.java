// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code process.}. */
public final class ProcessAttributes {

  /** {@code process.args_count}: an integer. */
  public static final String PROCESS_ARGS_COUNT = "process.args_count";

  /** {@code process.command}: a string. */
  public static final String PROCESS_COMMAND = "process.command";

  /** {@code process.command_args}: an array of strings. */
  public static final String PROCESS_COMMAND_ARGS = "process.command_args";

  /** {@code process.command_line}: a string. */
  public static final String PROCESS_COMMAND_LINE = "process.command_line";

  /** {@code process.context_switch.type}: a string. */
  public static final String PROCESS_CONTEXT_SWITCH_TYPE = "process.context_switch.type";

  /**
   * {@code process.cpu.state}: a string.
   *
   * @deprecated use {@link CpuAttributes#CPU_MODE}
   */
  @Deprecated public static final String PROCESS_CPU_STATE = "process.cpu.state";

  /** {@code process.creation.time}: a string. */
  public static final String PROCESS_CREATION_TIME = "process.creation.time";

  /**
   * The start of {@code process.environment_variable.<key>}: a string. Add the part of your choice:
   * {@code PROCESS_ENVIRONMENT_VARIABLE_PREFIX + "example"}.
   */
  public static final String PROCESS_ENVIRONMENT_VARIABLE_PREFIX = "process.environment_variable.";

  /** {@code process.executable.build_id.gnu}: a string. */
  public static final String PROCESS_EXECUTABLE_BUILD_ID_GNU = "process.executable.build_id.gnu";

  /** {@code process.executable.build_id.go}: a string. */
  public static final String PROCESS_EXECUTABLE_BUILD_ID_GO = "process.executable.build_id.go";

  /** {@code process.executable.build_id.htlhash}: a string. */
  public static final String PROCESS_EXECUTABLE_BUILD_ID_HTLHASH =
      "process.executable.build_id.htlhash";

  /**
   * {@code process.executable.build_id.profiling}: a string.
   *
   * @deprecated use {@link #PROCESS_EXECUTABLE_BUILD_ID_HTLHASH}
   */
  @Deprecated
  public static final String PROCESS_EXECUTABLE_BUILD_ID_PROFILING =
      "process.executable.build_id.profiling";

  /** {@code process.executable.name}: a string. */
  public static final String PROCESS_EXECUTABLE_NAME = "process.executable.name";

  /** {@code process.executable.path}: a string. */
  public static final String PROCESS_EXECUTABLE_PATH = "process.executable.path";

  /** {@code process.exit.code}: an integer. */
  public static final String PROCESS_EXIT_CODE = "process.exit.code";

  /** {@code process.exit.time}: a string. */
  public static final String PROCESS_EXIT_TIME = "process.exit.time";

  /** {@code process.group_leader.pid}: an integer. */
  public static final String PROCESS_GROUP_LEADER_PID = "process.group_leader.pid";

  /** {@code process.interactive}: a boolean. */
  public static final String PROCESS_INTERACTIVE = "process.interactive";

  /** {@code process.linux.cgroup}: a string. */
  public static final String PROCESS_LINUX_CGROUP = "process.linux.cgroup";

  /** {@code process.owner}: a string. */
  public static final String PROCESS_OWNER = "process.owner";

  /**
   * {@code process.paging.fault_type}: a string.
   *
   * @deprecated use {@link SystemAttributes#SYSTEM_PAGING_FAULT_TYPE}
   */
  @Deprecated public static final String PROCESS_PAGING_FAULT_TYPE = "process.paging.fault_type";

  /** {@code process.parent_pid}: an integer. */
  public static final String PROCESS_PARENT_PID = "process.parent_pid";

  /** {@code process.pid}: an integer. */
  public static final String PROCESS_PID = "process.pid";

  /** {@code process.real_user.id}: an integer. */
  public static final String PROCESS_REAL_USER_ID = "process.real_user.id";

  /** {@code process.real_user.name}: a string. */
  public static final String PROCESS_REAL_USER_NAME = "process.real_user.name";

  /** {@code process.runtime.description}: a string. */
  public static final String PROCESS_RUNTIME_DESCRIPTION = "process.runtime.description";

  /** {@code process.runtime.engine.name}: a string. */
  public static final String PROCESS_RUNTIME_ENGINE_NAME = "process.runtime.engine.name";

  /** {@code process.runtime.engine.version}: a string. */
  public static final String PROCESS_RUNTIME_ENGINE_VERSION = "process.runtime.engine.version";

  /** {@code process.runtime.name}: a string. */
  public static final String PROCESS_RUNTIME_NAME = "process.runtime.name";

  /** {@code process.runtime.version}: a string. */
  public static final String PROCESS_RUNTIME_VERSION = "process.runtime.version";

  /** {@code process.saved_user.id}: an integer. */
  public static final String PROCESS_SAVED_USER_ID = "process.saved_user.id";

  /** {@code process.saved_user.name}: a string. */
  public static final String PROCESS_SAVED_USER_NAME = "process.saved_user.name";

  /** {@code process.session_leader.pid}: an integer. */
  public static final String PROCESS_SESSION_LEADER_PID = "process.session_leader.pid";

  /** {@code process.state}: a string. */
  public static final String PROCESS_STATE = "process.state";

  /** {@code process.title}: a string. */
  public static final String PROCESS_TITLE = "process.title";

  /** {@code process.user.id}: an integer. */
  public static final String PROCESS_USER_ID = "process.user.id";

  /** {@code process.user.name}: a string. */
  public static final String PROCESS_USER_NAME = "process.user.name";

  /** {@code process.vpid}: an integer. */
  public static final String PROCESS_VPID = "process.vpid";

  /** {@code process.working_directory}: a string. */
  public static final String PROCESS_WORKING_DIRECTORY = "process.working_directory";

  private ProcessAttributes() {}
}
