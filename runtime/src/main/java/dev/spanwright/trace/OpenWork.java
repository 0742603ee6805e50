package dev.spanwright.trace;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers where spans and scopes were opened that are still open: for tests, as it costs a walk
 * of the stack for each. Thread-safe.
 */
final class OpenWork {

  private static final StackWalker WALKER = StackWalker.getInstance();

  private static final String OURS = "dev.spanwright.trace.";

  /** What the processor appends to a class's name for the class that opens its spans. */
  private static final String COMPANION = "Spans";

  private static final StackTraceElement UNKNOWN =
      new StackTraceElement("unknown", "unknown", null, -1);

  /** Guarded by itself. */
  private final IdentityHashMap<Object, LeftOpen> open = new IdentityHashMap<>();

  void opened(Object work, String what) {
    LeftOpen place =
        new LeftOpen(what, Thread.currentThread().getName(), WALKER.walk(OpenWork::caller));
    synchronized (open) {
      open.put(work, place);
    }
  }

  void done(Object work) {
    synchronized (open) {
      open.remove(work);
    }
  }

  /** Returns what is open, by name and place. */
  List<LeftOpen> left() {
    synchronized (open) {
      return open.values().stream()
          .sorted(
              Comparator.comparing(LeftOpen::what).thenComparing(left -> left.place().toString()))
          .toList();
    }
  }

  /** Returns the place that asked for it: not ours, and not a companion that is called for it. */
  private static StackTraceElement caller(Stream<StackWalker.StackFrame> frames) {
    Iterator<StackWalker.StackFrame> outside =
        frames.dropWhile(frame -> frame.getClassName().startsWith(OURS)).iterator();
    if (!outside.hasNext()) {
      return UNKNOWN;
    }
    StackWalker.StackFrame nearest = outside.next();
    if (nearest.getClassName().endsWith(COMPANION) && outside.hasNext()) {
      StackWalker.StackFrame next = outside.next();
      if (nearest.getClassName().equals(topLevel(next.getClassName()) + COMPANION)) {
        nearest = next;
      }
    }
    return nearest.toStackTraceElement();
  }

  private static String topLevel(String className) {
    int dollar = className.indexOf('$');
    return dollar < 0 ? className : className.substring(0, dollar);
  }
}
