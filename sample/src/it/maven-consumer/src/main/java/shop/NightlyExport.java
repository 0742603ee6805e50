package shop;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;

final class NightlyExport {

  void run(long rows) {
    try (Span span = Traces.startSpan("nightly export")) {
      span.setAttribute("export.rows", rows);
    }
  }
}
