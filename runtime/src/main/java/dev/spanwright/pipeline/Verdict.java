package dev.spanwright.pipeline;

import dev.spanwright.export.ExportResult;
import dev.spanwright.trace.LossReason;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a batch, which is known once every exporter has said what became of it there. A
 * span counts as what happened to it at the exporter that fared worst. Thread-safe.
 */
final class Verdict {

  private final int spans;
  private final Accounting accounting;

  private int exportersLeft;
  private int spooledAt;
  private int lost;
  private @Nullable LossReason reason;
  private boolean rejected;
  private long bytes;

  Verdict(int spans, int exporters, Accounting accounting) {
    this.spans = spans;
    this.exportersLeft = exporters;
    this.accounting = accounting;
  }

  int spans() {
    return spans;
  }

  /** The spans outlast this process, at one more exporter. */
  synchronized void spooled() {
    spooledAt++;
    if (spooledAt == 1) {
      accounting.spooled(spans);
    }
  }

  /** The spans leave a place where they would have outlasted this process. */
  synchronized void unspooled() {
    spooledAt--;
    if (spooledAt == 0) {
      accounting.spooled(-spans);
    }
  }

  /** Takes what one exporter says at last. */
  void settle(ExportResult result) {
    synchronized (this) {
      if (result instanceof ExportResult.Lost loss && lost < Math.min(spans, loss.spans())) {
        lost = Math.min(spans, loss.spans());
        reason = sound(loss.reason());
      } else if (result instanceof ExportResult.Delivered delivered) {
        bytes += delivered.bytes();
      }
      rejected |= result instanceof ExportResult.Rejected;
      exportersLeft--;
      if (exportersLeft > 0) {
        return;
      }
    }
    book();
  }

  /** Only a span that was recorded can be lost here, whatever an exporter says. */
  @SuppressWarnings("ConstantValue") // exporters without nullness checks are served too
  private static LossReason sound(LossReason reason) {
    return reason == null || reason.beforeRecording() ? LossReason.INTERNAL_SDK_ERROR : reason;
  }

  /** Called once, by the thread that has settled the last exporter's part. */
  private void book() {
    if (reason != null) {
      accounting.lost(reason, lost);
    }
    if (rejected) {
      accounting.rejected(spans - lost);
    } else {
      accounting.delivered(spans - lost);
    }
    accounting.sentBytes(bytes);
  }

  @Override
  public String toString() {
    return "Verdict{" + spans + " spans, " + exportersLeft + " exporters left}";
  }
}
