package acme;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces any {@code PaymentGateway}: wraps it and opens a span around each traced method.
 */
@SuppressWarnings({"auxiliaryclass", "deprecation", "overloads", "rawtypes", "removal", "serial", "try", "unchecked", "varargs"})
@Generated("dev.spanwright.processor.SpanwrightProcessor")
public final class TracedPaymentGateway<C> implements PaymentGateway<C> {
  private final PaymentGateway<C> target;

  private final boolean opensCharge;

  private final boolean opensRefund;

  /**
   * Wraps {@code target}, whose calls it passes on.
   */
  public TracedPaymentGateway(PaymentGateway<C> target) {
    this.target = Objects.requireNonNull(target, "target");
    this.opensCharge = !SpanSite.isWoven(target.getClass(), "charge", String.class, Object.class, long[].class);
    this.opensRefund = !SpanSite.isWoven(target.getClass(), "refund", String.class);
  }

  /**
   * Returns {@code target} traced: wrapped, or itself where it opens all of these spans already.
   */
  public static <C> PaymentGateway<C> wrap(PaymentGateway<C> target) {
    if (target instanceof TracedPaymentGateway) {
      return target;
    }
    var traced = new TracedPaymentGateway<>(target);
    return traced.opensCharge || traced.opensRefund ? traced : target;
  }

  @Override
  public String charge(String orderId, C card, long... cents) throws IOException {
    if (!this.opensCharge) {
      return this.target.charge(orderId, card, cents);
    }
    Span span = PaymentGatewaySpans.charge(orderId);
    try {
      String result = this.target.charge(orderId, card, cents);
      PaymentGatewaySpans.chargeResult(result, span);
      span.end();
      return result;
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }

  @Override
  public void refund(String receipt) {
    if (!this.opensRefund) {
      this.target.refund(receipt);
      return;
    }
    Span span = PaymentGatewaySpans.refund();
    try {
      this.target.refund(receipt);
      span.end();
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }

  @Override
  public boolean supports(C card) {
    return this.target.supports(card);
  }

  @Override
  public void close() {
    this.target.close();
  }
}
