package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * Whether a top-level span is recorded.
 *
 * <p>Not for application code; may change in any release.
 *
 * @param lossReason why not; null if it is recorded
 * @param rate the rate that decided, from 0 to 1; null if there was no valid one
 */
public record SamplingDecision(@Nullable LossReason lossReason, @Nullable Double rate) {

  /** Returns whether the span is recorded. */
  public boolean isSampled() {
    return lossReason == null;
  }

  @Override
  public String toString() {
    String by = rate == null ? "no valid sample rate" : "sample rate " + rate;
    return lossReason == null
        ? "recorded, " + by
        : "not recorded (" + lossReason.text() + "), " + by;
  }
}
