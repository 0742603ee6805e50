package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * The trace of what starts next on a thread: comes from {@link Traces#continueTrace} and {@link
 * Traces#newTrace}.
 *
 * <p>Left alone, it is the trace of the thread's next top-level span; in a {@link TraceScope}, of
 * all that follow there. {@linkplain #open() Opened}, it is the trace of a block.
 *
 * <p>For the thread it was made on.
 */
public final class NextTrace {

  /** While nothing is recorded or passed on. */
  static final NextTrace NONE = new NextTrace(null, null);

  private final @Nullable TraceContext trace;

  /** What the thread would have used next before; comes back when this is opened. */
  private final @Nullable TraceContext before;

  NextTrace(@Nullable TraceContext trace, @Nullable TraceContext before) {
    this.trace = trace;
    this.before = before;
  }

  /** Opens a block that belongs to this trace; nothing after the block does. */
  public TraceScope open() {
    if (trace == null) {
      return TraceScope.NONE;
    }
    ContextStack stack = ContextStack.ofThread();
    stack.takeBack(trace, before);
    return stack.open(trace, Tracer.running());
  }

  @Override
  public String toString() {
    return trace == null
        ? "NextTrace{none}"
        : "NextTrace{" + Ids.traceIdText(trace.traceHigh(), trace.traceLow()) + "}";
  }
}
