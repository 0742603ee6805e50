package dev.spanwright.trace;

import java.util.List;

/**
 * What a span is started with and shares with others: all spans of a site have the same.
 *
 * @param attributes the attributes, which yield to what is set on the span itself
 * @param expected exceptions that are no failure
 */
record SpanDefaults(Attributes attributes, List<Class<? extends Throwable>> expected) {

  static final SpanDefaults NONE = new SpanDefaults(Attributes.empty(), List.of());

  SpanDefaults withoutAttributes() {
    return expected.isEmpty() ? NONE : new SpanDefaults(Attributes.empty(), expected);
  }
}
