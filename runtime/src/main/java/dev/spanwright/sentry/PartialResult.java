package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.trace.LossReason;

/**
 * What became of some spans of a batch, while it may be different for the others.
 *
 * @param result what became of all these spans
 * @param spans how many they are
 */
record PartialResult(ExportResult result, int spans) {

  /** Returns what became of these spans and the others together; known once both are. */
  PartialResult and(PartialResult other) {
    if (spans == 0 || other.spans == 0) {
      return spans == 0 ? other : this;
    }
    return new PartialResult(combined(this, other), spans + other.spans);
  }

  private static ExportResult combined(PartialResult one, PartialResult other) {
    // What is under way comes before what is on disk: it may end there, too.
    if (one.result instanceof ExportResult.Pending pending) {
      if (other.result instanceof ExportResult.Pending too) {
        return ExportResult.pending(
            pending
                .outcome()
                .thenCombine(
                    too.outcome(),
                    (known, alsoKnown) ->
                        one.as(known, new PartialResult(alsoKnown, other.spans))));
      }
      return ExportResult.pending(pending.outcome().thenApply(known -> one.as(known, other)));
    }
    if (other.result instanceof ExportResult.Pending) {
      return combined(other, one);
    }
    if (one.result instanceof ExportResult.Spooled spooled) {
      return ExportResult.spooled(spooled.outcome().thenApply(known -> one.as(known, other)));
    }
    if (other.result instanceof ExportResult.Spooled) {
      return combined(other, one);
    }
    return ofKnown(one, other);
  }

  private ExportResult as(ExportResult known, PartialResult other) {
    return combined(new PartialResult(known, spans), other);
  }

  private static ExportResult ofKnown(PartialResult one, PartialResult other) {
    if (one.result instanceof ExportResult.Delivered first
        && other.result instanceof ExportResult.Delivered second) {
      return ExportResult.delivered(first.bytes() + second.bytes());
    }
    if (one.result instanceof ExportResult.Rejected
        && other.result instanceof ExportResult.Rejected) {
      return one.result;
    }
    ExportResult.Lost first = one.lost();
    ExportResult.Lost second = other.lost();
    ExportResult.Lost worse = first.spans() >= second.spans() ? first : second;
    return ExportResult.lost(worse.reason(), first.spans() + second.spans(), worse.detail());
  }

  /** Returns how many are not delivered; only of all spans can be said that they are rejected. */
  private ExportResult.Lost lost() {
    if (result instanceof ExportResult.Lost lost) {
      return new ExportResult.Lost(lost.reason(), Math.min(spans, lost.spans()), lost.detail());
    }
    if (result instanceof ExportResult.Rejected rejected) {
      return new ExportResult.Lost(LossReason.RATELIMIT_BACKOFF, spans, rejected.detail());
    }
    return new ExportResult.Lost(LossReason.INTERNAL_SDK_ERROR, 0, "");
  }
}
