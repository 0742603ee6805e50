package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckoutTest {

  @Test
  void pay_tracesItsPrivateMethodToo() {
    InMemoryExporter spans = InMemoryExporter.create();
    Options options = Options.builder().tracesSampleRate(1.0).exporter(spans).build();
    try (Spanwright spanwright = Spanwright.start(options)) {
      new Checkout().pay("42", 100);
      spanwright.flush(Duration.ofMinutes(1));
    }
    assertEquals("42", spans.span("Checkout.pay").attributes().get("order.id"));
    assertEquals(2L, spans.span("Checkout.pay").attributes().get("shop.counter"));
    assertEquals(spans.span("Checkout.pay").spanId(), spans.span("add tax").parentSpanId());
  }
}
