package acme;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import javax.annotation.processing.Generated;

/**
 * Opens the spans of {@code OrderService}: one site and one opener for each traced method.
 */
@Generated("dev.spanwright.processor.SpanwrightProcessor")
final class OrderServiceSpans {
  private static final SpanSite PLACE = SpanSite.builder("place order")
      .attribute("sentry.op", "function")
      .attribute("cart.limit", 20L)
      .doubles("cart.rates", 0.5, 1.0)
      .attribute("cart.gift", true)
      .code("acme.OrderService.place", "acme/OrderService.java", 18)
      .build();

  private static final SpanSite PRICE = SpanSite.builder("OrderService.price")
      .code("acme.OrderService.price", "acme/OrderService.java", 23)
      .build();

  private static final SpanSite PRICE2 = SpanSite.builder("OrderService.price")
      .active(false)
      .code("acme.OrderService.price", "acme/OrderService.java", 28)
      .build();

  private static final SpanSite AUDIT_WRITE_ENTRY = SpanSite.builder("Audit.writeEntry")
      .code("acme.OrderService.Audit.writeEntry", "acme/OrderService.java", 32)
      .build();

  private OrderServiceSpans() {
  }

  static Span place(String span) {
    // Starts the span of OrderService#place(String, List<String>).
    Span span_ = PLACE.prepare();
    if (span_.isRecording()) {
      span_.setAttribute("order.id", span);
      span_ = PLACE.start(span_);
    }
    return span_;
  }

  static void placeResult(double result, Span span) {
    // Records the result of OrderService#place(String, List<String>).
    if (span.isRecording()) {
      span.setAttribute("order.total", result);
    }
  }

  static Span price() {
    // Starts the span of OrderService#price(String).
    return PRICE.start();
  }

  static Span price2(char best) {
    // Starts the span of OrderService#price(char, char).
    Span span = PRICE2.prepare();
    if (span.isRecording()) {
      span.setAttribute("grade", best);
      span = PRICE2.start(span);
    }
    return span;
  }

  static Span audit_writeEntry() {
    // Starts the span of Audit#writeEntry().
    return AUDIT_WRITE_ENTRY.start();
  }
}
