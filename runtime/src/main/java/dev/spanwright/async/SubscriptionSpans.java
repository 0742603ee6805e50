package dev.spanwright.async;

import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanTemplate;
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Gives each subscription of what a traced method returned its span: the first one that of the
 * call, every further one a span of its own with the same name, attributes and parent.
 *
 * <p>What was returned keeps this object, and nothing else does: if it is garbage collected before
 * anyone has subscribed, the span of the call ends as of the time at which the call returned.
 *
 * <p>For adapters; may change in any release. Thread-safe.
 */
public final class SubscriptionSpans {

  private final AtomicReference<@Nullable PendingSpan> first;
  private final SpanTemplate template;
  private final Cleaner.Cleanable unsubscribed;

  private SubscriptionSpans(PendingSpan span) {
    // The cleaner must not see this object, or it would never be collected.
    AtomicReference<@Nullable PendingSpan> unclaimed = new AtomicReference<>(span);
    this.first = unclaimed;
    this.template = span.template();
    this.unsubscribed = Collected.CLEANER.register(this, () -> endUnsubscribed(unclaimed));
  }

  /**
   * Takes over the span of a call. Returns null if there is nothing to wait for, because nothing is
   * recorded or nothing was returned; then the span has been ended.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   */
  public static @Nullable SubscriptionSpans of(@Nullable Object result, Span span) {
    PendingSpan pending = PendingSpan.leave(span);
    if (pending == null) {
      return null;
    }
    if (result == null) {
      pending.end();
      return null;
    }
    try {
      return new SubscriptionSpans(pending);
    } catch (Throwable noThreadForCleaning) {
      pending.end();
      return null;
    }
  }

  /** Returns the next subscription's span, or null if nothing is recorded. Never throws. */
  public @Nullable PendingSpan next() {
    PendingSpan ofTheCall = first.getAndSet(null);
    if (ofTheCall == null) {
      return template.start();
    }
    unsubscribed.clean(); // finds nothing to end, and lets the cleaner forget this
    return ofTheCall;
  }

  private static void endUnsubscribed(AtomicReference<@Nullable PendingSpan> unclaimed) {
    PendingSpan span = unclaimed.getAndSet(null);
    if (span != null) {
      span.endAsOfReturn();
    }
  }

  /** Apart, so that its thread starts with the first traced publisher. */
  private static final class Collected {
    static final Cleaner CLEANER = Cleaner.create();
  }
}
