package dev.spanwright.okhttp;

import dev.spanwright.trace.Context;
import dev.spanwright.trace.Span;

/** A call on its way to its response: where it was started, and its span. */
final class StartedCall {

  private final Context context;
  private volatile Span span = Span.none();

  StartedCall(Context context) {
    this.context = context;
  }

  /** Returns what was current where the call was executed, or enqueued. */
  Context context() {
    return context;
  }

  void span(Span newSpan) {
    span = newSpan;
  }

  /** Returns the span; {@link Span#none()} as long as there is none. */
  Span span() {
    return span;
  }
}
