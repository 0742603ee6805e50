package acme;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Traces {@code OrderService}: opens a span around each traced method.
 */
@SuppressWarnings({"auxiliaryclass", "deprecation", "overloads", "rawtypes", "removal", "serial", "try", "unchecked", "varargs"})
@Generated("dev.spanwright.processor.SpanwrightProcessor")
public class TracedOrderService extends OrderService {
  public TracedOrderService() {
    super();
  }

  @Override
  public double place(String span, List<String> items) {
    Span span_ = OrderServiceSpans.place(span);
    try {
      double result = super.place(span, items);
      OrderServiceSpans.placeResult(result, span_);
      span_.end();
      return result;
    } catch (Throwable thrown) {
      SpanSite.fail(span_, thrown);
      throw thrown;
    }
  }

  @Override
  double price(String item) {
    Span span = OrderServiceSpans.price();
    try {
      double result = super.price(item);
      span.end();
      return result;
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }

  @Override
  void price(char grade, char best) {
    Span span = OrderServiceSpans.price2(best);
    try {
      super.price(grade, best);
      span.end();
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }
}
