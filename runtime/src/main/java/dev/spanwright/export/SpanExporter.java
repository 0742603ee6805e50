package dev.spanwright.export;

import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.trace.LossReason;
import java.util.Set;

/**
 * Takes finished spans somewhere else. This is the interface to implement for a new way out.
 *
 * <p>All methods but {@link #cancel()} and {@link #isHealthy()} are called by Spanwright's one
 * worker thread, one after the other, so an exporter needs no locks of its own for them. {@link
 * #export} may take its time: meanwhile spans wait in a bounded queue, and what does not fit is
 * dropped and counted. Spans started on the worker thread are not recorded, so an exporter never
 * traces itself.
 *
 * <p>What an exporter throws costs that one batch, is counted and logged, and touches neither the
 * application nor other exporters.
 */
public interface SpanExporter extends AutoCloseable {

  /**
   * Exports spans of one trace, in the order in which they ended: children normally before their
   * parents. A trace may come in several batches.
   *
   * @return what became of them; it feeds the statistics
   */
  ExportResult export(SpanBatch batch);

  /**
   * Returns the formats of trace headers that are spoken where the spans go, so that they are read
   * and written without being asked for. Called once, at the start.
   */
  default Set<PropagationFormat> propagationFormats() {
    return Set.of();
  }

  /**
   * Tells of spans that were lost before any exporter has seen them, for servers that want to know.
   * Called before an {@link #export} and before a {@link #flush}, if there is something to tell.
   *
   * @param spans how many more than were told before
   */
  default void lostBefore(LossReason reason, long spans) {}

  /**
   * Returns whether spans get through at the moment. As long as they do not, for example because
   * the server has asked for a pause, fewer traces are recorded. Called by any thread.
   */
  default boolean isHealthy() {
    return true;
  }

  /**
   * Sends on whatever the exporter itself holds back. Called after the batches of a {@code flush}.
   */
  default void flush() {}

  /**
   * Makes an {@link #export} or {@link #flush} that is under way return soon, with a loss. Called
   * by another thread, while the worker is still in there, when the time to close has run out; the
   * worker's thread is interrupted as well, which is enough for all that heeds interrupts.
   */
  default void cancel() {}

  /** Lets go of all resources. Called once, after the last batch; nothing is called after it. */
  @Override
  default void close() {}
}
