package shop;

import dev.spanwright.annotation.Attribute;
import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;

final class Checkout {

  @Trace(attributes = @Attribute(key = "shop.counter", longValue = 2))
  String pay(@SpanAttribute("order.id") String orderId, long cents) {
    return orderId + ": " + withVat(cents) + " cents";
  }

  @Trace(name = "add tax")
  private static long withVat(long cents) {
    return cents + cents * 7 / 100;
  }
}
