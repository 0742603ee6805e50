package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeliveryTest {

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void ship_isNamedByItsCarrier_andLastsUntilTheParcelIsOnItsWay() throws Exception {
    InMemoryExporter spans = InMemoryExporter.create();
    Options options = Options.builder().tracesSampleRate(1.0).exporter(spans).build();
    try (Spanwright spanwright = Spanwright.start(options)) {
      Delivery shipping = new Delivery();
      shipping.ship(new Delivery.Parcel(Delivery.Carrier.BIKE, List.of("a", "b"))).get();
      while (spanwright.stats().ended() < 1) {
        Thread.sleep(1); // whoever waits for a future may learn of its end before the span does
      }
      shipping.isOpen();
      shipping.close();
      spanwright.flush(Duration.ofMinutes(1));
    }
    FinishedSpan ship = spans.span("ship by BIKE");
    assertEquals("BIKE", ship.attributes().get("shipping.carrier"));
    assertEquals(2L, ship.attributes().get("shipping.items"));
    assertEquals(
        List.of("Delivery.close", "ship by BIKE"),
        spans.spans().stream().map(FinishedSpan::name).sorted().toList());
  }
}
