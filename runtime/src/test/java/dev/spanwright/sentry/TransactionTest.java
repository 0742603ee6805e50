package dev.spanwright.sentry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanLink;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ReceivedEnvelope;
import dev.spanwright.wire.ReceivedEnvelope.Transaction;
import dev.spanwright.wire.ReceivedSpan;
import dev.spanwright.wire.SentryStandIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The spans of a trace as a server gets them that takes transactions only. */
class TransactionTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  private final SentryStandIn sentry = new SentryStandIn();

  @AfterEach
  void stop() {
    sentry.close();
  }

  private Spanwright start(UnaryOperator<Options.Builder> change) {
    return sentry.spanwright(o -> change.apply(o.traceLifecycle(TraceLifecycle.STATIC)));
  }

  private Spanwright start() {
    return start(options -> options);
  }

  private Transaction transaction() {
    return requireNonNull(sentry.nextEnvelope().transaction());
  }

  /** Returns the event of the next request, as it is written. */
  private JsonNode event() {
    return JSON.readTree(sentry.nextRequest().text().split("\n", -1)[2]);
  }

  private static void flush(Spanwright spanwright) {
    assertThat(spanwright.flush(LONG)).isTrue();
  }

  @Test
  @Tag("SPAN-133")
  @Tag("PIPE-107")
  @Tag("PIPE-108")
  @Tag("PIPE-109")
  @Tag("PIPE-110")
  @Tag("PIPE-111")
  @Tag("PIPE-113")
  @Tag("PIPE-114")
  @Tag("PIPE-115")
  @Tag("PIPE-117")
  @Tag("PIPE-118")
  @Tag("PIPE-119")
  @Tag("PIPE-120")
  @Tag("PIPE-121")
  @Tag("PIPE-122")
  @Tag("PIPE-123")
  @Tag("PIPE-124")
  @Tag("PIPE-127")
  void tree_isOneTransaction_fieldByField() throws Exception {
    Spanwright spanwright =
        start(
            options ->
                options
                    .release("shop@2.4.1")
                    .environment("staging")
                    .dist("7")
                    .serverName("node-3")
                    .attribute("user.id", "u-1"));
    String remote = "9a1f0c64d2b84e7fa35be1c07d9e2410-11aa22bb33cc44dd-1";
    Traces.continueTrace(Map.of("sentry-trace", remote));
    Span top = Traces.startSpan("GET /orders/{id}");
    top.setAttribute("sentry.segment.name.source", "route")
        .setAttribute("sentry.op", "http.server")
        .setAttribute("sentry.origin", "auto.http.servlet")
        .setAttribute("http.response.status_code", 500)
        .setAttribute("http.request.method", "GET")
        .setAttribute("url.full", "https://shop.example/orders/7?full=1")
        .setAttribute("url.query", "full=1")
        .setAttribute("http.request.body.data", "{\"a\":1}")
        .setAttribute("http.request.header.accept", List.of("text/html", "application/json"))
        .setAttribute("user.name", "ann")
        .setAttribute("user.email", "ann@example.com")
        .setAttribute("user.ip_address", "192.0.2.7")
        .setAttribute("cart.sizes", new long[] {3, 4})
        .setAttribute("cart.full", true)
        .setAttribute("cart.weight", 2.0);
    Span child = Traces.startSpan("SELECT orders");
    child
        .setAttribute("sentry.op", "db")
        .setAttribute("sentry.origin", "auto.db.jdbc")
        .setAttribute("server.address", "db-1")
        .setAttribute("db.response.returned_rows", 3)
        .end();
    top.setStatus(SpanStatus.ERROR).end();
    flush(spanwright);

    String text = sentry.nextRequest().text();
    String[] lines = text.split("\n", -1);
    assertThat(lines).hasSize(4);
    JsonNode header = JSON.readTree(lines[0]);
    String eventId = header.get("event_id").asString();
    assertThat(eventId).matches("[0-9a-f]{32}");
    assertThat(header.get("trace").get("trace_id").asString()).isEqualTo(top.traceId());
    assertThat(header.get("trace").get("public_key").asString()).isNotEmpty();
    assertThat(lines[1])
        .isEqualTo(
            "{\"type\":\"transaction\",\"content_type\":\"application/json\",\"length\":"
                + lines[2].getBytes(StandardCharsets.UTF_8).length
                + "}");
    assertThat(lines[2])
        .contains("\"cart.weight\":2.0")
        .containsPattern("\"start_timestamp\":\\d{10}\\.\\d{1,6},\"timestamp\":\\d{10}\\.\\d{1,6}");

    ObjectNode event = (ObjectNode) JSON.readTree(lines[2]);
    ObjectNode span = (ObjectNode) event.get("spans").get(0);
    double start = event.remove("start_timestamp").asDouble();
    double end = event.remove("timestamp").asDouble();
    double childStart = span.remove("start_timestamp").asDouble();
    assertThat(childStart).isBetween(start, end);
    assertThat(span.remove("timestamp").asDouble()).isBetween(childStart, end);
    JsonNode traceData = event.get("contexts").get("trace").get("data");
    withoutProcess((ObjectNode) traceData);
    withoutProcess((ObjectNode) span.get("data"));
    assertThat(event)
        .isEqualTo(
            JSON.readTree(
                """
                {"event_id":"%s","type":"transaction","platform":"java",
                 "transaction":"GET /orders/{id}","transaction_info":{"source":"route"},
                 "release":"shop@2.4.1","environment":"staging","dist":"7","server_name":"node-3",
                 "user":{"id":"u-1","username":"ann","email":"ann@example.com",
                  "ip_address":"192.0.2.7"},
                 "request":{"method":"GET","url":"https://shop.example/orders/7?full=1",
                  "query_string":"full=1","data":"{\\"a\\":1}",
                  "headers":{"accept":"text/html, application/json"}},
                 "contexts":{
                  "trace":{"trace_id":"9a1f0c64d2b84e7fa35be1c07d9e2410","span_id":"%s",
                   "parent_span_id":"11aa22bb33cc44dd","status":"internal_error",
                   "op":"http.server","origin":"auto.http.servlet",
                   "data":{"http.response.status_code":500,"http.request.method":"GET",
                    "url.full":"https://shop.example/orders/7?full=1","url.query":"full=1",
                    "http.request.body.data":"{\\"a\\":1}",
                    "http.request.header.accept":["text/html","application/json"],
                    "cart.sizes":[3,4],"cart.full":true,"cart.weight":2.0}},
                  "response":{"status_code":500}},
                 "sdk":{"name":"%s","version":"%s"},
                 "spans":[{"trace_id":"9a1f0c64d2b84e7fa35be1c07d9e2410","span_id":"%s",
                  "parent_span_id":"%s","description":"SELECT orders","status":"ok",
                  "op":"db","origin":"auto.db.jdbc",
                  "data":{"server.address":"db-1","db.response.returned_rows":3}}]}
                """
                    .formatted(
                        eventId,
                        top.spanId(),
                        SentrySdk.NAME,
                        SentrySdk.version(),
                        child.spanId(),
                        top.spanId())));
    assertThat(spanwright.stats().delivered()).isEqualTo(2);
  }

  /** Takes out what is about this JVM and the thread, having looked at it. */
  private static void withoutProcess(ObjectNode data) {
    assertThat(data.remove("thread.id").asString())
        .isEqualTo(Long.toString(Thread.currentThread().getId()));
    for (String key :
        List.of(
            "thread.name",
            "os.name",
            "process.runtime.name",
            "process.runtime.version",
            "sentry.is_localhost")) {
      assertThat(data.remove(key)).as(key).isNotNull();
    }
  }

  @Test
  @Tag("PIPE-110")
  @Tag("PIPE-121")
  void bareSpan_hasNoEmptyFields() {
    Spanwright spanwright = start();
    Traces.startSpan("half a \uD83D").end();
    flush(spanwright);
    JsonNode event = event();
    assertThat(event.propertyNames())
        .containsExactlyInAnyOrder(
            "event_id",
            "type",
            "platform",
            "transaction",
            "transaction_info",
            "environment",
            "start_timestamp",
            "timestamp",
            "contexts",
            "sdk",
            "spans");
    assertThat(event.get("transaction").asString()).isEqualTo("half a \uFFFD");
    assertThat(event.get("transaction_info").get("source").asString()).isEqualTo("custom");
    assertThat(event.get("contexts").propertyNames()).containsExactly("trace");
    assertThat(event.get("contexts").get("trace").has("parent_span_id")).isFalse();
    assertThat(event.get("contexts").get("trace").has("op")).isFalse();
    assertThat(event.get("contexts").get("trace").get("origin").asString()).isEqualTo("manual");
    assertThat(event.get("spans")).isEmpty();
  }

  @Test
  @Tag("PIPE-112")
  @Tag("PIPE-116")
  void links_areWrittenWithPlainAttributes() {
    Spanwright spanwright = start();
    Span target = Traces.startSpan("target");
    Attributes follows = Attributes.builder().put(SpanLink.TYPE, "follows_from").build();
    Traces.startSpan("child").addLink(target, follows).end();
    target.addLink(target).end();
    flush(spanwright);
    JsonNode event = event();
    String ids =
        "\"trace_id\":\"" + target.traceId() + "\",\"span_id\":\"" + target.spanId() + "\"";
    assertThat(event.get("contexts").get("trace").get("links"))
        .isEqualTo(JSON.readTree("[{" + ids + ",\"sampled\":true}]"));
    assertThat(event.get("spans").get(0).get("links"))
        .isEqualTo(
            JSON.readTree(
                "[{"
                    + ids
                    + ",\"sampled\":true,\"attributes\":{\"sentry.link.type\":\"follows_from\"}}]"));
  }

  @ParameterizedTest
  @Tag("PIPE-118")
  @CsvSource({
    "-1, ok",
    "200, ok",
    "304, ok",
    "399, ok",
    "400, invalid_argument",
    "401, unauthenticated",
    "403, permission_denied",
    "404, not_found",
    "409, already_exists",
    "413, failed_precondition",
    "418, invalid_argument",
    "429, resource_exhausted",
    "499, invalid_argument",
    "500, internal_error",
    "501, unimplemented",
    "502, internal_error",
    "503, unavailable",
    "504, deadline_exceeded",
    "599, internal_error",
    "9223372036854775807, internal_error",
  })
  void statusOfAFailedSpan_isThatOfItsHttpStatus(long code, String word) {
    Spanwright spanwright = start();
    Traces.startSpan("x")
        .setAttribute("http.response.status_code", code)
        .setStatus(SpanStatus.ERROR)
        .end();
    flush(spanwright);
    assertThat(transaction().top().status()).isEqualTo(word);
  }

  @Test
  @Tag("PIPE-117")
  @Tag("PIPE-118")
  void statusWithoutANumber_isOkOrInternalError() {
    Spanwright spanwright = start();
    Span top = Traces.startSpan("fine").setAttribute("http.response.status_code", 500);
    Traces.startSpan("failed").setStatus(SpanStatus.ERROR).end();
    Traces.startSpan("text")
        .setAttribute("http.response.status_code", "404")
        .setStatus(SpanStatus.ERROR)
        .end();
    top.end();
    flush(spanwright);
    Transaction transaction = transaction();
    assertThat(transaction.top().status()).isEqualTo("ok");
    assertThat(transaction.children())
        .extracting(child -> child.status())
        .containsExactly("internal_error", "internal_error");
  }

  @Test
  @Tag("PIPE-125")
  void whatIsNotThereAtTheEnd_isLost_andNobodyIsTold() {
    Spanwright spanwright = start();
    Span top = Traces.startSpan("top");
    Span late = Traces.span("late").active(false).start();
    Span never = Traces.span("never").active(false).start();
    Traces.startSpan("in time").end();
    top.end();
    late.end();
    flush(spanwright);
    assertThat(never.isRecording()).isTrue();
    assertThat(transaction().children())
        .extracting(child -> child.name())
        .containsExactly("in time");
    Stats stats = spanwright.stats();
    assertThat(stats.ended()).isEqualTo(3);
    assertThat(stats.delivered()).isEqualTo(2);
    assertThat(stats.lost()).isEqualTo(Map.of(LossReason.LEFT_BEHIND, 1L));
    assertThat(stats.queued()).isZero();
    assertThat(sentry.server().requests()).hasSize(1);
  }

  @Test
  @Tag("PIPE-126")
  void moreThanAThousandChildren_loseTheRest() {
    Spanwright spanwright = start();
    Span top = Traces.startSpan("top");
    for (int i = 0; i < 1003; i++) {
      Traces.startSpan("child " + i).end();
    }
    top.end();
    flush(spanwright);
    Transaction transaction = transaction();
    assertThat(transaction.children()).hasSize(1000);
    assertThat(transaction.children().get(999).name()).isEqualTo("child 999");
    assertThat(spanwright.stats().delivered()).isEqualTo(1001);
    assertThat(spanwright.stats().lost()).isEqualTo(Map.of(LossReason.LEFT_BEHIND, 3L));
  }

  @Test
  @Tag("PIPE-125")
  void close_withATreeStillOpen_losesWhatItHas_andTellsNobody() {
    Spanwright spanwright = start();
    Span top = Traces.startSpan("top");
    Traces.startSpan("child").end();
    flush(spanwright);
    assertThat(spanwright.stats().queued()).isEqualTo(1);
    spanwright.close();
    top.end();
    assertThat(spanwright.stats().lost()).isEqualTo(Map.of(LossReason.LEFT_BEHIND, 1L));
    assertThat(spanwright.stats().queued()).isZero();
    assertThat(sentry.server().requests()).isEmpty();
  }

  @Test
  @Tag("PIPE-128")
  void ignoredSpans_areLeftOut() {
    Spanwright spanwright = start(options -> options.ignoreSpans("ignored"));
    Span top = Traces.startSpan("top");
    Traces.run("ignored", () -> Traces.startSpan("below it").end());
    top.end();
    flush(spanwright);
    Transaction transaction = transaction();
    assertThat(transaction.children()).hasSize(1);
    assertThat(transaction.children().get(0).name()).isEqualTo("below it");
    assertThat(transaction.children().get(0).parentSpanId()).isEqualTo(top.spanId());
    assertThat(sentry.nextEnvelope().discarded()).isEqualTo(Map.of("ignored span", 1L));
  }

  @Test
  @Tag("PIPE-129")
  @Tag("SAMP-103")
  void unsampledTrees_areReportedAsTransactionsAndSpans() {
    Spanwright spanwright = start(options -> options.tracesSampleRate(0).ignoreSpans("/health"));
    for (int i = 0; i < 2; i++) {
      Span top = Traces.startSpan("top");
      Traces.run("child", () -> Traces.startSpan("grandchild").end());
      top.end();
    }
    Traces.run("/health", () -> Traces.startSpan("child").end());
    flush(spanwright);
    ReceivedEnvelope report = sentry.nextEnvelope();
    assertThat(report.itemTypes()).containsExactly("client_report");
    assertThat(report.discarded())
        .isEqualTo(
            Map.of(
                "sample_rate transaction", 2L,
                "sample_rate span", 6L,
                "ignored transaction", 1L,
                "ignored span", 2L));
  }

  @Test
  @Tag("SAMP-103")
  void unsampledTree_onTwoThreads_isOneTransaction() throws Exception {
    Spanwright spanwright = start(options -> options.tracesSampleRate(0));
    Span top = Traces.startSpan("top");
    Span child = Traces.startSpan("handed over");
    Thread other = new Thread(() -> Traces.span("elsewhere").parent(child).start().end());
    other.start();
    other.join();
    top.end();
    flush(spanwright);
    assertThat(sentry.nextEnvelope().discarded())
        .isEqualTo(Map.of("sample_rate transaction", 1L, "sample_rate span", 3L));
  }

  @Test
  @Tag("PIPE-75")
  @Tag("PIPE-76")
  void transactionThatIsNotTaken_isReportedWithAllItsSpans() {
    Spanwright spanwright = start();
    sentry.server().next(Reaction.answer(500));
    Traces.run("top", () -> Traces.startSpan("child").end());
    flush(spanwright);
    assertThat(sentry.nextEnvelope().itemTypes()).containsExactly("transaction");
    assertThat(sentry.nextEnvelope().discarded())
        .isEqualTo(Map.of("send_error transaction", 1L, "send_error span", 2L));
    assertThat(spanwright.stats().lost(LossReason.SEND_ERROR)).isEqualTo(2);
  }

  @Test
  @Tag("PIPE-50")
  @Tag("PIPE-76")
  void childOfMoreThanAMebibyte_isLostAlone() {
    Spanwright spanwright = start();
    try (Span top = Traces.startSpan("top")) {
      Traces.startSpan("too large").setAttribute("text", "x".repeat(1 << 20)).end();
      Traces.startSpan("child").end();
      assertThat(top.isRecording()).isTrue();
    }
    flush(spanwright);
    Transaction transaction = transaction();
    assertThat(transaction.top().name()).isEqualTo("top");
    assertThat(transaction.children()).extracting(ReceivedSpan::name).containsExactly("child");
    assertThat(spanwright.stats().lost(LossReason.INTERNAL_SDK_ERROR)).isEqualTo(1);
    assertThat(sentry.nextEnvelope().discarded()).isEqualTo(Map.of("internal_sdk_error span", 1L));
  }

  @Test
  @Tag("PIPE-50")
  @Tag("PIPE-76")
  void topLevelSpanOfMoreThanAMebibyte_costsTheTransaction() {
    Spanwright spanwright = start();
    try (Span top = Traces.startSpan("top")) {
      top.setAttribute("text", "x".repeat(1 << 20));
      Traces.startSpan("child").end();
    }
    flush(spanwright);
    assertThat(spanwright.stats().lost(LossReason.INTERNAL_SDK_ERROR)).isEqualTo(2);
    assertThat(sentry.nextEnvelope().discarded())
        .isEqualTo(Map.of("internal_sdk_error transaction", 1L, "internal_sdk_error span", 2L));
  }

  @Test
  @Tag("PIPE-50")
  @Tag("PIPE-76")
  void childrenBeyondTenMebibytes_areLeftOut_andCounted() {
    Spanwright spanwright = start();
    int children = 24; // half a mebibyte each when written, and an eighth of it when guessed
    try (Span top = Traces.startSpan("top")) {
      for (int i = 0; i < children; i++) {
        Traces.startSpan("child").setAttribute("text", "\u0001".repeat(85_000)).end();
      }
      assertThat(top.isRecording()).isTrue();
    }
    flush(spanwright);
    assertThat(transaction().children()).hasSize(20);
    assertThat(spanwright.stats().delivered()).isEqualTo(21);
    assertThat(spanwright.stats().lost(LossReason.INTERNAL_SDK_ERROR)).isEqualTo(4);
    assertThat(sentry.nextEnvelope().discarded()).isEqualTo(Map.of("internal_sdk_error span", 4L));
  }

  @Test
  @Tag("PIPE-86")
  @Tag("PIPE-87")
  @Tag("PIPE-76")
  void limitOfTransactions_holdsThemBack() {
    Spanwright spanwright = start();
    sentry.server().next(Reaction.answer(200).header("X-Sentry-Rate-Limits", "60:transaction:key"));
    Traces.startSpan("taken").end();
    flush(spanwright);
    assertThat(sentry.nextEnvelope().transaction()).isNotNull();
    Traces.run("held back", () -> Traces.startSpan("child").end());
    flush(spanwright);
    assertThat(sentry.nextEnvelope().discarded())
        .isEqualTo(Map.of("ratelimit_backoff transaction", 1L, "ratelimit_backoff span", 2L));
  }

  @Test
  @Tag("PIPE-76")
  @Tag("PIPE-87")
  void limitThatBeginsInsideATree_costsTheWholeTree() {
    Spanwright spanwright = start();
    Span slow = Traces.span("slow").active(false).start();
    Traces.span("collected").parent(slow).start().end();
    sentry.server().next(Reaction.answer(200).header("X-Sentry-Rate-Limits", "60:transaction:key"));
    Traces.startSpan("taken").end();
    flush(spanwright);
    assertThat(sentry.nextEnvelope().transaction()).isNotNull();
    slow.end();
    flush(spanwright);
    assertThat(sentry.nextEnvelope().discarded())
        .isEqualTo(Map.of("ratelimit_backoff transaction", 1L, "ratelimit_backoff span", 2L));
    assertThat(spanwright.stats().queued()).isZero();
  }

  @Test
  @Tag("PIPE-87")
  void limitOfSpans_isNotOneOfTransactions() {
    Spanwright spanwright = start();
    sentry.server().next(Reaction.answer(200).header("X-Sentry-Rate-Limits", "60:span:key"));
    Traces.startSpan("one").end();
    flush(spanwright);
    Traces.startSpan("two").end();
    flush(spanwright);
    assertThat(transaction().top().name()).isEqualTo("one");
    assertThat(transaction().top().name()).isEqualTo("two");
  }

  @Test
  void transactionInTheSpool_arrivesAndIsWhole(@TempDir Path directory) {
    sentry.server().down();
    Spanwright spanwright = start(options -> options.spoolDirectory(directory));
    Traces.run("top", () -> Traces.startSpan("child").end());
    flush(spanwright);
    assertThat(spanwright.stats().spooled()).isEqualTo(2);
    spanwright.close();
    sentry.server().up();
    Spanwright next = start(options -> options.spoolDirectory(directory));
    Traces.startSpan("next").end();
    List<Transaction> both = List.of(transaction(), transaction());
    assertThat(both).extracting(it -> it.top().name()).containsExactlyInAnyOrder("top", "next");
    assertThat(both).flatExtracting(Transaction::children).hasSize(1);
    assertThat(next.isEnabled()).isTrue();
  }
}
