package dev.spanwright.pipeline;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.FinishedSpan;
import java.util.ArrayList;
import java.util.List;

/** The ended spans of one trace that wait to be exported together. For the worker only. */
final class TraceBucket {

  /** A batch has at most that many spans (PIPE-21, PIPE-22). */
  static final int MOST_SPANS = 1000;

  /** A batch is sent once it is about that large (PIPE-24). */
  static final long MOST_BYTES = 5L * 1024 * 1024;

  private final EndedSpan first;
  private final List<FinishedSpan> spans = new ArrayList<>();
  private long bytes;
  private boolean topLevel;

  TraceBucket(EndedSpan first) {
    this.first = first;
  }

  /**
   * Takes a span.
   *
   * @param itsBytes about how large it is
   */
  void add(FinishedSpan span, long itsBytes) {
    spans.add(span);
    bytes += itsBytes;
    topLevel |= span.isTopLevel();
  }

  int size() {
    return spans.size();
  }

  boolean isFull() {
    return spans.size() >= MOST_SPANS || bytes >= MOST_BYTES;
  }

  boolean hasTopLevel() {
    return topLevel;
  }

  /** Returns the batch; this settles the trace's sampling context, if nothing has yet (PIPE-35). */
  SpanBatch toBatch() {
    return new SpanBatch(first.samplingContext(), spans);
  }
}
