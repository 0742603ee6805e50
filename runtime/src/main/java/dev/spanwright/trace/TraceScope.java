package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * A block of work on one thread, such as one request: what starts in it and has no parent there
 * belongs to one trace, and what {@link Traces#setAttribute(String, Object)} sets in it goes to its
 * spans and no others.
 *
 * <pre>{@code
 * try (TraceScope request = Traces.continueTrace(headers).open()) {
 *   Traces.setAttribute("region", "eu");
 *   handle();
 * }
 * }</pre>
 *
 * <p>Closing it brings back what was there before. Spans that were left open inside are not current
 * any longer. A second close does nothing; a scope that is closed on another thread ends on its own
 * thread with what that does next. No method throws.
 */
public final class TraceScope implements AutoCloseable {

  /** The scope that is opened while tracing is off. */
  static final TraceScope NONE = new TraceScope();

  private final @Nullable ContextStack stack;
  private final @Nullable TraceScope outer;
  private final @Nullable ContextNode under;
  private final @Nullable TraceContext planned;
  private final ScopeAttributes attributes;
  private final @Nullable OpenWork openWork;

  /** What took traces in when the scope was opened; whatever comes after it knows no scope yet. */
  private final @Nullable Propagation openedUnder = Tracer.propagating();

  /** Made when it is asked for, unless it was there from the start. Guarded by this. */
  private @Nullable TraceContext trace;

  private volatile boolean closed;

  private TraceScope() {
    this.stack = null;
    this.outer = null;
    this.under = null;
    this.planned = null;
    this.attributes = new ScopeAttributes(Attributes.empty());
    this.openWork = null;
    this.closed = true;
  }

  TraceScope(
      ContextStack stack,
      @Nullable TraceScope outer,
      @Nullable ContextNode under,
      @Nullable TraceContext planned,
      @Nullable TraceContext trace,
      Attributes attributes,
      @Nullable OpenWork openWork) {
    this.stack = stack;
    this.outer = outer;
    this.under = under;
    this.planned = planned;
    this.trace = trace;
    this.attributes = new ScopeAttributes(attributes);
    this.openWork = openWork;
    if (openWork != null) {
      openWork.opened(this, "scope");
    }
  }

  /** Closes the scope. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (openWork != null) {
      openWork.done(this);
    }
    if (stack == null) {
      return;
    }
    if (stack == ContextStack.ofThread()) {
      stack.close(this);
    } else {
      stack.closedElsewhere();
    }
  }

  /** Returns whether the scope has been closed, or all of tracing since it was opened. */
  boolean isClosed() {
    return closed || openedUnder != Tracer.propagating();
  }

  @Nullable TraceScope outer() {
    return outer;
  }

  /** Returns what was current when the scope was opened. */
  @Nullable ContextNode under() {
    return under;
  }

  /** Returns the trace that was to be the next top-level span's when the scope was opened. */
  @Nullable TraceContext planned() {
    return planned;
  }

  ScopeAttributes attributes() {
    return attributes;
  }

  /** Returns the trace of what has no parent here. */
  synchronized TraceContext trace() {
    TraceContext known = trace;
    if (known == null) {
      known = TraceContext.fresh();
      trace = known;
    }
    return known;
  }

  synchronized void replaceTrace(TraceContext newTrace) {
    trace = newTrace;
  }

  @Override
  public String toString() {
    return "TraceScope{" + (closed ? "closed" : attributes.get()) + "}";
  }
}
