package dev.spanwright.mutiny;

import dev.spanwright.async.Recorders;
import dev.spanwright.async.SubscriptionSpans;
import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the spans of methods that return a {@link Uni} or a {@link Multi}: one for each
 * subscription, when that completes, fails or is cancelled. A cancelled subscription is no failure.
 *
 * <p>Called by generated code; may change in any release.
 */
public final class MutinySpans {

  private MutinySpans() {}

  /**
   * Lets the span last until the first subscription of a Uni is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static <T> Uni<T> finish(Uni<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /** Does the same, and records its value. */
  public static <T> Uni<T> finish(Uni<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(
        result,
        span,
        recorder,
        (source, spans, values) ->
            Uni.createFrom().deferred(() -> traced(source, spans.next(), values)));
  }

  private static <T> Uni<T> traced(
      Uni<T> source, @Nullable PendingSpan span, BiConsumer<? super T, Span> recorder) {
    return span == null
        ? source
        : source
            .onItemOrFailure()
            .invoke((value, thrown) -> complete(span, recorder, value, thrown))
            .onCancellation()
            .invoke(span::end);
  }

  /**
   * Lets the span last until the first subscription of a Multi is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static <T> Multi<T> finish(Multi<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /** Does the same, and records its values: of several, the last. */
  public static <T> Multi<T> finish(
      Multi<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(
        result,
        span,
        recorder,
        (source, spans, values) ->
            Multi.createFrom().deferred(() -> traced(source, spans.next(), values)));
  }

  private static <T> Multi<T> traced(
      Multi<T> source, @Nullable PendingSpan span, BiConsumer<? super T, Span> recorder) {
    return span == null
        ? source
        : source
            .onItem()
            .invoke(value -> span.record(recorder, value))
            .onCompletion()
            .invoke(span::end)
            .onFailure()
            .invoke(span::fail)
            .onCancellation()
            .invoke(span::end);
  }

  private static <T> void complete(
      PendingSpan span,
      BiConsumer<? super T, Span> recorder,
      @Nullable T value,
      @Nullable Throwable thrown) {
    if (thrown != null) {
      span.fail(thrown);
      return;
    }
    if (value != null) {
      span.record(recorder, value);
    }
    span.end();
  }
}
