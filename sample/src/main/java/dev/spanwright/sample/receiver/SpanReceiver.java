package dev.spanwright.sample.receiver;

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
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Takes envelopes over HTTP as Sentry does, and hands each trace on as soon as its top-level span
 * is there.
 */
public final class SpanReceiver implements AutoCloseable {

  private final Consumer<ReceivedTrace> listener;
  private final Map<String, List<PrintedSpan>> waiting = new LinkedHashMap<>();
  private final Javalin server =
      Javalin.create(config -> config.routes.post("/api/{project}/envelope", this::take));
  private long received;

  private SpanReceiver(Consumer<ReceivedTrace> listener) {
    this.listener = listener;
  }

  /** Starts a receiver on a free port of this machine. */
  public static SpanReceiver start(Consumer<ReceivedTrace> listener) {
    SpanReceiver receiver = new SpanReceiver(listener);
    receiver.server.start("127.0.0.1", 0);
    return receiver;
  }

  /** Returns the address to send spans to. */
  public String dsn() {
    return "http://bookshop@127.0.0.1:" + server.port() + "/1";
  }

  /** Returns how many spans have arrived. */
  public synchronized long received() {
    return received;
  }

  private void take(Context request) throws IOException {
    InputStream body = new ByteArrayInputStream(request.bodyAsBytes());
    if (Objects.equals(request.header("Content-Encoding"), "gzip")) {
      body = new GZIPInputStream(body);
    }
    EnvelopeReader.spans(body).forEach(this::take);
  }

  private synchronized void take(ReceivedSpan span) {
    received++;
    waiting.computeIfAbsent(span.traceId(), id -> new ArrayList<>()).add(span.span());
    if (span.topLevel()) {
      List<PrintedSpan> spans = Objects.requireNonNull(waiting.remove(span.traceId()));
      listener.accept(new ReceivedTrace(span.traceId(), spans));
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
