package acme;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import javax.annotation.processing.Generated;

/**
 * Opens the spans of {@code PaymentGateway}: one site and one opener for each traced method.
 */
@Generated("dev.spanwright.processor.SpanwrightProcessor")
final class PaymentGatewaySpans {
  private static final SpanSite CHARGE = SpanSite.builder("PaymentGateway.charge")
      .code("acme.PaymentGateway.charge", "acme/PaymentGateway.java", 10)
      .build();

  private static final SpanSite REFUND = SpanSite.builder("PaymentGateway.refund")
      .code("acme.PaymentGateway.refund", "acme/PaymentGateway.java", 14)
      .build();

  private PaymentGatewaySpans() {
  }

  static Span charge(String orderId) {
    // Starts the span of PaymentGateway#charge(String, C, long[]).
    Span span = CHARGE.prepare();
    if (span.isRecording()) {
      span.setAttribute("order.id", orderId);
      span = CHARGE.start(span);
    }
    return span;
  }

  static void chargeResult(String result, Span span) {
    // Records the result of PaymentGateway#charge(String, C, long[]).
    if (span.isRecording()) {
      span.setAttribute("payment.receipt", result);
    }
  }

  static Span refund() {
    // Starts the span of PaymentGateway#refund(String).
    return REFUND.start();
  }
}
