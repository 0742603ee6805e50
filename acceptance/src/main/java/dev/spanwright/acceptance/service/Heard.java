package dev.spanwright.acceptance.service;

import dev.spanwright.trace.Traces;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a service answers with: which trace headers it was called with. */
final class Heard {

  private static final List<String> HEADERS =
      List.of("sentry-trace", "traceparent", "tracestate", "baggage");

  private Heard() {}

  /**
   * Returns a line for each header that was there: {@code stock sentry-trace: …}.
   *
   * @param header gives the value of a header; null if there is none
   */
  static String by(String service, Function<String, @Nullable String> header) {
    StringBuilder lines = new StringBuilder();
    for (String name : HEADERS) {
      String value = header.apply(name);
      if (value != null) {
        lines.append(service).append(' ').append(name).append(": ").append(value).append('\n');
      }
    }
    return lines.toString();
  }

  /** Returns a line with the trace that the current span belongs to: {@code stock: …}. */
  static String ownTrace(String service) {
    return service + ": " + Traces.currentSpan().traceId() + "\n";
  }
}
