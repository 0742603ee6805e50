package dev.spanwright.pipeline;

import dev.spanwright.trace.AttributeParts;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;

/** Guesses how many bytes a span takes when encoded (PIPE-25). */
final class SpanSize {

  private static final long BYTES_PER_SPAN = 210;

  private SpanSize() {}

  static long estimate(FinishedSpan span) {
    Attributes attributes = span.attributes();
    long bytes = BYTES_PER_SPAN;
    for (int i = 0; i < AttributeParts.count(attributes); i++) {
      bytes += AttributeParts.encodedLength(AttributeParts.part(attributes, i));
    }
    return bytes;
  }
}
