package dev.spanwright.trace;

/**
 * Takes spans when they end. Called on the threads of the application: implementations neither
 * block nor throw.
 *
 * <p>Not for application code; may change in any release.
 */
public interface SpanSink {

  /** Takes a span that has ended. Called exactly once per recording span. */
  void ended(EndedSpan span);

  /**
   * Counts spans that were started but, for the given reason, never recorded.
   *
   * @param topLevelSpans how many of them are top-level spans
   */
  void notRecorded(LossReason reason, long spans, long topLevelSpans);
}
