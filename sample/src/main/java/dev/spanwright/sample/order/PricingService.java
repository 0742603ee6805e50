package dev.spanwright.sample.order;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;

/** Knows what a customer pays. */
public final class PricingService {

  private static final int MANY_COPIES = 10;
  private static final int DISCOUNT_PERCENT = 15;
  private static final int VAT_PERCENT = 7;

  /** Returns the price of some copies in cents, discount and tax included. */
  @Trace
  @SpanAttribute("order.total_cents")
  public long quote(Book book, @SpanAttribute("order.copies") int copies) {
    long net = book.cents() * copies;
    return withVat(net - discount(net, copies));
  }

  @Trace
  private long discount(long cents, int copies) {
    return copies < MANY_COPIES ? 0 : cents * DISCOUNT_PERCENT / 100;
  }

  @Trace
  static long withVat(long cents) {
    return cents + cents * VAT_PERCENT / 100;
  }
}
