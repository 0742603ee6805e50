package dev.spanwright.sentry;

import dev.spanwright.sentry.RateLimits.Category;
import dev.spanwright.trace.LossReason;
import java.util.Comparator;

/** What was lost, and why: what client reports count by (PIPE-89). */
record Loss(LossReason reason, Category category) implements Comparable<Loss> {

  private static final Comparator<Loss> ORDER =
      Comparator.comparing(Loss::reason).thenComparing(Loss::category);

  @Override
  public int compareTo(Loss other) {
    return ORDER.compare(this, other);
  }
}
