package dev.spanwright.export;

import static java.util.Objects.requireNonNull;

import dev.spanwright.trace.LossReason;
import java.util.concurrent.CompletionStage;

/**
 * What became of a {@link SpanBatch}. It is counted, and its detail is logged: once a minute at
 * most, so exporters need not log failures themselves.
 */
public sealed interface ExportResult {

  /** The receiver has taken all spans. */
  static ExportResult delivered() {
    return Delivered.UNWEIGHED;
  }

  /**
   * The receiver has taken all spans.
   *
   * @param bytes how many bytes that took on the wire
   */
  static ExportResult delivered(long bytes) {
    return new Delivered(bytes);
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

  /**
   * The exporter is still at it, and no longer needs the batch. It bounds by itself what it holds.
   *
   * @param outcome completed, by any thread, once it is known what became of the spans; a failure
   *     means that they are lost
   */
  static ExportResult pending(CompletionStage<ExportResult> outcome) {
    return new Pending(outcome);
  }

  /**
   * The spans lie where they outlast this process, and are sent when that is possible: by this
   * process or a later one.
   *
   * @param outcome completed if this process learns what became of them
   */
  static ExportResult spooled(CompletionStage<ExportResult> outcome) {
    return new Spooled(outcome);
  }

  /**
   * See {@link #delivered(long)}.
   *
   * @param bytes how many bytes went over the wire; 0 if nobody counted
   */
  record Delivered(long bytes) implements ExportResult {
    private static final Delivered UNWEIGHED = new Delivered(0);
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

  /**
   * See {@link #pending}.
   *
   * @param outcome what will have become of the spans
   */
  record Pending(CompletionStage<ExportResult> outcome) implements ExportResult {

    /** Refuses null. */
    public Pending {
      requireNonNull(outcome, "outcome");
    }
  }

  /**
   * See {@link #spooled}.
   *
   * @param outcome what will have become of the spans
   */
  record Spooled(CompletionStage<ExportResult> outcome) implements ExportResult {

    /** Refuses null. */
    public Spooled {
      requireNonNull(outcome, "outcome");
    }
  }
}
