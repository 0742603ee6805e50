package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.FinishedSpan;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A Spanwright that hands its spans to one exporter, and keeps them as they were. */
final class Running implements AutoCloseable {

  private final InMemoryExporter ours = InMemoryExporter.create();
  private final Spanwright spanwright;

  private Running(SpanExporter exporter, UnaryOperator<Options.Builder> options) {
    spanwright =
        Spanwright.start(
            options
                .apply(
                    Options.builder()
                        .environmentVariables(false)
                        .tracesSampleRate(1.0)
                        .exporter(exporter)
                        .exporter(ours))
                .build());
  }

  static Running with(SpanExporter exporter) {
    return with(exporter, options -> options);
  }

  static Running with(SpanExporter exporter, UnaryOperator<Options.Builder> options) {
    return new Running(exporter, options);
  }

  Spanwright spanwright() {
    return spanwright;
  }

  /** Has everything exported that has ended. */
  void flush() {
    assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
  }

  /** Returns the one span of that name, as our side knows it. */
  FinishedSpan ours(String name) {
    return ours.span(name);
  }

  /** Returns the books, which balance. */
  Stats stats() {
    Stats stats = spanwright.stats();
    assertThat(stats.ended())
        .isEqualTo(
            stats.delivered()
                + stats.rejected()
                + stats.lostSpans()
                + stats.queued()
                + stats.spooled());
    return stats;
  }

  @Override
  public void close() {
    spanwright.close();
  }
}
