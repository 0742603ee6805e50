package dev.spanwright.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.export.PrintedSpan;
import dev.spanwright.sample.receiver.ReceivedTrace;
import dev.spanwright.sample.receiver.SpanReceiver;
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
            UPDATE book
          charge card
            POST http://payments/charges
              POST /charges
      """;

  private static final String OUT_OF_STOCK =
      """
      PUT /orders/{id} !
        OrderService.place !OutOfStockException
          SELECT book
          PricingService.quote
            PricingService.discount
            PricingService.withVat
          reserve stock !OutOfStockException
            UPDATE book
      """;

  private static final String DECLINED =
      """
      PUT /orders/{id} !
        OrderService.place !CardDeclinedException
          SELECT book
          PricingService.quote
            PricingService.discount
            PricingService.withVat
          reserve stock
            UPDATE book
          charge card !CardDeclinedException
            POST http://payments/charges !
              POST /charges !
          release stock
            UPDATE book
      """;

  private static final String CHARGES = "POST http://payments/charges";

  private static List<ReceivedTrace> traces = List.of();
  private static Summary summary = new Summary(0, 0, 0, 0, 0, "not run");
  private static int received;

  @BeforeAll
  static void runTheSample() throws Exception {
    try (SpanReceiver receiver = SpanReceiver.start()) {
      summary = Bookshop.run(receiver.dsn(), List.of());
      received = receiver.received();
      traces = receiver.traces();
    }
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
    assertThat(summary.sent()).isEqualTo(65);
    assertThat(received).isEqualTo(summary.sent());
    assertThat(summary.dropped()).isZero();
    assertThat(summary.lastProblem()).isNull();
  }

  @Test
  void order_isOneTrace() {
    assertThat(traces).extracting(ReceivedTrace::traceId).doesNotHaveDuplicates();
    assertThat(traces)
        .extracting(BookshopTest::tree)
        .containsExactly(PAID, PAID, OUT_OF_STOCK, PAID, DECLINED, PAID);
  }

  @Test
  void requestSpan_carriesTheAnswer() {
    assertThat(traces)
        .extracting(trace -> attributes(trace, "PUT /orders/{id}").get("http.response.status_code"))
        .containsExactly("201", "201", "409", "201", "402", "201");
    assertThat(attributes(traces.get(0), "PUT /orders/{id}"))
        .containsEntry("sentry.op", "http.server")
        .containsEntry("sentry.origin", "auto.http.servlet")
        .containsEntry("sentry.segment.name.source", "route")
        .containsEntry("http.route", "/orders/{id}")
        .containsEntry("http.request.method", "PUT")
        .containsEntry("url.path", "/orders/1001");
  }

  @Test
  void tracedMethods_carryWhatTheyCapture() {
    ReceivedTrace last = traces.get(5);
    assertThat(attributes(last, "OrderService.place"))
        .containsEntry("order.id", "1006")
        .containsEntry("book.isbn", "978-0141439600");
    assertThat(attributes(last, "PricingService.quote"))
        .containsEntry("order.copies", "12")
        .containsEntry("order.total_cents", "11994");
    assertThat(attributes(last, "PricingService.discount"))
        .containsEntry("code.function.name", "dev.spanwright.sample.order.PricingService.discount");
    assertThat(attributes(last, "charge card")).containsEntry("payment.cents", "11994");
  }

  @Test
  void querySpan_carriesTheStatement() {
    assertThat(attributes(traces.get(0), "SELECT book"))
        .containsEntry("sentry.origin", "auto.db.jdbc")
        .containsEntry("db.system.name", "h2database")
        .containsEntry("db.namespace", "bookshop")
        .containsEntry("db.query.text", "SELECT title, cents, copies FROM book WHERE isbn = ?");
    assertThat(traces.subList(0, 3))
        .extracting(trace -> attributes(trace, "UPDATE book").get("jdbc.update_count"))
        .containsExactly("1", "1", "0");
  }

  @Test
  void payment_isTracedOnBothSides() {
    ReceivedTrace declined = traces.get(4);
    assertThat(attributes(declined, CHARGES))
        .containsEntry("sentry.op", "http.client")
        .containsEntry("sentry.origin", "auto.http.okhttp")
        .containsEntry("http.response.status_code", "402");
    assertThat(attributes(declined, "POST /charges"))
        .containsEntry("sentry.op", "http.server")
        .containsEntry("sentry.origin", "auto.http.servlet")
        .containsEntry("http.response.status_code", "402");
  }

  @Test
  void cardNumber_leavesInNoSpan() {
    assertThat(traces.toString()).doesNotContain("4242 4242", "4000 0000");
  }

  private static Map<String, Object> attributes(ReceivedTrace trace, String name) {
    return trace.spans().stream()
        .filter(span -> name(span).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span " + name + " in " + trace))
        .attributes();
  }

  /**
   * Returns the trace as indented names, each failed one with the type of its error if it has one.
   */
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
        + name(span)
        + error
        + "\n"
        + all.stream()
            .filter(child -> span.spanId().equals(child.parentSpanId()))
            .sorted(Comparator.comparingLong(PrintedSpan::startEpochNanos))
            .map(child -> tree(child, indent + "  ", all))
            .collect(Collectors.joining());
  }

  /** Returns the name; the payment server's port is another one each time. */
  private static String name(PrintedSpan span) {
    return span.name().replaceFirst("127\\.0\\.0\\.1:\\d+", "payments");
  }

  private static String errorType(PrintedSpan span) {
    String type = String.valueOf(span.attributes().getOrDefault("error.type", ""));
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
