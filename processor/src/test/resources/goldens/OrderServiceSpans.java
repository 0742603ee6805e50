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

  /**
   * Starts the span of {@code OrderService#place(String, List<String>)}.
   */
  static Span place(String span) {
    Span span_ = PLACE.prepare();
    if (span_.isRecording()) {
      span_.setAttribute("order.id", span);
      span_ = PLACE.start(span_);
    }
    return span_;
  }

  /**
   * Records the result of {@code OrderService#place(String, List<String>)}.
   */
  static void placeResult(double result, Span span) {
    if (span.isRecording()) {
      span.setAttribute("order.total", result);
    }
  }

  /**
   * Starts the span of {@code OrderService#price(String)}.
   */
  static Span price() {
    return PRICE.start();
  }

  /**
   * Starts the span of {@code OrderService#price(char, char)}.
   */
  static Span price2(char best) {
    Span span = PRICE2.prepare();
    if (span.isRecording()) {
      span.setAttribute("grade", best);
      span = PRICE2.start(span);
    }
    return span;
  }

  /**
   * Starts the span of {@code Audit#writeEntry()}.
   */
  static Span audit_writeEntry() {
    return AUDIT_WRITE_ENTRY.start();
  }
}
