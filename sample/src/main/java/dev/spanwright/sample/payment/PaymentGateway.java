package dev.spanwright.sample.payment;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;
import java.io.IOException;

/** Takes money. There is no code here to trace, so a proxy is generated that wraps any gateway. */
public interface PaymentGateway {

  /** Charges a card and returns the payment's id. The card's number is nobody else's business. */
  @Trace(name = "charge card")
  String charge(String card, @SpanAttribute("payment.cents") long cents) throws IOException;
}
