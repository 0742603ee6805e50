package dev.spanwright.pipeline;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.LossReason;
import java.lang.System.Logger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands a batch to every exporter and books the outcome. With several exporters a span counts as
 * what happened to it at the one that fared worst. For the worker only.
 */
final class ExportStep {

  private final List<GuardedExporter> exporters;
  private final Accounting accounting;

  ExportStep(List<SpanExporter> exporters, Accounting accounting, Logger logger) {
    this.exporters =
        exporters.stream().map(exporter -> new GuardedExporter(exporter, logger)).toList();
    this.accounting = accounting;
  }

  void export(SpanBatch batch) {
    int size = batch.spans().size();
    int lost = 0;
    LossReason reason = null;
    boolean rejected = false;
    for (GuardedExporter exporter : exporters) {
      ExportResult result = exporter.export(batch);
      if (result instanceof ExportResult.Lost loss && lost < Math.min(size, loss.spans())) {
        lost = Math.min(size, loss.spans());
        reason = sound(loss.reason());
      }
      rejected |= result instanceof ExportResult.Rejected;
    }
    book(size, lost, reason, rejected);
  }

  /** Only a span that was recorded can be lost here, whatever an exporter says. */
  @SuppressWarnings("ConstantValue") // exporters without nullness checks are served too
  private static LossReason sound(LossReason reason) {
    return reason == null || reason.beforeRecording() ? LossReason.INTERNAL_SDK_ERROR : reason;
  }

  private void book(int size, int lost, @Nullable LossReason reason, boolean rejected) {
    if (reason != null) {
      accounting.lost(reason, lost);
    }
    if (rejected) {
      accounting.rejected(size - lost);
    } else {
      accounting.delivered(size - lost);
    }
  }

  void lostBefore(LossReason reason, long spans) {
    exporters.forEach(exporter -> exporter.lostBefore(reason, spans));
  }

  /** Returns whether spans get through everywhere. Called by any thread. */
  boolean isHealthy() {
    return exporters.stream().allMatch(GuardedExporter::isHealthy);
  }

  void flush() {
    exporters.forEach(GuardedExporter::flush);
  }

  void cancel() {
    exporters.forEach(GuardedExporter::cancel);
  }

  void close() {
    exporters.forEach(GuardedExporter::close);
  }
}
