package dev.spanwright.pipeline;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.LossReason;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Hands batches to all exporters, each in its own {@link Lane}. Thread-safe, never waits. */
final class ExportStep {

  private final List<Lane> lanes;
  private final Accounting accounting;

  /**
   * Creates the lanes.
   *
   * @param mostSpans how many spans may wait for one exporter
   */
  ExportStep(List<SpanExporter> exporters, int mostSpans, Accounting accounting, Logger logger) {
    List<Lane> made = new ArrayList<>();
    for (SpanExporter exporter : exporters) {
      made.add(new Lane(exporter, mostSpans, accounting, logger));
    }
    this.lanes = Collections.unmodifiableList(made);
    this.accounting = accounting;
  }

  /**
   * Has the batch exported.
   *
   * @param handedOver called once no exporter needs the spans any more, by any thread
   */
  void export(SpanBatch batch, Runnable handedOver) {
    Verdict verdict = new Verdict(batch.spans().size(), lanes.size(), accounting);
    AtomicInteger left = new AtomicInteger(lanes.size());
    Runnable oneHandedOver =
        () -> {
          if (left.decrementAndGet() == 0) {
            handedOver.run();
          }
        };
    lanes.forEach(lane -> lane.export(batch, verdict, oneHandedOver));
  }

  /** Returns a latch that opens once everything handed over so far has left. */
  CountDownLatch flush() {
    CountDownLatch done = new CountDownLatch(lanes.size());
    lanes.forEach(lane -> lane.flush(done));
    return done;
  }

  /** Returns why a span would be lost at every exporter, or null if one would take it. */
  @Nullable LossReason refusal() {
    LossReason refusal = null;
    for (Lane lane : lanes) {
      refusal = lane.refusal();
      if (refusal == null) {
        return null;
      }
    }
    return refusal;
  }

  /** Returns whether spans get through everywhere. */
  boolean isHealthy() {
    return lanes.stream().allMatch(Lane::isHealthy);
  }

  boolean isCurrentThread() {
    return lanes.stream().anyMatch(Lane::isCurrentThread);
  }

  void finish() {
    lanes.forEach(Lane::finish);
  }

  /** Stops all threads, and has the exporters give up; those take no longer than they want. */
  void abort() {
    lanes.forEach(Lane::abort);
    for (Lane lane : lanes) {
      Thread cancelling =
          new Thread(
              null, lane::cancel, "spanwright-cancelling", 0, /* inheritThreadLocals= */ false);
      cancelling.setDaemon(true);
      cancelling.start();
    }
  }

  boolean awaitEnd(Deadline deadline) {
    boolean ended = true;
    for (Lane lane : lanes) {
      ended &= lane.awaitEnd(deadline);
    }
    return ended;
  }
}
