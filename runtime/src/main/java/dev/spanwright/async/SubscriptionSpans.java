package dev.spanwright.async;

import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanTemplate;
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
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
   * Makes what a traced method returned give each of its subscriptions a span.
   *
   * <p>Never throws. Where there is nothing to wait for, because nothing is recorded, nothing was
   * returned or the wrapping failed, the span is ended and {@code result} comes back as it is.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @param recorder sets attributes from a value
   * @param wrapping wraps the result; without captured variables it costs nothing while tracing is
   *     off
   */
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  public static <P, T> P wrap(
      P result, Span span, BiConsumer<? super T, Span> recorder, Wrapping<P, T> wrapping) {
    PendingSpan pending = PendingSpan.leave(span);
    if (pending == null) {
      return result;
    }
    if (result != null) {
      try {
        return wrapping.wrap(result, new SubscriptionSpans(pending), recorder);
      } catch (Throwable troubleOfOurs) {
        // The method's own result is as good as without us.
      }
    }
    pending.end();
    return result;
  }

  /**
   * Wraps what a traced method returned.
   *
   * @param <P> the type of the result and of the wrapper
   * @param <T> the type of its values
   */
  @FunctionalInterface
  public interface Wrapping<P, T> {

    /** Returns a wrapper that takes the next of the spans at each subscription. */
    P wrap(P source, SubscriptionSpans spans, BiConsumer<? super T, Span> recorder);
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
