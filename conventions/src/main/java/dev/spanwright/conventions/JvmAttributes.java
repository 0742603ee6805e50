// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code jvm.}. */
public final class JvmAttributes {

  /** {@code jvm.buffer.pool.name}: a string. */
  public static final String JVM_BUFFER_POOL_NAME = "jvm.buffer.pool.name";

  /** {@code jvm.gc.action}: a string. */
  public static final String JVM_GC_ACTION = "jvm.gc.action";

  /** {@code jvm.gc.cause}: a string. */
  public static final String JVM_GC_CAUSE = "jvm.gc.cause";

  /** {@code jvm.gc.name}: a string. */
  public static final String JVM_GC_NAME = "jvm.gc.name";

  /** {@code jvm.memory.pool.name}: a string. */
  public static final String JVM_MEMORY_POOL_NAME = "jvm.memory.pool.name";

  /** {@code jvm.memory.type}: a string. */
  public static final String JVM_MEMORY_TYPE = "jvm.memory.type";

  /** {@code jvm.thread.daemon}: a boolean. */
  public static final String JVM_THREAD_DAEMON = "jvm.thread.daemon";

  /** {@code jvm.thread.state}: a string. */
  public static final String JVM_THREAD_STATE = "jvm.thread.state";

  private JvmAttributes() {}
}
