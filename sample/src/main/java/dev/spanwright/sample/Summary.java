package dev.spanwright.sample;

import dev.spanwright.Stats;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run of the sample came to. */
record Summary(
    int paid, int outOfStock, int declined, long sent, long dropped, @Nullable String lastProblem) {

  private static final int CREATED = 201;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int CONFLICT = 409;

  /** Sums up how many orders were answered with which status, and what became of the spans. */
  static Summary of(Map<Integer, Integer> answers, Stats spans) {
    return new Summary(
        answers.getOrDefault(CREATED, 0),
        answers.getOrDefault(CONFLICT, 0),
        answers.getOrDefault(PAYMENT_REQUIRED, 0),
        spans.delivered(),
        spans.lostSpans() + spans.rejected(),
        spans.lastProblem());
  }

  int orders() {
    return paid + outOfStock + declined;
  }
}
