package dev.spanwright.pipeline;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.LossReason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * An exporter whose failures stay its own: whatever it throws becomes a result and a throttled log
 * line. Only a dying JVM gets through.
 */
final class GuardedExporter {

  private final SpanExporter exporter;
  private final ThrottledLog log;

  GuardedExporter(SpanExporter exporter, Logger logger) {
    this.exporter = exporter;
    this.log = new ThrottledLog(logger, System::nanoTime);
  }

  @SuppressWarnings("ConstantValue") // exporters without nullness checks are served too
  ExportResult export(SpanBatch batch) {
    ExportResult result;
    try {
      result = exporter.export(batch);
      if (result == null) {
        result = failed("returned no result");
      }
    } catch (Throwable t) {
      result = failed(Foreign.text(t));
    }
    Thread.interrupted(); // left set, it would make the next exporter fail
    tell(result, batch.spans().size());
    return result;
  }

  void lostBefore(LossReason reason, long spans) {
    try {
      exporter.lostBefore(reason, spans);
    } catch (Throwable t) {
      log.log(Level.ERROR, name() + " failed to note what was lost: " + Foreign.text(t));
    }
  }

  /** Called by other threads than the worker, hence without the log. */
  boolean isHealthy() {
    try {
      return exporter.isHealthy();
    } catch (Throwable t) {
      return true; // a bug of the exporter's, which is no reason to record less
    }
  }

  void flush() {
    try {
      exporter.flush();
    } catch (Throwable t) {
      log.log(Level.ERROR, name() + " failed to flush: " + Foreign.text(t));
    }
  }

  /** Called by another thread than the worker, hence without the log. */
  void cancel() {
    try {
      exporter.cancel();
    } catch (Throwable ignored) {
      // There is nobody to tell on this thread.
    }
  }

  void close() {
    try {
      exporter.close();
    } catch (Throwable t) {
      log.log(Level.ERROR, name() + " failed to close: " + Foreign.text(t));
    }
  }

  private void tell(ExportResult result, int spans) {
    if (result instanceof ExportResult.Rejected rejected) {
      log.log(
          Level.WARNING,
          String.format("%s: %s rejected: %s", name(), SpanCount.text(spans), rejected.detail()));
    } else if (result instanceof ExportResult.Lost lost) {
      log.log(
          lost.reason() == LossReason.NETWORK_ERROR ? Level.WARNING : Level.ERROR,
          String.format(
              "%s: %s lost: %s",
              name(), SpanCount.text(Math.min(spans, lost.spans())), lost.detail()));
    }
  }

  private static ExportResult failed(String detail) {
    return ExportResult.lost(LossReason.INTERNAL_SDK_ERROR, "the exporter failed: " + detail);
  }

  private String name() {
    return exporter.getClass().getSimpleName();
  }
}
