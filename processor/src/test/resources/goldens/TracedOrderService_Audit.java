package acme;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import javax.annotation.processing.Generated;

/**
 * Traces {@code Audit}: opens a span around each traced method.
 */
@SuppressWarnings({"auxiliaryclass", "deprecation", "overloads", "rawtypes", "removal", "serial", "try", "unchecked", "varargs"})
@Generated("dev.spanwright.processor.SpanwrightProcessor")
class TracedOrderService_Audit extends OrderService.Audit {
  TracedOrderService_Audit() {
    super();
  }

  @Override
  void writeEntry() {
    Span span = OrderServiceSpans.audit_writeEntry();
    try {
      super.writeEntry();
      span.end();
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }
}
