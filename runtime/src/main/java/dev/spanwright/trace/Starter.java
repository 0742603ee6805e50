package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * The thread that starts a span, as it was called then (SPAN-107). One object serves all spans that
 * a thread starts, for as long as it keeps its name.
 */
final class Starter {

  private final Thread thread;
  private final long id;
  private final String name;

  /** Made when first asked for, off the thread itself; whichever of several is as good. */
  private @Nullable Attributes attributes;

  private Starter(Thread thread, long id, String name) {
    this.thread = thread;
    this.id = id;
    this.name = name;
  }

  /** Returns one for the calling thread: the known one, if it still says the truth. */
  @SuppressWarnings("ReferenceEquality") // a new name is another object; that it differs is enough
  static Starter current(@Nullable Starter known) {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    return known != null && known.thread == thread && known.name == name
        ? known
        : new Starter(thread, thread.getId(), name);
  }

  /** Returns the thread. */
  Thread thread() {
    return thread;
  }

  /** Returns what its spans say about it. */
  Attributes attributes() {
    Attributes made = attributes;
    if (made == null) {
      made = DefaultAttributes.ofThread(id, name);
      attributes = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return "Starter{" + id + ", " + name + "}";
  }
}
