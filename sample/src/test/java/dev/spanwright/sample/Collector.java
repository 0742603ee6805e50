package dev.spanwright.sample;

import static java.util.Comparator.comparingLong;

import dev.spanwright.export.PrintedSpan;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Takes OTLP over HTTP, as an OpenTelemetry Collector does, and decodes it. */
final class Collector implements AutoCloseable {

  private final List<ResourceSpans> received = new CopyOnWriteArrayList<>();
  private final HttpStatus answer;
  private final Javalin server =
      Javalin.create(config -> config.routes.post("/v1/traces", this::take));

  private Collector(HttpStatus answer) {
    this.answer = answer;
  }

  /** Starts one that takes everything. */
  static Collector start() {
    return start(HttpStatus.OK);
  }

  /** Starts one that gives the same answer to everything. */
  static Collector start(HttpStatus answer) {
    Collector collector = new Collector(answer);
    collector.server.start("127.0.0.1", 0);
    return collector;
  }

  /** Returns where it is, without path. */
  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  private void take(Context request) throws IOException {
    received.addAll(
        ExportTraceServiceRequest.parseFrom(request.bodyAsBytes()).getResourceSpansList());
    request
        .status(answer)
        .contentType("application/x-protobuf")
        .result(ExportTraceServiceResponse.getDefaultInstance().toByteArray());
  }

  /** Returns what it was told, with the process that the spans come from. */
  List<ResourceSpans> received() {
    return List.copyOf(received);
  }

  /** Returns all spans in the order in which they started. */
  List<Span> spans() {
    return received.stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .sorted(comparingLong(Span::getStartTimeUnixNano))
        .toList();
  }

  /** Returns the spans by their traces, the oldest first. */
  Map<String, List<PrintedSpan>> traces() {
    return spans().stream()
        .collect(
            Collectors.groupingBy(
                span -> hex(span.getTraceId().toByteArray()),
                LinkedHashMap::new,
                Collectors.mapping(Collector::printed, Collectors.toList())));
  }

  private static PrintedSpan printed(Span span) {
    String parent = hex(span.getParentSpanId().toByteArray());
    return new PrintedSpan(
        hex(span.getSpanId().toByteArray()),
        parent.isEmpty() ? null : parent,
        span.getName(),
        span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
        span.getStartTimeUnixNano(),
        span.getEndTimeUnixNano(),
        Map.of());
  }

  private static String hex(byte[] id) {
    return HexFormat.of().formatHex(id);
  }

  @Override
  public void close() {
    server.stop();
  }
}
