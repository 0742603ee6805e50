package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How one of our spans looks to OpenTelemetry. */
class MappingTest {

  private final TakingExporter taken = new TakingExporter();

  private SpanData seen(Consumer<Span> about) {
    try (Running running = Running.with(OtlpExporter.of(taken))) {
      try (Span span = Traces.startSpan("span")) {
        about.accept(span);
      }
      running.flush();
    }
    return taken.span("span");
  }

  @ParameterizedTest
  @CsvSource({
    "http.server, SERVER",
    "http.client, CLIENT",
    "http.client.stream, CLIENT",
    "http, INTERNAL",
    "db, CLIENT",
    "db.query, CLIENT",
    "db.redis, CLIENT",
    "dbx, INTERNAL",
    "queue, INTERNAL",
    "queue.create, PRODUCER",
    "queue.publish, PRODUCER",
    "queue.submit.celery, PRODUCER",
    "queue.receive, CLIENT",
    "queue.settle, CLIENT",
    "queue.process, CONSUMER",
    "queue.task.arq, CONSUMER",
    "function, INTERNAL",
    "grpc, INTERNAL",
  })
  void kind_followsTheOperation(String operation, SpanKind kind) {
    SpanData span = seen(s -> s.setAttribute("sentry.op", operation));
    assertThat(span.getKind()).isEqualTo(kind);
    assertThat(text(span, "sentry.op")).isEqualTo(operation);
  }

  @ParameterizedTest
  @CsvSource({
    "server, SERVER",
    "CLIENT, CLIENT",
    "Producer, PRODUCER",
    "consumer, CONSUMER",
    "internal, INTERNAL",
  })
  void kind_setExplicitly_wins(String set, SpanKind kind) {
    SpanData span = seen(s -> s.setAttribute("sentry.op", "db").setAttribute("sentry.kind", set));
    assertThat(span.getKind()).isEqualTo(kind);
    assertThat(text(span, "sentry.kind")).isNull();
  }

  @Test
  void kind_setToNonsense_followsTheOperationAndIsCarried() {
    SpanData span =
        seen(s -> s.setAttribute("sentry.op", "db").setAttribute("sentry.kind", "sideways"));
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(text(span, "sentry.kind")).isEqualTo("sideways");
  }

  @Test
  void kind_nothingIsKnown_isInternal() {
    assertThat(seen(s -> {}).getKind()).isEqualTo(SpanKind.INTERNAL);
  }

  @Test
  void status_ok_isUnset() {
    SpanData span =
        seen(s -> s.setStatus(SpanStatus.OK).setAttribute("sentry.status.message", "as it should"));
    assertThat(span.getStatus()).isEqualTo(StatusData.unset());
    assertThat(text(span, "sentry.status.message")).isEqualTo("as it should");
  }

  @Test
  void status_error_isError() {
    SpanData span = seen(s -> s.setStatus(SpanStatus.ERROR));
    assertThat(span.getStatus()).isEqualTo(StatusData.error());
    assertThat(span.getEvents()).isEmpty();
  }

  @Test
  void status_errorWithMessage_isItsDescription() {
    SpanData span =
        seen(
            s ->
                s.setStatus(SpanStatus.ERROR)
                    .setAttribute("sentry.status.message", "no room left"));
    assertThat(span.getStatus().getDescription()).isEqualTo("no room left");
    assertThat(text(span, "sentry.status.message")).isNull();
  }

  @Test
  void exception_isAnEventAtTheEnd() {
    SpanData span = seen(s -> s.setError(new IOException("with a secret in it")));
    assertThat(span.getEvents())
        .containsExactly(
            EventData.create(
                span.getEndEpochNanos(),
                "exception",
                Attributes.of(AttributeKey.stringKey("exception.type"), "java.io.IOException")));
    assertThat(text(span, "error.type")).isEqualTo("java.io.IOException");
  }

  @Test
  void exception_describedByTheApplication_takesThatAlong() {
    SpanData span =
        seen(
            s ->
                s.setError(new IOException())
                    .setAttribute("exception.message", "disk full")
                    .setAttribute("exception.stacktrace", "at a.B"));
    assertThat(span.getEvents()).hasSize(1);
    assertThat(span.getEvents().get(0).getAttributes())
        .isEqualTo(
            Attributes.of(
                AttributeKey.stringKey("exception.type"), "java.io.IOException",
                AttributeKey.stringKey("exception.message"), "disk full",
                AttributeKey.stringKey("exception.stacktrace"), "at a.B"));
    assertThat(text(span, "exception.message")).isNull();
    assertThat(text(span, "exception.stacktrace")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "timeout", "_OTHER", "connection.timeout"})
  void errorType_noClass_isNoException(String type) {
    SpanData span = seen(s -> s.setStatus(SpanStatus.ERROR).setAttribute("error.type", type));
    assertThat(span.getEvents()).isEmpty();
    assertThat(text(span, "error.type")).isEqualTo(type);
  }

