package dev.spanwright.async;

import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;

/** Passes every signal on, and ends the span of its subscription at the last. */
final class TracedSubscriber<T> implements Flow.Subscriber<T> {

  private final Flow.Subscriber<? super T> target;
  private final PendingSpan span;
  private final BiConsumer<? super T, Span> recorder;

  TracedSubscriber(
      Flow.Subscriber<? super T> target, PendingSpan span, BiConsumer<? super T, Span> recorder) {
    this.target = target;
    this.span = span;
    this.recorder = recorder;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    Flow.Subscription traced =
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            subscription.request(n);
          }

          @Override
          public void cancel() {
            span.end();
            subscription.cancel();
          }
        };
    try {
      target.onSubscribe(traced);
    } catch (Throwable thrown) {
      span.fail(thrown); // as in onNext
      throw thrown;
    }
  }

  @Override
  public void onNext(T item) {
    span.record(recorder, item);
    try {
      target.onNext(item);
    } catch (Throwable thrown) {
      span.fail(thrown); // whoever throws here has cancelled (Reactive Streams, rule 2.13)
      throw thrown;
    }
  }

  @Override
  public void onError(Throwable thrown) {
    span.fail(thrown);
    target.onError(thrown);
  }

  @Override
  public void onComplete() {
    span.end();
    target.onComplete();
  }
}
