package dev.spanwright.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Takes envelopes as Sentry does, and OTLP as a Collector does, on a port of this machine. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<SeenEnvelope> envelopes = new CopyOnWriteArrayList<>();
  private final List<SeenSpan> otlpSpans = new CopyOnWriteArrayList<>();
  private volatile @Nullable Throwable trouble;

  /** What to do with the body of a request; returns the answer. */
  private interface Taker {
    byte[] take(HttpExchange request, byte[] body) throws IOException;
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/", exchange -> answer(exchange, this::takeEnvelope));
    server.createContext("/v1/traces", exchange -> answer(exchange, this::takeOtlp));
    server.start();
  }

  /** Returns where a service is to send envelopes; its name is the key and the project. */
  String dsn(String service) {
    return "http://" + service + "@127.0.0.1:" + port() + "/" + service;
  }

  /** Returns where OTLP goes. */
  URI otlpEndpoint() {
    return URI.create("http://127.0.0.1:" + port());
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange, Taker taker) throws IOException {
    int status = 200;
    byte[] answer;
    try {
      answer = taker.take(exchange, body(exchange));
    } catch (Throwable wrong) { // Assertion errors as well: a handler's thread would swallow them
      trouble = wrong;
      status = 500;
      answer = new byte[0];
    }
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    String encoding = exchange.getRequestHeaders().getFirst("content-encoding");
    try (InputStream body =
        Objects.equals(encoding, "gzip")
            ? new GZIPInputStream(exchange.getRequestBody())
            : exchange.getRequestBody()) {
      return body.readAllBytes();
    }
  }

  private byte[] takeEnvelope(HttpExchange request, byte[] body) {
    String service = request.getRequestURI().getPath().split("/", -1)[2];
    envelopes.add(EnvelopeReader.read(service, body));
    request.getResponseHeaders().set("content-type", "application/json");
    return "{}".getBytes(StandardCharsets.UTF_8);
  }

  private byte[] takeOtlp(HttpExchange request, byte[] body) throws IOException {
    otlpSpans.addAll(OtlpReader.read(ExportTraceServiceRequest.parseFrom(body)));
    request.getResponseHeaders().set("content-type", "application/x-protobuf");
    return ExportTraceServiceResponse.getDefaultInstance().toByteArray();
  }

  /** Returns the envelopes of one trace so far. */
  List<SeenEnvelope> envelopes(String traceId) {
    refuseTrouble();
    return envelopes.stream()
        .filter(envelope -> traceId.equals(envelope.trace().get("trace_id")))
        .toList();
  }

  /** Returns the spans in envelopes of one trace so far. */
  List<SeenSpan> envelopeSpans(String traceId) {
    return envelopes(traceId).stream().flatMap(envelope -> envelope.spans().stream()).toList();
  }

  /** Returns the spans of one trace that have come by OTLP so far. */
  List<SeenSpan> otlpSpans(String traceId) {
    refuseTrouble();
    return otlpSpans.stream().filter(span -> span.traceId().equals(traceId)).toList();
  }

  /** Returns what a service has reported as lost so far. */
  Map<String, Long> lost(String service) {
    refuseTrouble();
    Map<String, Long> lost = new TreeMap<>();
    envelopes.stream()
        .filter(envelope -> envelope.service().equals(service))
        .forEach(
            envelope ->
                envelope.lost().forEach((loss, count) -> lost.merge(loss, count, Long::sum)));
    return lost;
  }

  private void refuseTrouble() {
    Throwable wrong = trouble;
    if (wrong != null) {
      throw new AssertionError("the receiver was sent something that it cannot read", wrong);
    }
  }

  @Override
  public void close() {
    server.stop(/* delay= */ 0);
  }
}
