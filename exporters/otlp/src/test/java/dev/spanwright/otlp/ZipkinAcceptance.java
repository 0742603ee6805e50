package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Traces;
import io.opentelemetry.exporter.zipkin.ZipkinSpanExporter;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zipkin2.Span;
import zipkin2.codec.SpanBytesDecoder;

/**
 * A real Zipkin server shows the tree that was traced. Run on demand: {@code -Pzipkin-acceptance}.
 */
@SuppressWarnings("deprecation") // as everything about Zipkin there
@EnabledIfSystemProperty(named = "zipkin.jar", matches = ".+")
class ZipkinAcceptance {

  /** A Zipkin that keeps spans in memory, on a port of this machine. */
  private static final class Zipkin implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    Zipkin() throws IOException {
      int port = freePort();
      address = "http://127.0.0.1:" + port;
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx256m",
              "-jar",
              System.getProperty("zipkin.jar"),
              "--armeria.ports[0].ip=127.0.0.1",
              "--armeria.ports[0].port=" + port,
              "--armeria.ports[0].protocols[0]=http");
      builder.environment().put("STORAGE_TYPE", "mem");
      builder.redirectErrorStream(true).redirectOutput(new File("target/zipkin/zipkin.log"));
      process = builder.start();
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    /** Waits until it answers, and returns where it takes spans. */
    String awaitEndpoint() {
      Eventually.get(() -> status("/health"), status -> status == 200 || !process.isAlive());
      assertThat(process.isAlive()).as("see target/zipkin/zipkin.log").isTrue();
      return address + "/api/v2/spans";
    }

    /** Returns the spans of a trace by name, once there are so many. */
    Map<String, Span> trace(String traceId, int spans) {
      return Eventually.get(() -> trace(traceId), found -> found.size() == spans).stream()
          .collect(Collectors.toMap(Span::name, Function.identity()));
    }

    private List<Span> trace(String traceId) {
      String path = "/api/v2/trace/" + traceId;
      return status(path) == 200
          ? SpanBytesDecoder.JSON_V2.decodeList(get(path).body())
          : List.of();
    }

    private int status(String path) {
      try {
        return get(path).statusCode();
      } catch (IllegalStateException e) {
        return 0;
      }
    }

    private HttpResponse<byte[]> get(String path) {
      try {
        return client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      process.destroy();
      try {
        if (process.waitFor(10, TimeUnit.SECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      process.destroyForcibly();
    }
  }

  @Test
  void zipkin_showsTheSameTree() throws Exception {
    try (Zipkin zipkin = new Zipkin()) {
      String endpoint = zipkin.awaitEndpoint();
      try (Running running =
          Running.with(
              OtlpExporter.of(ZipkinSpanExporter.builder().setEndpoint(endpoint).build()),
              options -> options.attribute("service.name", "shop"))) {
        Traces.run(
            "get /orders",
            () -> {
              Traces.currentSpan().setAttribute("sentry.op", "http.server");
              new Orders().ship("42");
              Traces.run(
                  "select stock",
                  () -> {
                    Traces.currentSpan().setAttribute("sentry.op", "db.query");
                    Traces.currentSpan().setError(new IOException("no connection"));
                  });
            });
        running.flush();
        assertThat(running.stats().delivered()).isEqualTo(3);

        FinishedSpan top = running.ours("get /orders");
        Map<String, Span> shown = zipkin.trace(top.traceId(), 3);
        assertThat(shown).containsOnlyKeys("get /orders", "ship order", "select stock");
        for (Span span : shown.values()) {
          FinishedSpan ours = running.ours(span.name());
          assertThat(span.traceId()).isEqualTo(ours.traceId());
          assertThat(span.id()).isEqualTo(ours.spanId());
          assertThat(span.parentId()).isEqualTo(ours.parentSpanId());
          assertThat(span.timestampAsLong()).isEqualTo(ours.startEpochNanos() / 1000);
          assertThat(span.durationAsLong())
              .isEqualTo(Math.max(1, ours.endEpochNanos() / 1000 - ours.startEpochNanos() / 1000));
          assertThat(span.localServiceName()).isEqualTo("shop");
        }
        assertThat(shown.get("get /orders")).extracting(Span::kind).isEqualTo(Span.Kind.SERVER);
        assertThat(shown.get("ship order")).extracting(Span::kind).isEqualTo(Span.Kind.PRODUCER);
        assertThat(shown.get("select stock")).extracting(Span::kind).isEqualTo(Span.Kind.CLIENT);
        assertThat(shown.get("ship order"))
            .extracting(Span::tags)
            .satisfies(tags -> assertThat(tags).containsEntry("order.id", "42"));
        assertThat(shown.get("select stock"))
            .extracting(Span::tags)
            .satisfies(
                tags ->
                    assertThat(tags)
                        .containsEntry("error.type", "java.io.IOException")
                        .containsKey("error"));
      }
    }
  }
}
