package dev.spanwright.export;

import dev.spanwright.trace.LossReason;

/**
 * What became of a {@link SpanBatch}. It is counted, and its detail is logged: once a minute at
 * most, so exporters need not log failures themselves.
 */
public sealed interface ExportResult {

  /** The receiver has taken all spans. */
  static ExportResult delivered() {
    return Delivered.ALL;
  }

  /**
   * The receiver refused all spans and has counted them itself, as with HTTP 429.
   *
   * @param detail what happened, in a few words and without secrets
   */
  static ExportResult rejected(String detail) {
    return new Rejected(detail);
  }

  /**
   * All spans are lost.
   *
   * @param detail what happened, in a few words and without secrets
   */
  static ExportResult lost(LossReason reason, String detail) {
    return new Lost(reason, Integer.MAX_VALUE, detail);
  }

  /**
   * That many spans of the batch are lost, the others have been delivered.
   *
   * @param detail what happened, in a few words and without secrets
   */
  static ExportResult lost(LossReason reason, int spans, String detail) {
    return new Lost(reason, spans, detail);
  }

  /** See {@link #delivered()}. */
  enum Delivered implements ExportResult {
    /** The one instance. */
    ALL
  }

  /**
   * See {@link #rejected}.
   *
   * @param detail what happened
   */
  record Rejected(String detail) implements ExportResult {}

  /**
   * See {@link #lost}.
   *
   * @param reason why
   * @param spans how many; more than there are in the batch means all
   * @param detail what happened
   */
  record Lost(LossReason reason, int spans, String detail) implements ExportResult {}
}
