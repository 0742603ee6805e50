package dev.spanwright.benchmarks.pipeline;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.otlp.OtlpExporter;
import dev.spanwright.sentry.Dsn;
import dev.spanwright.sentry.SentryExporter;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;

/** Spanwright as it comes, but for the level of compression. */
final class SpanwrightClient implements Client {

  private final int spansPerTrace;
  private final Spanwright spanwright;

  private SpanwrightClient(Run run, Options.Builder options) {
    this.spansPerTrace = run.spansPerTrace();
    this.spanwright =
        Spanwright.start(
            options
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .backpressureHandling(false) // or it would record fewer traces under overload
                .bufferSize(Library.BUFFERED_SPANS)
                .build());
  }

  /** Sends envelopes. */
  static SpanwrightClient toSentry(Run run, int port) {
    String dsn = dsn(port);
    return new SpanwrightClient(
        run,
        run.gzip()
            ? Options.builder().dsn(dsn) // level 1
            : Options.builder()
                .exporter(SentryExporter.builder(Dsn.parse(dsn)).gzipLevel(0).build()));
  }

  /** Hands spans to the same exporter as OpenTelemetry's SDK does. */
  static SpanwrightClient overOtlp(Run run, int port) {
    return new SpanwrightClient(
        run, Options.builder().exporter(OtlpExporter.of(OpenTelemetryClient.exporter(run, port))));
  }

  static String dsn(int port) {
    return "http://0c1d2e3f405162738495a6b7c8d9eafb@127.0.0.1:" + port + "/1";
  }

  @Override
  public void trace() {
    try (Span top = Traces.startSpan("GET /orders/{id}")) {
      top.setAttribute("http.request.method", "GET");
      top.setAttribute("http.route", "/orders/{id}");
      for (int i = 1; i < spansPerTrace; i++) {
        try (Span child = Traces.startSpan("read order")) {
          child.setAttribute("cache.operation", "get");
          child.setAttribute("cache.item_size", 1000L + i);
          child.setAttribute("cache.hit", true);
        }
      }
      top.setAttribute("http.response.status_code", 200L);
    }
  }

  @Override
  public long delivered() {
    return spanwright.stats().delivered();
  }

  @Override
  public long settled() {
    Stats stats = spanwright.stats();
    return stats.ended() - stats.queued();
  }

  @Override
  public void flush() {
    boolean inTime = spanwright.flush(PATIENCE);
    Stats stats = spanwright.stats();
    if (!inTime || stats.queued() != 0 || stats.started() != stats.ended()) {
      throw new IllegalStateException("Not all is settled: " + stats);
    }
  }
}
