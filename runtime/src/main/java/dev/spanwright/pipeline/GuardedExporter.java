package dev.spanwright.pipeline;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.log.ThrottledLog;
import dev.spanwright.log.TraceLog;
import dev.spanwright.trace.LossReason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An exporter whose failures stay its own: whatever it throws becomes a result and a throttled log
 * line. Thread-safe where the exporter is.
 */
final class GuardedExporter {

  private final SpanExporter exporter;
  private final Accounting accounting;
  private final ThrottledLog log;

  /** The batches that are not in the books yet, each with what is done when it is. */
  private final Map<Verdict, CompletableFuture<Verdict>> unbooked = new ConcurrentHashMap<>();

  GuardedExporter(SpanExporter exporter, Accounting accounting, Logger logger) {
    this.exporter = exporter;
    this.accounting = accounting;
    this.log = new ThrottledLog(logger);
  }

  /** Has the batch exported, and the verdict told of the outcome: now or when it is known. */
  void export(SpanBatch batch, Verdict verdict) {
    ExportResult result;
    try {
      result = exporter.export(batch);
    } catch (Throwable t) {
      result = failed(Foreign.text(t));
    }
    Thread.interrupted(); // left set, it would make the next call fail
    follow(result, verdict);
  }

  private void follow(@Nullable ExportResult result, Verdict verdict) {
    if (result instanceof ExportResult.Pending pending) {
      CompletableFuture<Verdict> booked = new CompletableFuture<>();
      unbooked.put(verdict, booked);
      await(
          pending.outcome(),
          outcome -> {
            follow(outcome, verdict);
            unbooked.remove(verdict, booked);
            booked.complete(verdict);
          });
    } else if (result instanceof ExportResult.Spooled spooled) {
      verdict.spooled();
      TraceLog.debug("%s has put %s on disk", this, SpanCount.text(verdict.spans()));
      await(
          spooled.outcome(),
          outcome -> {
            verdict.unspooled();
            TraceLog.debug("%s has taken %s off the disk", this, SpanCount.text(verdict.spans()));
            follow(outcome, verdict);
          });
    } else {
      ExportResult known = result == null ? failed("returned no result") : result;
      tell(known, verdict.spans());
      verdict.settle(known);
    }
  }

  private static void await(
      CompletionStage<ExportResult> outcome, Consumer<@Nullable ExportResult> then) {
    BiConsumer<@Nullable ExportResult, @Nullable Throwable> known =
        (result, thrown) -> then.accept(thrown == null ? result : failed(Foreign.text(thrown)));
    try {
      outcome.whenComplete(known);
    } catch (RuntimeException e) { // a stage of somebody's own
      known.accept(null, e);
    }
  }

  void lostBefore(LossReason reason, long spans, long topLevelSpans) {
    try {
      exporter.lostBefore(reason, spans, topLevelSpans);
    } catch (Throwable t) {
      log.log(Level.ERROR, name() + " failed to note what was lost: " + Foreign.text(t));
    }
  }

  @Nullable LossReason refusal() {
    try {
      return exporter.refusal();
    } catch (Throwable t) {
      return null; // a bug of the exporter's, which is no reason to send it less
    }
  }

  boolean isHealthy() {
    try {
      return exporter.isHealthy();
    } catch (Throwable t) {
      return true; // a bug of the exporter's, which is no reason to record less
    }
  }

  /** Has everything sent on, and the latch counted down when that is done and in the books. */
  void flush(CountDownLatch done) {
    CompletionStage<?> allBooked =
        CompletableFuture.allOf(unbooked.values().toArray(CompletableFuture<?>[]::new));
    try {
      exporter
          .flush()
          .whenComplete(
              (nothing, thrown) -> {
                if (thrown == null) {
                  allBooked.thenRun(done::countDown);
                } else {
                  flushFailed(thrown, done);
                }
              });
    } catch (Throwable t) {
      flushFailed(t, done);
    }
    Thread.interrupted();
  }

  private void flushFailed(Throwable thrown, CountDownLatch done) {
    done.countDown();
    log.log(Level.ERROR, name() + " failed to flush: " + Foreign.text(thrown));
  }

  void cancel() {
    try {
      exporter.cancel();
    } catch (Throwable t) {
      log.log(Level.ERROR, name() + " failed to give up: " + Foreign.text(t));
    }
  }

  void close() {
    try {
      exporter.close();
    } catch (Throwable t) {
      log.log(Level.ERROR, name() + " failed to close: " + Foreign.text(t));
    }
  }

  String name() {
    return Foreign.name(exporter);
  }

  private void tell(ExportResult result, int spans) {
    if (result instanceof ExportResult.Rejected rejected) {
      problem(Level.WARNING, SpanCount.text(spans) + " rejected: " + rejected.detail());
    } else if (result instanceof ExportResult.Lost lost) {
      problem(
          lost.reason() == LossReason.NETWORK_ERROR ? Level.WARNING : Level.ERROR,
          SpanCount.text(Math.min(spans, lost.spans())) + " lost: " + lost.detail());
    }
  }

  private void problem(Level level, String text) {
    String message = name() + ": " + text;
    accounting.problem(message);
    log.log(level, message);
  }

  private static ExportResult failed(String detail) {
    return ExportResult.lost(LossReason.INTERNAL_SDK_ERROR, "the exporter failed: " + detail);
  }

  @Override
  public String toString() {
    return name();
  }
}
