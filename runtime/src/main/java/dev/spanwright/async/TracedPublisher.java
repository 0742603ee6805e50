package dev.spanwright.async;

import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Passes every subscription on, with a span of its own. */
final class TracedPublisher<T> implements Flow.Publisher<T> {

  private final Flow.Publisher<T> source;
  private final SubscriptionSpans spans;
  private final BiConsumer<? super T, Span> recorder;

  TracedPublisher(
      Flow.Publisher<T> source, SubscriptionSpans spans, BiConsumer<? super T, Span> recorder) {
    this.source = source;
    this.spans = spans;
    this.recorder = recorder;
  }

  @Override
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  public void subscribe(Flow.@Nullable Subscriber<? super T> subscriber) {
    PendingSpan span = subscriber == null ? null : spans.next();
    if (subscriber == null || span == null) {
      source.subscribe(subscriber);
      return;
    }
    try {
      source.subscribe(new TracedSubscriber<>(subscriber, span, recorder));
    } catch (Throwable thrown) {
      span.fail(thrown);
      throw thrown;
    }
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
