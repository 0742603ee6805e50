package dev.spanwright.export;

import dev.spanwright.trace.FinishedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Keeps all spans in memory, for tests. Spans travel through the worker thread: flush before
 * looking.
 *
 * <pre>{@code
 * InMemoryExporter exporter = InMemoryExporter.create();
 * try (Spanwright spanwright = Spanwright.start(
 *     Options.builder().tracesSampleRate(1.0).exporter(exporter).build())) {
 *   checkout.place(order);
 *   spanwright.flush(Duration.ofSeconds(5));
 *   assertThat(exporter.span("reserve stock").status()).isEqualTo(SpanStatus.OK);
 * }
 * }</pre>
 *
 * <p>Thread-safe, and unbounded: nothing for production.
 */
public final class InMemoryExporter implements SpanExporter {

  private final Object lock = new Object();

  private final List<SpanBatch> batches = new ArrayList<>();

  private InMemoryExporter() {}

  /** Returns an exporter that holds nothing yet. */
  public static InMemoryExporter create() {
    return new InMemoryExporter();
  }

  @Override
  public ExportResult export(SpanBatch batch) {
    synchronized (lock) {
      batches.add(batch);
    }
    return ExportResult.delivered();
  }

  /** Returns the batches so far, in the order in which they came. */
  public List<SpanBatch> batches() {
    synchronized (lock) {
      return List.copyOf(batches);
    }
  }

  /** Returns the spans so far, in the order in which they came. */
  public List<FinishedSpan> spans() {
    return batches().stream().flatMap(batch -> batch.spans().stream()).toList();
  }

  /**
   * Returns the one span of that name.
   *
   * @throws NoSuchElementException if there is none, or more than one; the message lists the names
   */
  public FinishedSpan span(String name) {
    List<FinishedSpan> named = spans().stream().filter(s -> s.name().equals(name)).toList();
    if (named.size() != 1) {
      throw new NoSuchElementException(
          String.format(
              "%d spans are named \"%s\"; there are %s",
              named.size(), name, spans().stream().map(FinishedSpan::name).toList()));
    }
    return named.get(0);
  }

  /** Forgets everything. */
  public void clear() {
    synchronized (lock) {
      batches.clear();
    }
  }

  @Override
  public String toString() {
    return "InMemoryExporter{" + spans().size() + " spans}";
  }
}
