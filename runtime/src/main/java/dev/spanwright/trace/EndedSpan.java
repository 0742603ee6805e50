package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;
import org.jspecify.annotations.Nullable;

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

  /**
   * Says that nothing is to wait for the top-level span any more: it has left without the rest of
   * its tree, or is lost.
   *
   * @param reason why the rest is lost
   */
  void closeTree(LossReason reason);

  /** Returns why the rest of the tree is lost, or null if the tree has not been closed. */
  @Nullable LossReason lossOfTheRest();

  /** Builds what exporters read. */
  FinishedSpan finish();
}
