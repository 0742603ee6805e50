package dev.spanwright.export;

import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.trace.FinishedSpan;
import java.util.List;

/**
 * Spans of one trace that are exported together: between 1 and 1000, in the order in which they
 * ended.
 *
 * @param samplingContext what a server has to know about the trace as a whole
 * @param spans the spans, all with the trace id of the sampling context
 */
public record SpanBatch(DynamicSamplingContext samplingContext, List<FinishedSpan> spans) {

  /** Copies the list. */
  public SpanBatch {
    spans = List.copyOf(spans);
  }
}
