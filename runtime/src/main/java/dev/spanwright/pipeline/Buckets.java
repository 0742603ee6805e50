package dev.spanwright.pipeline;

import dev.spanwright.log.SystemTicker;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.TraceLifecycle;

/**
 * Ended spans that wait for others of their trace, and the rule that says when they leave. For the
 * worker only.
 */
sealed interface Buckets permits StreamBuckets, StaticBuckets {

  /** Where spans go from here: out, or nowhere. */
  interface Exit {

    /** Has the spans exported together. */
    void export(TraceBucket bucket);

    /** Gives spans up. */
    void lose(LossReason reason, int spans, int topLevelSpans);
  }

  /**
   * Returns the buckets of a lifecycle, with nothing in them.
   *
   * @param mostSpans how many spans may wait here
   */
  static Buckets of(TraceLifecycle lifecycle, int mostSpans, Exit exit) {
    return lifecycle == TraceLifecycle.STATIC
        ? new StaticBuckets(mostSpans, exit, SystemTicker.NANOS)
        : new StreamBuckets(mostSpans, exit);
  }

  /**
   * Takes a span.
   *
   * @param bytes about how large it is
   */
  void add(EndedSpan span, FinishedSpan finished, long bytes);

  /** Takes note that a span, which has been counted as such, is lost and will not be added. */
  void lost(EndedSpan span, LossReason reason);

  /**
   * Lets go what has waited long enough.
   *
   * @param all whether whatever may leave is to leave: now and then, and when somebody waits for it
   */
  void release(boolean all);

  /** Gives up what may not leave: nothing comes any more. */
  void close();

  boolean isEmpty();
}
