package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One trace through our services and one of OpenTelemetry's, over HTTP. */
class AcrossServicesTest {

  private static final String TRACE = "771a43a4192642f0b136d5159a501700";
  private static final String OTHER_TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "1234567890abcdef";

  private final HttpClient client = HttpClient.newHttpClient();
  private final TakingExporter taken = new TakingExporter();

  /** Answers requests. */
  private interface Service {
    String answer(HttpExchange request) throws Exception;
  }

  private static HttpServer serve(Service service) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String answer;
          try {
            answer = service.answer(exchange);
          } catch (Exception | Error e) {
            answer = "failed: " + e;
          }
          exchange.sendResponseHeaders(200, answer.length());
          exchange
              .getResponseBody()
              .write(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    return server;
  }

  private String get(HttpServer server, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(
                "http://"
                    + server.getAddress().getHostString()
                    + ":"
                    + server.getAddress().getPort()));
    headers.forEach(request::setHeader);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  @Tag("PROP-29")
  @Tag("PROP-30")
  @Tag("PROP-31")
  void oursThenOpenTelemetrysThenOurs_isOneTrace() throws Exception {
    SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(taken)).build();
    Tracer tracer = provider.get("middle");
    try (Running running = Running.with(OtlpExporter.of(taken))) {
      HttpServer last = serve(AcrossServicesTest::last);
      HttpServer middle = serve(request -> middle(request, tracer, last));
      try {
        Traces.continueTrace(
            Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01", "tracestate", "vendor=1"));
        String answer =
            Traces.call(
                "first",
                () ->
                    Traces.call(
                        "GET middle",
                        () -> {
                          Traces.currentSpan().setAttribute("sentry.op", "http.client");
                          return get(middle, Traces.headers());
                        }));
        assertThat(answer).isEqualTo("vendor=1"); // has come through all three
        running.flush();
      } finally {
        middle.stop(0);
        last.stop(0);
      }
    } finally {
      provider.close();
    }

    assertThat(taken.spans()).hasSize(5);
    assertThat(taken.spans()).extracting(SpanData::getTraceId).containsOnly(TRACE);
    assertThat(taken.span("first").getParentSpanId()).isEqualTo(CALLER);
    assertThat(taken.span("GET middle").getParentSpanId())
        .isEqualTo(taken.span("first").getSpanId());
    assertThat(taken.span("middle").getParentSpanId())
        .isEqualTo(taken.span("GET middle").getSpanId());
    assertThat(taken.span("GET last").getParentSpanId())
        .isEqualTo(taken.span("middle").getSpanId());
    assertThat(taken.span("last").getParentSpanId()).isEqualTo(taken.span("GET last").getSpanId());
    assertThat(taken.spans())
        .filteredOn(span -> span.getParentSpanContext().isRemote())
        .extracting(SpanData::getName)
        .containsExactlyInAnyOrder("first", "middle", "last");
    assertThat(taken.span("last").getKind()).isEqualTo(SpanKind.SERVER);
  }

  /** OpenTelemetry's own SDK, as a service that calls another one. */
  private String middle(HttpExchange request, Tracer tracer, HttpServer next) throws Exception {
    W3CTraceContextPropagator propagator = W3CTraceContextPropagator.getInstance();
    Context caller = propagator.extract(Context.root(), request.getRequestHeaders(), new Reader());
    Span server =
        tracer.spanBuilder("middle").setParent(caller).setSpanKind(SpanKind.SERVER).startSpan();
    try (Scope inServer = server.makeCurrent()) {
      assertThat(inServer).isNotNull();
      Span call = tracer.spanBuilder("GET last").setSpanKind(SpanKind.CLIENT).startSpan();
      try (Scope inCall = call.makeCurrent()) {
        assertThat(inCall).isNotNull();
        Map<String, String> headers = new java.util.HashMap<>();
        propagator.inject(Context.current(), headers, Map::put);
        return get(next, headers);
      } finally {
        call.end();
      }
    } finally {
      server.end();
    }
  }

  private static String last(HttpExchange request) {
    Headers headers = request.getRequestHeaders();
    try (TraceScope scope = Traces.continueTrace(headers::getFirst).open()) {
      assertThat(scope).isNotNull();
      return Traces.call(
          "last",
          () -> {
            Traces.currentSpan().setAttribute("sentry.op", "http.server");
            return String.valueOf(Traces.headers().get("tracestate"));
          });
    }
  }

  private static final class Reader implements TextMapGetter<Headers> {
    @Override
    @SuppressWarnings("deprecation") // older versions ask for it
    public Iterable<String> keys(Headers headers) {
      return headers.keySet();
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String key) {
      return headers == null ? null : headers.getFirst(key);
    }
  }

  @Test
  @Tag("PROP-30")
  void bothHeadersComeIn_sentrysCounts() {
    try (Running running = Running.with(OtlpExporter.of(taken))) {
      Traces.continueTrace(
          Map.of(
              "sentry-trace", TRACE + "-" + CALLER + "-1",
              "traceparent", "00-" + OTHER_TRACE + "-b7ad6b7169203331-01"));
      Traces.run(
          "x",
          () ->
              assertThat(Traces.headers())
                  .containsEntry("sentry-trace", TRACE + "-" + Traces.currentSpan().spanId() + "-1")
                  .containsEntry(
                      "traceparent", "00-" + TRACE + "-" + Traces.currentSpan().spanId() + "-01"));
      running.flush();
    }
    assertThat(taken.span("x").getTraceId()).isEqualTo(TRACE);
    assertThat(taken.span("x").getParentSpanId()).isEqualTo(CALLER);
  }

  @Test
  void sentrysHeaderIsMalformed_theStandardsCounts() {
    try (Running running = Running.with(OtlpExporter.of(taken))) {
      Traces.continueTrace(
          Map.of("sentry-trace", "nonsense", "traceparent", "00-" + TRACE + "-" + CALLER + "-01"));
      Traces.startSpan("x").end();
      running.flush();
    }
    assertThat(taken.span("x").getTraceId()).isEqualTo(TRACE);
  }
}
