package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;

/**
 * A span that has ended and waits to be looked at. Holding it costs nothing; {@link #finish()} does
 * the work that the thread which ended the span was spared.
 *
 * <p>Not for application code; may change in any release.
 */
public sealed interface EndedSpan permits RecordingSpan {

  /** Returns the first 64 bits of the trace's id. */
  long traceIdHigh();

  /** Returns the last 64 bits of the trace's id. */
  long traceIdLow();

  /** Returns whether nothing is above the span in this process. */
  boolean isTopLevel();

  /** Returns what a server has to know about the trace; the first call settles it (PIPE-35). */
  DynamicSamplingContext samplingContext();

  /** Builds what exporters read. */
  FinishedSpan finish();
}
