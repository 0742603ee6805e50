package dev.spanwright.reactor;

import dev.spanwright.async.Recorders;
import dev.spanwright.async.SubscriptionSpans;
import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends the spans of methods that return a {@link Mono} or a {@link Flux}: one for each
 * subscription, when that completes, fails or is cancelled. A cancelled subscription is no failure.
 *
 * <p>Called by generated code; may change in any release.
 */
public final class ReactorSpans {

  private ReactorSpans() {}

  /**
   * Lets the span last until the first subscription of a Mono is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static <T> Mono<T> finish(Mono<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /** Does the same, and records its value. */
  public static <T> Mono<T> finish(
      Mono<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(
        result,
        span,
        recorder,
        (source, spans, values) -> Mono.defer(() -> traced(source, spans.next(), values)));
  }

  private static <T> Mono<T> traced(
      Mono<T> source, @Nullable PendingSpan span, BiConsumer<? super T, Span> recorder) {
    return span == null
        ? source
        : source
            .doOnNext(value -> span.record(recorder, value))
            .doOnSuccess(value -> span.end())
            .doOnError(span::fail)
            .doOnCancel(span::end);
  }

  /**
   * Lets the span last until the first subscription of a Flux is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static <T> Flux<T> finish(Flux<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /** Does the same, and records its values: of several, the last. */
  public static <T> Flux<T> finish(
      Flux<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(
        result,
        span,
        recorder,
        (source, spans, values) -> Flux.defer(() -> traced(source, spans.next(), values)));
  }

  private static <T> Flux<T> traced(
      Flux<T> source, @Nullable PendingSpan span, BiConsumer<? super T, Span> recorder) {
    return span == null
        ? source
        : source
            .doOnNext(value -> span.record(recorder, value))
            .doOnComplete(span::end)
            .doOnError(span::fail)
            .doOnCancel(span::end);
  }
}
