package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * A span's reference to another one that is not its parent, such as the one that put a message into
 * a queue.
 *
 * @param traceIdHigh the first 64 bits of the other span's trace id
 * @param traceIdLow the last 64 bits of the other span's trace id
 * @param spanId the other span's id, never 0
 * @param sampled whether the other span was recorded; null if that is not known
 * @param attributes what there is to say about the reference, for example {@link #TYPE}
 */
public record SpanLink(
    long traceIdHigh,
    long traceIdLow,
    long spanId,
    @Nullable Boolean sampled,
    Attributes attributes) {

  /**
   * The attribute that says what kind of reference it is: {@code previous_trace}, {@code
   * next_trace}, {@code child_of} or {@code follows_from}.
   */
  public static final String TYPE = "sentry.link.type";

  /** Returns a link to the span; null if it is a no-op, which leads nowhere. */
  static @Nullable SpanLink to(@Nullable Span span, Attributes attributes) {
    return span instanceof RecordingSpan target
        ? new SpanLink(
            target.traceIdHigh(), target.traceIdLow(), target.id(), /* sampled= */ true, attributes)
        : null;
  }
}
