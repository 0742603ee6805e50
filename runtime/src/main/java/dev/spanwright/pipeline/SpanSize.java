package dev.spanwright.pipeline;

import dev.spanwright.trace.FinishedSpan;
import java.util.List;

/** Guesses how many bytes a span takes when encoded (PIPE-25). */
final class SpanSize {

  private static final long BYTES_PER_SPAN = 210;
  private static final long BYTES_PER_ATTRIBUTE = 50;

  /** A number or truth value; its exact text is not worth making. */
  private static final long BYTES_PER_PRIMITIVE = 10;

  private SpanSize() {}

  static long estimate(FinishedSpan span) {
    long[] bytes = {BYTES_PER_SPAN};
    span.attributes().forEach((key, value) -> bytes[0] += BYTES_PER_ATTRIBUTE + length(value));
    return bytes[0];
  }

  private static long length(Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    if (value instanceof List<?> list) {
      return list.stream().mapToLong(SpanSize::length).sum();
    }
    return BYTES_PER_PRIMITIVE;
  }
}
