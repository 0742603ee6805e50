package dev.spanwright.sample;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.export.PrintedSpan;
import dev.spanwright.sample.receiver.ReceivedTrace;
import dev.spanwright.sample.receiver.SpanReceiver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs the whole sample, three servers and all, and looks at what the receiver got. */
class BookshopTest {

  private static final String PAID =
      """
      PUT /orders/{id}
        OrderService.place
          SELECT book
          PricingService.quote
            PricingService.discount
            PricingService.withVat
          reserve stock
          charge card
      """;

  private static final String OUT_OF_STOCK =
      """
      PUT /orders/{id} !OutOfStockException
        OrderService.place !OutOfStockException
          SELECT book
          PricingService.quote
            PricingService.discount
            PricingService.withVat
          reserve stock !OutOfStockException
      """;

  private static final String DECLINED =
      """
      PUT /orders/{id} !CardDeclinedException
        OrderService.place !CardDeclinedException
          SELECT book
          PricingService.quote
            PricingService.discount
            PricingService.withVat
          reserve stock
          charge card !CardDeclinedException
          release stock
      """;

  private static final List<ReceivedTrace> TRACES = Collections.synchronizedList(new ArrayList<>());
  private static Summary summary = new Summary(0, 0, 0, 0, 0);
  private static long received;

  @BeforeAll
  static void runTheSample() throws Exception {
    try (SpanReceiver receiver = SpanReceiver.start(TRACES::add)) {
      summary = Bookshop.run(receiver.dsn());
      received = receiver.received();
    }
    // Several requests are on their way at a time, so traces need not arrive in order.
    TRACES.sort(
        comparing(
            trace -> String.valueOf(attributes(trace, "OrderService.place").get("order.id"))));
  }

  @Test
  void orders_endAsArranged() {
    assertThat(summary.orders()).isEqualTo(6);
    assertThat(summary.paid()).isEqualTo(4);
    assertThat(summary.outOfStock()).isEqualTo(1);
    assertThat(summary.declined()).isEqualTo(1);
  }

  @Test
  void spans_allArrive() {
    assertThat(summary.sent()).isEqualTo(48);
    assertThat(received).isEqualTo(summary.sent());
    assertThat(summary.dropped()).isZero();
  }

  @Test
  void order_isOneTrace() {
    assertThat(TRACES).extracting(ReceivedTrace::traceId).doesNotHaveDuplicates();
    assertThat(TRACES)
        .extracting(BookshopTest::tree)
        .containsExactly(PAID, PAID, OUT_OF_STOCK, PAID, DECLINED, PAID);
  }

  @Test
  void requestSpan_carriesTheAnswer() {
    assertThat(TRACES)
        .extracting(trace -> attributes(trace, "PUT /orders/{id}").get("http.response.status_code"))
        .containsExactly("201", "201", "409", "201", "402", "201");
    assertThat(attributes(TRACES.get(0), "PUT /orders/{id}"))
        .containsEntry("sentry.op", "http.server")
        .containsEntry("http.route", "/orders/{id}")
        .containsEntry("http.request.method", "PUT");
  }

  @Test
  void tracedMethods_carryWhatTheyCapture() {
    ReceivedTrace last = TRACES.get(5);
    assertThat(attributes(last, "OrderService.place")).containsEntry("order.id", "1006");
    assertThat(attributes(last, "PricingService.quote"))
        .containsEntry("order.copies", "12")
        .containsEntry("order.total_cents", "11994");
    assertThat(attributes(last, "PricingService.discount"))
        .containsEntry("code.function.name", "dev.spanwright.sample.order.PricingService.discount");
    assertThat(attributes(last, "SELECT book"))
        .containsEntry("db.system.name", "h2database")
        .containsEntry("book.isbn", "978-0141439600");
    assertThat(attributes(last, "charge card")).containsEntry("payment.cents", "11994");
  }

  @Test
  void cardNumber_leavesInNoSpan() {
    assertThat(TRACES.toString()).doesNotContain("4242 4242", "4000 0000");
  }

  private static Map<String, Object> attributes(ReceivedTrace trace, String name) {
    return trace.spans().stream()
        .filter(span -> span.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span " + name + " in " + trace))
        .attributes();
  }

  /** Returns the trace as indented names, each failed one with the type of its error. */
  private static String tree(ReceivedTrace trace) {
    PrintedSpan top =
        trace.spans().stream()
            .filter(span -> span.parentSpanId() == null)
            .findFirst()
            .orElseThrow();
    return tree(top, "", trace.spans());
  }

  private static String tree(PrintedSpan span, String indent, List<PrintedSpan> all) {
    String error = span.error() ? " !" + errorType(span) : "";
    return indent
        + span.name()
        + error
        + "\n"
        + all.stream()
            .filter(child -> span.spanId().equals(child.parentSpanId()))
            .sorted(Comparator.comparingLong(PrintedSpan::startEpochNanos))
            .map(child -> tree(child, indent + "  ", all))
            .collect(Collectors.joining());
  }

  private static String errorType(PrintedSpan span) {
    String type = String.valueOf(span.attributes().get("error.type"));
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
