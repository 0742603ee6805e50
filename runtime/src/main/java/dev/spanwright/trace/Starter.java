package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * The thread that starts a span, as it was called then (SPAN-107). One object serves all spans that
 * a thread starts, for as long as it keeps its name.
 *
 * @param thread the thread
 * @param id what it says is its id
 * @param name its name
 */
record Starter(Thread thread, long id, String name) {

  /** Returns one for the calling thread: the known one, if it still says the truth. */
  @SuppressWarnings("ReferenceEquality") // a new name is another object; that it differs is enough
  static Starter current(@Nullable Starter known) {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    return known != null && known.thread == thread && known.name == name
        ? known
        : new Starter(thread, thread.getId(), name);
  }
}
