package dev.spanwright.sample.payment;

/** The payment service does not take the card. */
public final class CardDeclinedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CardDeclinedException() {
    super("the card was declined");
  }
}
