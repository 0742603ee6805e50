package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;

/**
 * A span that has ended and waits to be looked at. Holding it costs nothing; {@link #finish()} does
 * the work that the thread which ended the span was spared.
 *
 * <p>Not for application code; may change in any release.
 */
public sealed interface EndedSpan permits RecordingSpan {

  /** Returns the topmost span above it in this process, which may be itself. */
  EndedSpan topLevel();

  /** Returns whether nothing is above the span in this process. */
  boolean isTopLevel();

  /** Returns what a server has to know about the trace; the first call settles it (PIPE-35). */
  DynamicSamplingContext samplingContext();

  /** Gives the span another name, as which it enters a sampling context that is not settled yet. */
  void rename(String sentName);

  /** Builds what exporters read. */
  FinishedSpan finish();
}
