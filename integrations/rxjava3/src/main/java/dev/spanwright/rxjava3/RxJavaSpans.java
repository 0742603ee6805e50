package dev.spanwright.rxjava3;

import dev.spanwright.async.Recorders;
import dev.spanwright.async.SubscriptionSpans;
import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the spans of methods that return a type of RxJava: one for each subscription, when that
 * completes, fails or is disposed of. Disposing is no failure.
 *
 * <p>Called by generated code; may change in any release.
 */
public final class RxJavaSpans {

  private RxJavaSpans() {}

  /**
   * Lets the span last until the first subscription of a Single is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static <T> Single<T> finish(Single<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /** Does the same, and records its value. */
  public static <T> Single<T> finish(
      Single<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(
        result,
        span,
        recorder,
        (source, spans, values) -> Single.defer(() -> traced(source, spans.next(), values)));
  }

  private static <T> Single<T> traced(
      Single<T> source, @Nullable PendingSpan span, BiConsumer<? super T, Span> recorder) {
    return span == null
        ? source
        : source
            .doOnSuccess(value -> complete(span, recorder, value))
            .doOnError(span::fail)
            .doOnDispose(span::end);
  }

  /**
   * Lets the span last until the first subscription of a Maybe is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static <T> Maybe<T> finish(Maybe<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /** Does the same, and records its value. */
  public static <T> Maybe<T> finish(
      Maybe<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(
        result,
        span,
        recorder,
        (source, spans, values) -> Maybe.defer(() -> traced(source, spans.next(), values)));
  }

  private static <T> Maybe<T> traced(
      Maybe<T> source, @Nullable PendingSpan span, BiConsumer<? super T, Span> recorder) {
    return span == null
        ? source
        : source
            .doOnSuccess(value -> complete(span, recorder, value))
            .doOnComplete(span::end)
            .doOnError(span::fail)
            .doOnDispose(span::end);
  }

  /**
   * Lets the span last until the first subscription of a Completable is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static Completable finish(Completable result, Span span) {
    return SubscriptionSpans.wrap(
        result,
        span,
        Recorders.nothing(),
        (source, spans, values) -> Completable.defer(() -> traced(source, spans.next())));
  }

  private static Completable traced(Completable source, @Nullable PendingSpan span) {
    return span == null
        ? source
        : source.doOnComplete(span::end).doOnError(span::fail).doOnDispose(span::end);
  }

  /**
   * Lets the span last until the first subscription of a Observable is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static <T> Observable<T> finish(Observable<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /** Does the same, and records its values: of several, the last. */
  public static <T> Observable<T> finish(
      Observable<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(
        result,
        span,
        recorder,
        (source, spans, values) -> Observable.defer(() -> traced(source, spans.next(), values)));
  }

  private static <T> Observable<T> traced(
      Observable<T> source, @Nullable PendingSpan span, BiConsumer<? super T, Span> recorder) {
    return span == null
        ? source
        : source
            .doOnNext(value -> span.record(recorder, value))
            .doOnComplete(span::end)
            .doOnError(span::fail)
            .doOnDispose(span::end);
  }

  /**
   * Lets the span last until the first subscription of a Flowable is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return what does the same as {@code result}; {@code result} itself if nothing is recorded
   */
  public static <T> Flowable<T> finish(Flowable<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /** Does the same, and records its values: of several, the last. */
  public static <T> Flowable<T> finish(
      Flowable<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(
        result,
        span,
        recorder,
        (source, spans, values) -> Flowable.defer(() -> traced(source, spans.next(), values)));
  }

  private static <T> Flowable<T> traced(
      Flowable<T> source, @Nullable PendingSpan span, BiConsumer<? super T, Span> recorder) {
    return span == null
        ? source
        : source
            .doOnNext(value -> span.record(recorder, value))
            .doOnComplete(span::end)
            .doOnError(span::fail)
            .doOnCancel(span::end);
  }

  private static <T> void complete(
      PendingSpan span, BiConsumer<? super T, Span> recorder, T value) {
    span.record(recorder, value);
    span.end();
  }
}
