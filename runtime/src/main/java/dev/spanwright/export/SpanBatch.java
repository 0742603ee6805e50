package dev.spanwright.export;

import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.trace.FinishedSpan;
import java.util.List;

/**
 * Spans of one trace that are exported together, in the order in which they ended: between 1 and
 * 1000, or with {@link dev.spanwright.trace.TraceLifecycle#STATIC} one top-level span and at most
 * 1000 below it.
 *
 * @param samplingContext what a server has to know about the trace as a whole
 * @param spans the spans, all with the trace id of the sampling context
 */
public record SpanBatch(DynamicSamplingContext samplingContext, List<FinishedSpan> spans) {

  /** Copies the list. */
  public SpanBatch {
    spans = List.copyOf(spans);
  }

  /** Returns how many of the spans are top-level spans: one or none. */
  public int topLevelSpans() {
    for (int i = spans.size() - 1; i >= 0; i--) { // it normally is the last
      if (spans.get(i).isTopLevel()) {
        return 1;
      }
    }
    return 0;
  }
}
