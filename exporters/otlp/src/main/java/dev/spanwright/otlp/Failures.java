package dev.spanwright.otlp;

import dev.spanwright.export.ExportResult;
import dev.spanwright.trace.LossReason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a failure of an exporter of OpenTelemetry's means for the spans. */
final class Failures {

  private Failures() {}

  /**
   * Returns what became of the spans.
   *
   * @param thrown what the exporter gives as the reason; null if it gives none
   */
  static ExportResult result(@Nullable Throwable thrown) {
    if (thrown == null) {
      return ExportResult.lost(
          LossReason.SEND_ERROR, "the exporter has failed and does not say why");
    }
    IOException trouble = trouble(thrown);
    if (trouble != null) {
      return ExportResult.lost(
          LossReason.NETWORK_ERROR, "the receiver cannot be reached: " + trouble);
    }
    // OpenTelemetry keeps what the receiver has answered to itself, and logs it.
    return ExportResult.lost(
        LossReason.SEND_ERROR,
        "the receiver did not take them, OpenTelemetry's log says why: " + thrown);
  }

  /** Returns what went wrong on the network; null if something else did. */
  private static @Nullable IOException trouble(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException trouble) {
        return trouble;
      }
    }
    return null;
  }
}
