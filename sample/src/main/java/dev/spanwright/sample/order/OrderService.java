package dev.spanwright.sample.order;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;
import dev.spanwright.sample.payment.CardDeclinedException;
import dev.spanwright.sample.payment.PaymentGateway;
import java.io.IOException;
import java.sql.SQLException;

/** Takes orders: finds the price, sets the books aside, takes the money. */
public final class OrderService {

  private final PricingService pricing;
  private final StockRepository stock;
  private final PaymentGateway payments;

  /** Brings the parts of the shop together. */
  public OrderService(PricingService pricing, StockRepository stock, PaymentGateway payments) {
    this.pricing = pricing;
    this.stock = stock;
    this.payments = payments;
  }

  /** Turns an order into a receipt, or leaves everything as it was. */
  @Trace
  public Receipt place(
      @SpanAttribute("order.id") String orderId,
      @SpanAttribute(value = "book.isbn", path = "isbn") Order order)
      throws SQLException, IOException {
    Book book = stock.find(order.isbn());
    long cents = pricing.quote(book, order.copies());
    stock.reserve(order.isbn(), order.copies());
    try {
      return new Receipt(orderId, cents, payments.charge(order.card(), cents));
    } catch (CardDeclinedException e) {
      stock.release(order.isbn(), order.copies());
      throw e;
    }
  }
}
