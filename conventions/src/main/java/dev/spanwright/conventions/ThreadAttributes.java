// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code thread.}. */
public final class ThreadAttributes {

  /** {@code thread.id}: an integer. */
  public static final String THREAD_ID = "thread.id";

  /** {@code thread.name}: a string. */
  public static final String THREAD_NAME = "thread.name";

  private ThreadAttributes() {}
}
