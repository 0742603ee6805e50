package dev.spanwright.otlp;

import dev.spanwright.annotation.Attribute;
import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;

/** Something traced. */
class Orders {

  @Trace(
      name = "ship order",
      attributes = {@Attribute(key = "sentry.op", value = "queue.publish")})
  String ship(@SpanAttribute("order.id") String order) {
    return "on its way: " + order;
  }
}
