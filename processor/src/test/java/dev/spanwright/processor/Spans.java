package dev.spanwright.processor;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs code with tracing on and keeps the spans that came out, in the order in which they ended.
 */
final class Spans {

  /** Code that may throw. */
  interface Body {
    void run() throws Exception;
  }

  private Spans() {}

  static List<FinishedSpan> of(Body body) throws Exception {
    InMemoryExporter exporter = InMemoryExporter.create();
    Options options =
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .exporter(exporter)
            .build();
    try (Spanwright spanwright = Spanwright.start(options)) {
      body.run();
      if (!spanwright.flush(Duration.ofMinutes(1))) {
        throw new AssertionError("spans were left behind: " + spanwright.stats());
      }
    }
    return exporter.spans();
  }

  /** Returns the attributes that the method's author gave, without those that every span has. */
  static Map<String, Object> own(FinishedSpan span) {
    Map<String, Object> own = new TreeMap<>(span.attributes().asMap());
    own.keySet()
        .removeIf(
            key ->
                key.startsWith("sentry.")
                    || key.startsWith("os.")
                    || key.startsWith("thread.")
                    || key.startsWith("process.")
                    || key.startsWith("code."));
    return own;
  }

  /** Returns each span as {@code parent > name [status]}, with {@code -} for no parent. */
  static List<String> tree(List<FinishedSpan> spans) {
    return spans.stream()
        .map(
            span ->
                spans.stream()
                        .filter(other -> other.spanId().equals(span.parentSpanId()))
                        .map(FinishedSpan::name)
                        .findFirst()
                        .orElse("-")
                    + " > "
                    + span.name()
                    + " ["
                    + span.status().text()
                    + "]")
        .toList();
  }
}
