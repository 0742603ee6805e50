package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private static final String TRACE_ID = "771a43a4192642f0b136d5159a501700";

  private final InMemoryExporter exporter = InMemoryExporter.create();
  private final Spanwright spanwright = Spanwright.start(Settings.options(exporter));
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Gateway gateway = new Gateway(threads);

  private FinishedSpan span(String name) {
    spanwright.flush(Duration.ofMinutes(1));
    return exporter.span(name);
  }

  @AfterEach
  void stop() {
    threads.shutdown();
    spanwright.close();
  }

  @Test
  void request_continuesTheCallersTrace_andLeavesNothingBehind() {
    Map<String, List<String>> headers =
        Map.of("Sentry-Trace", List.of(TRACE_ID + "-1234567890abcdef-1"));
    assertEquals("order 7", gateway.handle(headers, "7"));
    Traces.startSpan("next").end();
    assertEquals(TRACE_ID, span("GET /orders/{id}").traceId());
    assertEquals("1234567890abcdef", span("GET /orders/{id}").parentSpanId());
    assertEquals("acme", span("GET /orders/{id}").attributes().get("tenant.name"));
    assertNull(span("next").attributes().get("tenant.name"));
    assertNull(span("next").parentSpanId());
  }

  @Test
  void call_carriesTheTrace_whereItMay() {
    try (Span span = Traces.startSpan("x")) {
      HttpRequest told = gateway.outgoing(URI.create("https://api.shop.example/stock"));
      assertEquals(
          span.traceId() + "-" + span.spanId() + "-1",
          told.headers().firstValue("sentry-trace").orElse("none"));
      HttpRequest untold = gateway.outgoing(URI.create("https://elsewhere.example/"));
      assertTrue(untold.headers().firstValue("sentry-trace").isEmpty());
    }
  }

  @Test
  void workOnOtherThreads_isBelowTheSpanThatHandedItOver() throws Exception {
    assertEquals(12, gateway.both());
    assertEquals(span("ask both").spanId(), span("stock").parentSpanId());
    assertEquals(span("ask both").spanId(), span("price").parentSpanId());
  }

  @Test
  void settings_keepOutWhatTheySay() {
    Traces.startSpan("GET /health").end();
    Traces.startSpan("GET /static/logo.png").end();
    Traces.span("poll").attribute("queue.empty", true).start().end();
    Span order = Traces.span("order").active(false).start().setAttribute("user.email", "a@b.c");
    gateway.afterwards(List.of(order));
    order.end();
    assertEquals(order.spanId(), span("order").spanId());
    assertNull(span("order").attributes().get("user.email"));
    assertEquals(1, span("settle").links().size());
    assertEquals(2, exporter.spans().size());
  }
}
