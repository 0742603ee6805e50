package dev.spanwright.sample.receiver;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.spanwright.export.PrintedSpan;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Takes envelopes over HTTP as Sentry does, and keeps the spans in them. */
public final class SpanReceiver implements AutoCloseable {

  private final List<ReceivedSpan> received = new ArrayList<>();
  private final Javalin server =
      Javalin.create(config -> config.routes.post("/api/{project}/envelope", this::take));

  private SpanReceiver() {}

  /** Starts a receiver on a free port of this machine. */
  public static SpanReceiver start() {
    SpanReceiver receiver = new SpanReceiver();
    receiver.server.start("127.0.0.1", 0);
    return receiver;
  }

  /** Returns the address to send spans to. */
  public String dsn() {
    return "http://bookshop@127.0.0.1:" + server.port() + "/1";
  }

  /** Returns how many spans have arrived. */
  public synchronized int received() {
    return received.size();
  }

  /**
   * Returns the traces of the spans that have arrived, the oldest first. Spans leave one by one and
   * from several servers, in the order in which they end: nothing in them says that a trace is
   * complete.
   */
  public synchronized List<ReceivedTrace> traces() {
    Map<String, List<PrintedSpan>> spans =
        received.stream()
            .sorted(comparingLong(span -> span.span().startEpochNanos()))
            .collect(
                groupingBy(
                    ReceivedSpan::traceId,
                    LinkedHashMap::new,
                    mapping(ReceivedSpan::span, toList())));
    return spans.entrySet().stream()
        .map(trace -> new ReceivedTrace(trace.getKey(), trace.getValue()))
        .toList();
  }

  private void take(Context request) throws IOException {
    InputStream body = new ByteArrayInputStream(request.bodyAsBytes());
    if (Objects.equals(request.header("Content-Encoding"), "gzip")) {
      body = new GZIPInputStream(body);
    }
    keep(EnvelopeReader.spans(body));
  }

  private synchronized void keep(List<ReceivedSpan> spans) {
    received.addAll(spans);
  }

  @Override
  public void close() {
    server.stop();
  }
}
