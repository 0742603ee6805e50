package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A Spanwright that records everything into memory, untouched by the machine's environment and by
 * its speed: a close loses nothing, and what does not fit into the buffer lowers no sample rate.
 */
public final class Recording implements AutoCloseable {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InMemoryExporter exporter = InMemoryExporter.create();
  private final Spanwright spanwright;

  private Recording(UnaryOperator<Options.Builder> change) {
    this(change, Map.of());
  }

  private Recording(UnaryOperator<Options.Builder> change, Map<String, String> variables) {
    Options.Builder options =
        Options.builder().exporter(exporter).shutdownTimeout(LONG).backpressureHandling(false);
    spanwright = Spanwright.start(change.apply(options).build(), variables::get);
  }

  /** Starts in an environment with these variables and no others. */
  public static Recording startIn(Map<String, String> variables) {
    return new Recording(options -> options.tracesSampleRate(1.0), variables);
  }

  public static Recording start() {
    return start(UnaryOperator.identity());
  }

  public static Recording start(UnaryOperator<Options.Builder> change) {
    return new Recording(options -> change.apply(options.tracesSampleRate(1.0)));
  }

  /** Starts without a sample rate, which is for the caller to give, or not. */
  public static Recording startWithoutRate(UnaryOperator<Options.Builder> change) {
    return new Recording(change);
  }

  public Spanwright spanwright() {
    return spanwright;
  }

  public InMemoryExporter exporter() {
    assertThat(spanwright.flush(LONG)).isTrue();
    return exporter;
  }

  public List<FinishedSpan> spans() {
    return exporter().spans();
  }

  /** Returns the names of all spans, in the order in which they ended. */
  public List<String> names() {
    return spans().stream().map(FinishedSpan::name).toList();
  }

  public FinishedSpan span(String name) {
    return exporter().span(name);
  }

  @Override
  public void close() {
    spanwright.close();
  }
}
