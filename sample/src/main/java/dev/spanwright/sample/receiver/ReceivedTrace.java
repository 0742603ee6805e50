package dev.spanwright.sample.receiver;

import dev.spanwright.export.PrintedSpan;
import java.util.List;

/** All spans of one trace, in the order in which they started. */
public record ReceivedTrace(String traceId, List<PrintedSpan> spans) {

  /** Defends against later changes of the list. */
  public ReceivedTrace {
    spans = List.copyOf(spans);
  }
}
