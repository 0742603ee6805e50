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

  /**
   * Starts the span of {@code PaymentGateway#charge(String, C, long[])}.
   */
  static Span charge(String orderId) {
    Span span = CHARGE.prepare();
    if (span.isRecording()) {
      span.setAttribute("order.id", orderId);
      span = CHARGE.start(span);
    }
    return span;
  }

  /**
   * Records the result of {@code PaymentGateway#charge(String, C, long[])}.
   */
  static void chargeResult(String result, Span span) {
    if (span.isRecording()) {
      span.setAttribute("payment.receipt", result);
    }
  }

  /**
   * Starts the span of {@code PaymentGateway#refund(String)}.
   */
  static Span refund() {
    return REFUND.start();
  }
}
