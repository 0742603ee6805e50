package dev.spanwright.jdkhttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A Spanwright that records everything into memory. */
final class Recording implements AutoCloseable {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InMemoryExporter exporter = InMemoryExporter.create();
  private final Spanwright spanwright;

  private Recording(UnaryOperator<Options.Builder> change) {
    spanwright =
        Spanwright.start(
            change
                .apply(
                    Options.builder()
                        .exporter(exporter)
                        .tracesSampleRate(1.0)
                        .shutdownTimeout(LONG)
                        .backpressureHandling(false))
                .build());
  }

  static Recording start() {
    return start(options -> options);
  }

  static Recording start(UnaryOperator<Options.Builder> change) {
    return new Recording(change);
  }

  List<FinishedSpan> spans() {
    assertThat(spanwright.flush(LONG)).isTrue();
    return exporter.spans();
  }

  /** Returns the spans whose names begin so. */
  List<FinishedSpan> spans(String prefix) {
    return spans().stream().filter(span -> span.name().startsWith(prefix)).toList();
  }

  /** Returns the one span whose name begins so. */
  FinishedSpan span(String prefix) {
    assertThat(spans(prefix)).hasSize(1);
    return spans(prefix).get(0);
  }

  /** Returns all attributes of a span but those that every span has. */
  Map<String, Object> attributes(FinishedSpan span) {
    Traces.span("any").root().start().end();
    Set<String> everywhere = new TreeSet<>(spans("any").get(0).attributes().asMap().keySet());
    everywhere.removeAll(Set.of("sentry.origin", "sentry.segment.name.source"));
    Map<String, Object> own = new TreeMap<>(span.attributes().asMap());
    own.keySet().removeAll(everywhere);
    return own;
  }

  @Override
  public void close() {
    spanwright.close();
  }
}
