package dev.spanwright.export;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link SpanTreePrinter} has to know about a span, wherever it came from.
 *
 * @param spanId the span's id; any text that is unique within the tree
 * @param parentSpanId the parent's id, or null if there is none
 * @param name the name
 * @param error whether the status is "error"
 * @param startEpochNanos the start in nanoseconds since 1970 (UTC)
 * @param endEpochNanos the end in nanoseconds since 1970 (UTC)
 * @param attributes plain values by key, in the order in which they are printed
 */
public record PrintedSpan(
    String spanId,
    @Nullable String parentSpanId,
    String name,
    boolean error,
    long startEpochNanos,
    long endEpochNanos,
    Map<String, Object> attributes) {

  /** Copies the map. */
  public PrintedSpan {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Returns the same about a finished span of this process. */
  public static PrintedSpan of(FinishedSpan span) {
    return new PrintedSpan(
        span.spanId(),
        span.parentSpanId(),
        span.name(),
        span.status() == SpanStatus.ERROR,
        span.startEpochNanos(),
        span.endEpochNanos(),
        span.attributes().asMap());
  }

  /** Returns how long the span took, in nanoseconds. */
  public long durationNanos() {
    return endEpochNanos - startEpochNanos;
  }
}
