package dev.spanwright.pipeline;

/** Says in messages how many spans there are. */
final class SpanCount {

  private SpanCount() {}

  static String text(long spans) {
    return spans == 1 ? "1 span" : spans + " spans";
  }
}
