package dev.spanwright.async;

import dev.spanwright.trace.Span;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;

/**
 * Ends the spans of a method that returns a {@link Flow.Publisher}: one for each subscription, when
 * that completes, fails or is cancelled. A cancelled subscription is no failure.
 *
 * <p>Called by generated code; may change in any release.
 */
public final class FlowPublishers {

  private FlowPublishers() {}

  /**
   * Lets the span last until the first subscription is over.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return a publisher that does what {@code result} does; {@code result} itself if nothing is
   *     recorded
   */
  public static <T> Flow.Publisher<T> finish(Flow.Publisher<T> result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /**
   * Lets the span last until the first subscription is over, and records its values: of several,
   * the last.
   *
   * @param recorder sets attributes from a value that is not null
   * @return a publisher that does what {@code result} does; {@code result} itself if nothing is
   *     recorded
   */
  public static <T> Flow.Publisher<T> finish(
      Flow.Publisher<T> result, Span span, BiConsumer<? super T, Span> recorder) {
    return SubscriptionSpans.wrap(result, span, recorder, TracedPublisher::new);
  }
}
