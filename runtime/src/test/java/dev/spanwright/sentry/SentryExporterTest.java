package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Options;
import dev.spanwright.OwnThreads;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanLink;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ReceivedEnvelope;
import dev.spanwright.wire.ReceivedRequest;
import dev.spanwright.wire.ScriptedServer;
import dev.spanwright.wire.SentryStandIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SentryExporterTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private static final JsonMapper JSON = new JsonMapper();

  private final SentryStandIn sentry = new SentryStandIn();
  private final ScriptedServer server = sentry.server();

  @AfterEach
  void stop() {
    sentry.close();
  }

  @Test
  @Tag("PIPE-40")
  @Tag("PIPE-41")
  @Tag("PIPE-42")
  @Tag("PIPE-43")
  @Tag("PIPE-44")
  @Tag("PIPE-45")
  @Tag("PIPE-47")
  @Tag("PIPE-48")
  @Tag("PIPE-49")
  @Tag("PIPE-52")
  @Tag("PIPE-57")
  @Tag("PIPE-59")
  @Tag("PIPE-60")
  @Tag("PIPE-61")
  @Tag("PIPE-62")
  @Tag("PIPE-63")
  @Tag("SPAN-01")
  @Tag("SPAN-02")
  @Tag("SPAN-03")
  @Tag("SPAN-04")
  @Tag("SPAN-05")
  @Tag("SPAN-06")
  @Tag("SPAN-07")
  @Tag("SPAN-08")
  @Tag("SPAN-09")
  @Tag("SPAN-10")
  @Tag("SPAN-11")
  @Tag("SPAN-12")
  @Tag("SPAN-13")
  void export_aTree_isOneEnvelopeFieldByField() throws Exception {
    Instant before = Instant.now();
    Spanwright spanwright =
        sentry.spanwright(
            options ->
                options
                    .dsn(server.dsn("public:secret", "/prefix/77"))
                    .release("shop@2.4.1")
                    .environment("staging"));
    Span top = Traces.startSpan("GET /orders/{id}");
    Span child = Traces.startSpan("SELECT \"orders\"\n\u0000\uD83D\uDE00 \uD83D");
    child
        .setAttribute("a.string", "naïve 😀 \"q\" \\ \n end \uDE00!")
        .setAttribute("a.integer", Long.MAX_VALUE)
        .setAttribute("a.double", 1.0)
        .setAttribute("a.boolean", true)
        .setAttribute("a.array", new Object[] {"x", "y"})
        .setAttribute("a.numbers", new double[] {1, 2.5})
        .setAttribute("a.empty", new int[0]);
    child.end();
    top.setStatus(SpanStatus.ERROR).end();
    assertThat(spanwright.flush(LONG)).isTrue();

    ReceivedRequest request = sentry.nextRequest();
    String client = "sentry.java.spanwright/" + SentrySdk.version();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target()).isEqualTo("/prefix/api/77/envelope/");
    assertThat(request.header("X-Sentry-Auth"))
        .isEqualTo(
            "Sentry sentry_key=public, sentry_version=7, sentry_client="
                + client
                + ", sentry_secret=secret");
    assertThat(request.header("User-Agent")).isEqualTo(client);
    assertThat(request.header("Content-Type")).isEqualTo("application/x-sentry-envelope");
    assertThat(request.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(request.header("sentry-trace")).isNull();

    String[] lines = request.text().split("\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[3]).isEmpty();

    JsonNode header = JSON.readTree(lines[0]);
    assertThat(keys(header)).containsExactly("dsn", "sdk", "sent_at", "trace");
    assertThat(header.get("sent_at").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{6}Z");
    assertThat(Instant.parse(header.get("sent_at").asString()))
        .isBetween(before.minusMillis(1), Instant.now());
    assertThat(header.get("dsn").asString()).isEqualTo(server.dsn("public", "/prefix/77"));
    assertThat(header.get("sdk").toString())
        .isEqualTo(
            "{\"name\":\"sentry.java.spanwright\",\"version\":\"" + SentrySdk.version() + "\"}");
    JsonNode trace = header.get("trace");
    assertThat(keys(trace))
        .containsExactly(
            "environment",
            "public_key",
            "release",
            "sample_rand",
            "sample_rate",
            "sampled",
            "trace_id",
            "transaction");
    trace.forEach(value -> assertThat(value.isString()).isTrue());
    assertThat(trace.get("trace_id").asString()).isEqualTo(top.traceId());
    assertThat(trace.get("public_key").asString()).isEqualTo("public");
    assertThat(trace.get("release").asString()).isEqualTo("shop@2.4.1");
    assertThat(trace.get("environment").asString()).isEqualTo("staging");
    assertThat(trace.get("transaction").asString()).isEqualTo("GET /orders/{id}");
    assertThat(trace.get("sample_rate").asString()).isEqualTo("1.0");
    assertThat(trace.get("sample_rand").asString()).matches("0\\.\\d{6}");
    assertThat(trace.get("sampled").asString()).isEqualTo("true");

    assertThat(lines[1])
        .isEqualTo(
            "{\"type\":\"span\",\"item_count\":2,"
                + "\"content_type\":\"application/vnd.sentry.items.span.v2+json\",\"length\":"
                + lines[2].getBytes(StandardCharsets.UTF_8).length
                + "}");

    JsonNode payload = JSON.readTree(lines[2]);
    assertThat(keys(payload)).containsExactly("items", "version");
    assertThat(payload.get("version").asInt()).isEqualTo(2);
    JsonNode first = payload.get("items").get(0);
    JsonNode second = payload.get("items").get(1);
    assertThat(payload.get("items")).hasSize(2);
    assertThat(keys(first))
        .containsExactly(
            "attributes",
            "end_timestamp",
            "is_segment",
            "name",
            "parent_span_id",
            "span_id",
            "start_timestamp",
            "status",
            "trace_id");
    assertThat(keys(second)).containsExactlyElementsOf(without(keys(first), "parent_span_id"));
    assertThat(first.get("trace_id").asString()).isEqualTo(top.traceId());
    assertThat(first.get("span_id").asString()).isEqualTo(child.spanId());
    assertThat(first.get("parent_span_id").asString()).isEqualTo(top.spanId());
    assertThat(first.get("name").asString())
        .isEqualTo("SELECT \"orders\"\n\u0000\uD83D\uDE00 \uFFFD");
    assertThat(first.get("status").asString()).isEqualTo("ok");
    assertThat(first.get("is_segment").asBoolean()).isFalse();
    assertThat(second.get("status").asString()).isEqualTo("error");
    assertThat(second.get("is_segment").asBoolean()).isTrue();
    assertThat(lines[2])
        .containsPattern("\"start_timestamp\":\\d{10}\\.\\d{1,6},\"end_timestamp\":\\d{10}\\.\\d");
    assertThat(first.get("end_timestamp").asDouble())
        .isBetween(first.get("start_timestamp").asDouble(), second.get("end_timestamp").asDouble());

    JsonNode attributes = first.get("attributes");
    attributes.forEach(value -> assertThat(keys(value)).containsExactly("type", "value"));
    assertThat(attributes.get("a.string").toString())
        .isEqualTo("{\"type\":\"string\",\"value\":\"naïve 😀 \\\"q\\\" \\\\ \\n end \uFFFD!\"}");
    assertThat(lines[2])
        .contains("\"a.integer\":{\"type\":\"integer\",\"value\":9223372036854775807}")
        .contains("\"a.double\":{\"type\":\"double\",\"value\":1.0}")
        .contains("\"a.boolean\":{\"type\":\"boolean\",\"value\":true}")
        .contains("\"a.array\":{\"type\":\"array\",\"value\":[\"x\",\"y\"]}")
        .contains("\"a.numbers\":{\"type\":\"array\",\"value\":[1.0,2.5]}")
        .contains("\"a.empty\":{\"type\":\"array\",\"value\":[]}")
        .contains("\"sentry.segment.id\":{\"type\":\"string\",\"value\":\"" + top.spanId() + "\"}");
    assertThat(keys(second.get("attributes")))
        .containsExactlyElementsOf(
            new TreeSet<>(
                List.of(
                    "os.name",
                    "process.runtime.name",
                    "process.runtime.version",
                    "sentry.environment",
                    "sentry.origin",
                    "sentry.platform",
                    "sentry.release",
                    "sentry.sdk.name",
                    "sentry.sdk.version",
                    "sentry.segment.id",
                    "sentry.segment.name",
                    "sentry.segment.name.source",
                    "sentry.trace_lifecycle",
                    "thread.id",
                    "thread.name")));
    assertThat(spanwright.stats().delivered()).isEqualTo(2);
  }

  @Test
  @Tag("SPAN-10")
  @Tag("SPAN-113")
  void export_links_areWrittenTyped() throws Exception {
    Spanwright spanwright = sentry.spanwright();
    Span target = Traces.startSpan("target");
    Attributes follows = Attributes.builder().put(SpanLink.TYPE, "follows_from").build();
    Traces.startSpan("x").addLink(target).addLink(target, follows).end();
    String ids =
        "\"trace_id\":\"" + target.traceId() + "\",\"span_id\":\"" + target.spanId() + "\"";
    target.end();
    assertThat(spanwright.flush(LONG)).isTrue();

    JsonNode items = JSON.readTree(sentry.nextRequest().text().split("\n", -1)[2]).get("items");
    assertThat(items.get(0).get("links"))
        .isEqualTo(
            JSON.readTree(
                "[{"
                    + ids
                    + ",\"sampled\":true},{"
                    + ids
                    + ",\"sampled\":true,\"attributes\":{\"sentry.link.type\":"
                    + "{\"type\":\"string\",\"value\":\"follows_from\"}}}]"));
    assertThat(items.get(1).has("links")).isFalse();
  }

  @Test
  @Tag("PIPE-48")
  void export_spansOfTwoTraces_areTwoEnvelopes() throws Exception {
    Spanwright spanwright = sentry.spanwright();
    Traces.startSpan("one").end();
    Traces.startSpan("two").end();
    assertThat(spanwright.flush(LONG)).isTrue();

    ReceivedEnvelope one = sentry.nextEnvelope();
    ReceivedEnvelope two = sentry.nextEnvelope();
    assertThat(one.spans()).hasSize(1);
    assertThat(two.spans()).hasSize(1);
    assertThat(one.trace().get("trace_id")).isNotEqualTo(two.trace().get("trace_id"));
  }

  @ParameterizedTest
  @Tag("PIPE-69")
  @Tag("PIPE-70")
  @Tag("PIPE-71")
  @Tag("PIPE-72")
  @CsvSource({
    "413, SEND_ERROR, SEVERE, 'HTTP 413, the envelope is too large: what a pity'",
    "400, SEND_ERROR, SEVERE, 'HTTP 400: what a pity'",
    "500, SEND_ERROR, SEVERE, 'HTTP 500: what a pity'",
    "302, SEND_ERROR, SEVERE, 'HTTP 302: what a pity'",
  })
  void export_serverRefuses_isCountedAndToldOnce(
      int code, LossReason reason, String level, String detail) {
    Spanwright spanwright = sentry.spanwright(options -> options.sendClientReports(false));
    for (int i = 0; i < 3; i++) {
      server.next(Reaction.answer(code).header("Location", "/elsewhere").body("what a\n pity"));
      Traces.startSpan("x").end();
      assertThat(spanwright.flush(LONG)).isTrue();
    }

    assertThat(spanwright.stats().lost(reason)).isEqualTo(3);
    assertThat(spanwright.stats().delivered()).isZero();
    assertThat(server.requests()).hasSize(3);
    assertThat(sentry.log().subList(1, sentry.log().size()))
        .containsExactly(
            level
                + " SentryExporter: 1 span lost: 127.0.0.1:"
                + server.port()
                + " answered with "
                + detail);
  }

  @Test
  @Tag("PIPE-70")
  void export_tooManyRequests_isRejectedNotLost() {
    server.next(Reaction.answer(429));
    Spanwright spanwright = sentry.spanwright();
    Traces.startSpan("x").end();
    assertThat(spanwright.flush(LONG)).isTrue();

    Stats stats = spanwright.stats();
    assertThat(stats.rejected()).isEqualTo(1);
    assertThat(stats.lostSpans()).isZero();
    assertThat(sentry.log()).anyMatch(line -> line.startsWith("WARNING SentryExporter: 1 span"));
  }

  @Test
  @Tag("PIPE-73")
  void close_serverUnreachable_isCountedAndToldOnce() {
    Spanwright spanwright =
        sentry.spanwright(options -> options.shutdownTimeout(LONG).sendClientReports(false));
    server.down();
    for (int i = 0; i < 3; i++) {
      Traces.startSpan("x").end();
    }

    spanwright.close();
    assertThat(spanwright.stats().lost(LossReason.NETWORK_ERROR)).isEqualTo(3);
    assertThat(sentry.log()).hasSize(2);
    assertThat(sentry.log().get(1))
        .startsWith(
            "WARNING SentryExporter: 1 span lost: 127.0.0.1:"
                + server.port()
                + " cannot be reached: ");
  }

  @Test
  @Tag("PIPE-30")
  void close_serverDoesNotAnswer_isBoundedByTheShutdownTimeout() throws Exception {
    server.next(Reaction.hang());
    Spanwright spanwright =
        sentry.spanwright(
            options ->
                options
                    .sendClientReports(false) // it would be waited for
                    .shutdownTimeout(Duration.ofMillis(100)));
    Traces.startSpan("x").end();
    server.awaitRequests(1);
    spanwright.close();
    OwnThreads.awaitEnd(); // the books are closed by the thread that was given up

    assertThat(sentry.log())
        .contains("WARNING 1 span lost: still waiting when the 100 ms to close were over");
    assertThat(spanwright.stats().lost(LossReason.NETWORK_ERROR)).isEqualTo(1);
  }

  @Test
  void export_gzipLevelZero_isPlain() throws Exception {
    SentryExporter exporter = SentryExporter.builder(Dsn.parse(server.dsn())).gzipLevel(0).build();
    Spanwright spanwright = started(exporter);
    Traces.startSpan("x").end();
    assertThat(spanwright.flush(LONG)).isTrue();

    ReceivedRequest request = sentry.nextRequest();
    assertThat(request.header("Content-Encoding")).isNull();
    assertThat(request.text()).startsWith("{\"sent_at\":");
  }

  /** Starts with an exporter that was made by hand, and no DSN. */
  private static Spanwright started(SentryExporter exporter) {
    return Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .exporter(exporter)
            .build());
  }

  private static List<String> keys(JsonNode object) {
    return object.propertyNames().stream().sorted().toList();
  }

  private static List<String> without(List<String> keys, String key) {
    return keys.stream().filter(k -> !k.equals(key)).toList();
  }

  @Test
  @Tag("PIPE-41")
  @DisplayName("an exporter that was added by hand names its key, or servers refuse all")
  void export_addedByHand_namesItsKey() throws Exception {
    Dsn dsn = Dsn.parse(server.dsn("handkey", "/7"));
    Spanwright spanwright = started(SentryExporter.builder(dsn).gzipLevel(0).build());
    Traces.startSpan("by hand").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(sentry.nextEnvelope().trace()).containsEntry("public_key", "handkey");
  }

  @Test
  @Tag("PIPE-72")
  @DisplayName("no answer makes the client send again")
  void export_answersThatInviteARepeat_areNotRepeated() throws Exception {
    Spanwright spanwright = sentry.spanwright(options -> options.sendClientReports(false));
    server.next(Reaction.answer(408), Reaction.answer(503).header("Retry-After", "0"));
    Traces.startSpan("once").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(server.requests()).hasSize(1);
    Traces.startSpan("once more").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(server.requests()).hasSize(2);
    assertThat(spanwright.stats().lost(LossReason.SEND_ERROR)).isEqualTo(2);
  }
}
