package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.spanwright.Stats;
import dev.spanwright.otlp.Receiver.Transport;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Traces;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire, and what becomes of the spans when the other side is in trouble. */
class OverTheWireTest {

  private static final String TRACE = "771a43a4192642f0b136d5159a501700";
  private static final String CALLER = "1234567890abcdef";

  /** Returns an exporter that does not try again. */
  private static OtlpExporter exporter(Transport transport, String endpoint) {
    return OtlpExporter.of(
        transport == Transport.HTTP
            ? OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint + "/v1/traces")
                .setRetryPolicy(null)
                .build()
            : OtlpGrpcSpanExporter.builder().setEndpoint(endpoint).setRetryPolicy(null).build());
  }

  private static OtlpExporter exporter(Transport transport, Receiver receiver) {
    return exporter(transport, receiver.endpoint().toString());
  }

  @ParameterizedTest
  @EnumSource
  void trace_arrivesExactly(Transport transport) throws Exception {
    try (Receiver receiver = Receiver.start(transport);
        Running running =
            Running.with(
                exporter(transport, receiver),
                options ->
                    options
                        .environment("staging")
                        .release("shop@1.2.3")
                        .serverName("web-1")
                        .attribute("service.name", "shop"))) {
      dev.spanwright.trace.Span earlier = Traces.span("earlier").parent(null).start();
      earlier.end();
      Traces.continueTrace(Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01"));
      try (dev.spanwright.trace.Span top = Traces.startSpan("GET /orders/{id}")) {
        top.setAttribute("sentry.op", "http.server")
            .setAttribute("text", "grüße")
            .setAttribute("flag", true)
            .setAttribute("whole", Long.MAX_VALUE)
            .setAttribute("decimal", 1.0)
            .setAttribute("texts", List.of("a", "b"))
            .setAttribute("flags", List.of(true, false))
            .setAttribute("wholes", List.of(1L, 2L))
            .setAttribute("decimals", List.of(0.5, 1.0))
            .setAttribute("nothing", List.of());
        top.addLink(
            earlier,
            dev.spanwright.trace.Attributes.builder()
                .put("sentry.link.type", "previous_trace")
                .build());
        try (dev.spanwright.trace.Span query = Traces.startSpan("SELECT stock")) {
          query
              .setAttribute("sentry.op", "db.query")
              .setAttribute("server.address", "db-1")
              .setError(new java.sql.SQLException("no such table"));
        }
      }
      running.flush();

      assertThat(receiver.requests())
          .allSatisfy(
              sent -> {
                assertThat(sent.getUrl().encodedPath()).isEqualTo(transport.path);
                assertThat(sent.getHeaders().get("content-type")).isEqualTo(transport.contentType);
              });
      FinishedSpan top = running.ours("GET /orders/{id}");
      FinishedSpan query = running.ours("SELECT stock");
      FinishedSpan linked = running.ours("earlier");
      Thread here = Thread.currentThread();
      Span expectedTop =
          Span.newBuilder()
              .setTraceId(bytes(TRACE))
              .setSpanId(bytes(top.spanId()))
              .setParentSpanId(bytes(CALLER))
              .setName("GET /orders/{id}")
              .setKind(Span.SpanKind.SPAN_KIND_SERVER)
              .setStartTimeUnixNano(top.startEpochNanos())
              .setEndTimeUnixNano(top.endEpochNanos())
              .setStatus(Status.getDefaultInstance())
              .setFlags(1 | 0x100 | 0x200) // sampled, and its parent known to be remote
              .addAttributes(attribute("decimal", 1.0))
              .addAttributes(attribute("decimals", array(value(0.5), value(1.0))))
              .addAttributes(attribute("flag", true))
              .addAttributes(attribute("flags", array(value(true), value(false))))
              .addAttributes(attribute("nothing", array()))
              .addAttributes(attribute("sentry.op", "http.server"))
              .addAttributes(attribute("sentry.origin", "manual"))
              .addAttributes(attribute("sentry.segment.name.source", "custom"))
              .addAttributes(attribute("text", "grüße"))
              .addAttributes(attribute("texts", array(value("a"), value("b"))))
              .addAttributes(attribute("thread.id", here.getId()))
              .addAttributes(attribute("thread.name", here.getName()))
              .addAttributes(attribute("whole", Long.MAX_VALUE))
              .addAttributes(attribute("wholes", array(value(1L), value(2L))))
              .addLinks(
                  Span.Link.newBuilder()
                      .setTraceId(bytes(linked.traceId()))
                      .setSpanId(bytes(linked.spanId()))
                      .setFlags(1 | 0x100)
                      .addAttributes(attribute("sentry.link.type", "previous_trace")))
              .build();
      Span expectedQuery =
          Span.newBuilder()
              .setTraceId(bytes(TRACE))
              .setSpanId(bytes(query.spanId()))
              .setParentSpanId(bytes(top.spanId()))
              .setName("SELECT stock")
              .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
              .setStartTimeUnixNano(query.startEpochNanos())
              .setEndTimeUnixNano(query.endEpochNanos())
              .setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR))
              .setFlags(1 | 0x100)
              .addAttributes(attribute("error.type", "java.sql.SQLException"))
              .addAttributes(attribute("sentry.op", "db.query"))
              .addAttributes(attribute("sentry.origin", "manual"))
              .addAttributes(attribute("server.address", "db-1"))
              .addAttributes(attribute("thread.id", here.getId()))
              .addAttributes(attribute("thread.name", here.getName()))
              .addEvents(
                  Span.Event.newBuilder()
                      .setName("exception")
                      .setTimeUnixNano(query.endEpochNanos())
                      .addAttributes(attribute("exception.type", "java.sql.SQLException")))
              .build();
      assertThat(received(receiver).get("GET /orders/{id}")).isEqualTo(expectedTop);
      assertThat(received(receiver).get("SELECT stock")).isEqualTo(expectedQuery);
      assertThat(received(receiver))
          .containsOnlyKeys("earlier", "GET /orders/{id}", "SELECT stock");

      String version = String.valueOf(top.attributes().get("sentry.sdk.version"));
      assertThat(receiver.resources())
          .isNotEmpty()
          .allSatisfy(
              resource ->
                  assertThat(texts(resource.getAttributesList()))
                      .isEqualTo(
                          Map.of(
                              "service.name", "shop",
                              "service.version", "shop@1.2.3",
                              "deployment.environment.name", "staging",
                              "host.name", "web-1",
                              "os.name", System.getProperty("os.name"),
                              "process.runtime.name", System.getProperty("java.runtime.name"),
                              "process.runtime.version", System.getProperty("java.version"),
                              "telemetry.sdk.language", "java",
                              "telemetry.sdk.name", "dev.spanwright",
                              "telemetry.sdk.version", version)));
      assertThat(receiver.scopeInfos())
          .allSatisfy(
              scope -> {
                assertThat(scope.getName()).isEqualTo("dev.spanwright");
                assertThat(scope.getVersion()).isEqualTo(version);
              });
      assertThat(running.stats().delivered()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wovenMethod_arrivesWithItsPlace(Transport transport) throws Exception {
    try (Receiver receiver = Receiver.start(transport);
        Running running = Running.with(exporter(transport, receiver))) {
      assertThat(new Orders().ship("42")).isEqualTo("on its way: 42");
      running.flush();

      assertThat(received(receiver)).containsOnlyKeys("ship order");
      Span span = receiver.spans().get(0);
      assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_PRODUCER);
      assertThat(span.getParentSpanId()).isEqualTo(ByteString.EMPTY);
      assertThat(span.getFlags()).isEqualTo(1 | 0x100);
      assertThat(span.getAttributesList())
          .contains(
              attribute("order.id", "42"),
              attribute("code.function.name", "dev.spanwright.otlp.Orders.ship"),
              attribute("code.file.path", "dev/spanwright/otlp/Orders.java"),
              attribute("code.line.number", 13L));
    }
  }

  @ParameterizedTest
  @EnumSource
  void receiverHasNoTime_spansAreSentAgain(Transport transport) throws Exception {
    try (Receiver receiver = Receiver.start(transport);
        Running running =
            Running.with(
                OtlpExporter.of(
                    transport == Transport.HTTP
                        ? OtlpHttpSpanExporter.builder()
                            .setEndpoint(receiver.endpoint() + "/v1/traces")
                            .setRetryPolicy(Retries.AT_ONCE)
                            .build()
                        : OtlpGrpcSpanExporter.builder()
                            .setEndpoint(receiver.endpoint().toString())
                            .setRetryPolicy(Retries.AT_ONCE)
                            .build()))) {
      receiver.answerUnavailable();
      Traces.startSpan("x").end();
      running.flush();

      assertThat(receiver.messages()).hasSize(2);
      assertThat(receiver.messages().get(1)).isEqualTo(receiver.messages().get(0));
      Stats stats = running.stats();
      assertThat(stats.delivered()).isEqualTo(1);
      assertThat(stats.lostSpans()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void receiverHasNoTimeForLong_spansAreLost(Transport transport) throws Exception {
    try (Receiver receiver = Receiver.start(transport);
        Running running = Running.with(exporter(transport, receiver))) {
      receiver.answerUnavailable();
      Traces.run("x", () -> Traces.startSpan("y").end());
      running.flush();
      assertThat(running.stats().lost()).isEqualTo(Map.of(LossReason.SEND_ERROR, 2L));

      Traces.startSpan("z").end();
      running.flush();
      Stats stats = running.stats();
      assertThat(stats.ended()).isEqualTo(3);
      assertThat(stats.delivered()).isEqualTo(1);
      assertThat(stats.queued()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void receiverRefuses_spansAreLost(Transport transport) throws Exception {
    try (Receiver receiver = Receiver.start(transport);
        Running running = Running.with(exporter(transport, receiver))) {
      receiver.answerInvalid();
      Traces.startSpan("x").end();
      running.flush();

      Stats stats = running.stats();
      assertThat(stats.lost()).isEqualTo(Map.of(LossReason.SEND_ERROR, 1L));
      assertThat(stats.delivered()).isZero();
      assertThat(stats.lastProblem())
          .startsWith(
              "OtlpExporter: 1 span lost: the receiver did not take them, OpenTelemetry's log says"
                  + " why: ");
    }
  }

  /** OpenTelemetry's exporters do not look at what the receiver says of single spans. */
  @ParameterizedTest
  @EnumSource
  void receiverTakesOnlySome_countsAsDelivered(Transport transport) throws Exception {
    try (Receiver receiver = Receiver.start(transport);
        Running running = Running.with(exporter(transport, receiver))) {
      receiver.answerPartly(1);
      Traces.run("x", () -> Traces.startSpan("y").end());
      running.flush();

      Stats stats = running.stats();
      assertThat(stats.delivered()).isEqualTo(2);
      assertThat(stats.lostSpans()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyListens_spansAreLost(Transport transport) throws Exception {
    Receiver gone = Receiver.start(transport);
    gone.close();
    try (Running running = Running.with(exporter(transport, gone))) {
      Traces.startSpan("x").end();
      running.flush();

      Stats stats = running.stats();
      assertThat(stats.lost()).isEqualTo(Map.of(LossReason.NETWORK_ERROR, 1L));
      assertThat(stats.queued()).isZero();
      assertThat(stats.lastProblem())
          .startsWith("OtlpExporter: 1 span lost: the receiver cannot be reached: java.net.");
    }
  }

  /** Returns the spans by name, their attributes sorted. */
  private static Map<String, Span> received(Receiver receiver) {
    Map<String, Span> spans = new TreeMap<>();
    for (Span span : receiver.spans()) {
      List<KeyValue> sorted =
          span.getAttributesList().stream().sorted(Comparator.comparing(KeyValue::getKey)).toList();
      Span before =
          spans.put(
              span.getName(), span.toBuilder().clearAttributes().addAllAttributes(sorted).build());
      assertThat(before).isNull();
    }
    return spans;
  }

  private static Map<String, String> texts(List<KeyValue> attributes) {
    Map<String, String> texts = new TreeMap<>();
    attributes.forEach(one -> texts.put(one.getKey(), one.getValue().getStringValue()));
    return texts;
  }

  private static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }

  private static KeyValue attribute(String key, Object value) {
    return KeyValue.newBuilder().setKey(key).setValue(value(value)).build();
  }

  private static AnyValue value(Object value) {
    AnyValue.Builder builder = AnyValue.newBuilder();
    if (value instanceof AnyValue ready) {
      return ready;
    } else if (value instanceof String text) {
      builder.setStringValue(text);
    } else if (value instanceof Boolean flag) {
      builder.setBoolValue(flag);
    } else if (value instanceof Long whole) {
      builder.setIntValue(whole);
    } else {
      builder.setDoubleValue((Double) value);
    }
    return builder.build();
  }

  private static AnyValue array(AnyValue... values) {
    return AnyValue.newBuilder()
        .setArrayValue(ArrayValue.newBuilder().addAllValues(List.of(values)))
        .build();
  }
}