  @Test
  void typesOfTheirConvention_areTheirs() {
    SpanData span =
        seen(
            s ->
                s.setAttribute("gen_ai.request.seed", "42")
                    .setAttribute("gen_ai.request.top_k", 5)
                    .setAttribute("gen_ai.response.finish_reasons", "stop"));
    Attributes attributes = span.getAttributes();
    assertThat(attributes.get(AttributeKey.longKey("thread.id")))
        .isEqualTo(Thread.currentThread().getId());
    assertThat(attributes.get(AttributeKey.stringKey("thread.id"))).isNull();
    assertThat(attributes.get(AttributeKey.longKey("gen_ai.request.seed"))).isEqualTo(42);
    assertThat(attributes.get(AttributeKey.doubleKey("gen_ai.request.top_k"))).isEqualTo(5.0);
    assertThat(attributes.get(AttributeKey.stringArrayKey("gen_ai.response.finish_reasons")))
        .isEqualTo(List.of("stop"));
  }

  @Test
  void typesOfTheirConvention_valueDoesNotFit_staysAsItIs() {
    String key = String.join(".", "thread", "id"); // the compiler would not let this pass
    SpanData span = seen(s -> s.setAttribute(key, "main/1"));
    assertThat(text(span, "thread.id")).isEqualTo("main/1");
  }

  @Test
  void attributes_areAnOrdinarySetOfThem() {
    SpanData span = seen(s -> s.setAttribute("order.id", "42").setAttribute("copies", 3));
    Attributes attributes = span.getAttributes();
    assertThat(attributes.asMap().keySet().stream().map(AttributeKey::getKey))
        .containsExactlyInAnyOrder(
            "order.id",
            "copies",
            "sentry.origin",
            "sentry.segment.name.source",
            "thread.id",
            "thread.name");
    assertThat(attributes.size()).isEqualTo(6).isEqualTo(span.getTotalAttributeCount());
    assertThat(attributes.isEmpty()).isFalse();
    Attributes copy = attributes.toBuilder().build();
    assertThat(copy.asMap()).isEqualTo(attributes.asMap());
    assertThat(attributes).isEqualTo(copy).hasSameHashCodeAs(attributes.asMap());
  }

  @Test
  void attributeOfTheProcess_setOtherwiseOnASpan_staysThere() {
    try (Running running =
        Running.with(
            OtlpExporter.of(taken),
            options -> options.serverName("web-1").attribute("region", "eu"))) {
      Traces.startSpan("plain").end();
      Traces.startSpan("special")
          .setAttribute("region", "us")
          .setAttribute("server.address", "api.example.com")
          .end();
      running.flush();
    }
    assertThat(text(taken.span("plain"), "region")).isNull();
    assertThat(text(taken.span("plain"), "server.address")).isNull();
    assertThat(text(taken.span("special"), "region")).isEqualTo("us");
    assertThat(text(taken.span("special"), "server.address")).isEqualTo("api.example.com");
    Attributes resource = taken.span("special").getResource().getAttributes();
    assertThat(resource.get(AttributeKey.stringKey("region"))).isEqualTo("eu");
    assertThat(resource.get(AttributeKey.stringKey("host.name"))).isEqualTo("web-1");
  }

  @Test
  void parent_remoteOnlyAboveTheTop() {
    try (Running running = Running.with(OtlpExporter.of(taken))) {
      String trace = "771a43a4192642f0b136d5159a501700";
      Traces.continueTrace(Map.of("sentry-trace", trace + "-1234567890abcdef-1"));
      Traces.run("top", () -> Traces.startSpan("below").end());
      running.flush();

      SpanData top = taken.span("top");
      assertThat(top.getTraceId()).isEqualTo(trace);
      assertThat(top.getParentSpanId()).isEqualTo("1234567890abcdef");
      assertThat(top.getParentSpanContext().isRemote()).isTrue();
      assertThat(top.getSpanContext().isSampled()).isTrue();
      SpanData below = taken.span("below");
      assertThat(below.getParentSpanId()).isEqualTo(top.getSpanId());
      assertThat(below.getParentSpanContext().isRemote()).isFalse();
    }
  }

  @Test
  void resource_environmentSaysMore_wins() {
    Map<String, String> settings =
        Map.of(
            "otel.service.name", "from environment",
            "otel.resource.attributes",
                "deployment.environment.name=canary,service.version=7,team=checkout");
    try (SystemProperties set = SystemProperties.set(settings);
        Running running =
            Running.with(
                OtlpExporter.of(taken),
                options -> options.environment("production").release("1").serverName("web-1"))) {
      assertThat(set.names()).isNotEmpty();
      Traces.startSpan("x").end();
      running.flush();
    }
    assertThat(texts(taken.span("x").getResource().getAttributes()))
        .containsEntry("service.name", "from environment")
        .containsEntry("deployment.environment.name", "canary")
        .containsEntry("service.version", "7")
        .containsEntry("team", "checkout")
        .containsEntry("host.name", "web-1")
        .containsEntry("telemetry.sdk.name", "dev.spanwright");
  }

  @Test
  void resource_nobodyNamesTheService_isUnknown() {
    assertThat(texts(seen(s -> {}).getResource().getAttributes()))
        .containsEntry("service.name", "unknown_service:java")
        .containsEntry("deployment.environment.name", "production")
        .doesNotContainKeys("service.version", "host.name");
  }

  private static String text(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.stringKey(key));
  }

  private static Map<String, Object> texts(Attributes attributes) {
    return attributes.asMap().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().getKey(), Map.Entry::getValue));
  }
}
