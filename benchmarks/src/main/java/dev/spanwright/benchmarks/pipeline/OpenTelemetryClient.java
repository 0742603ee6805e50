package dev.spanwright.benchmarks.pipeline;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** The OpenTelemetry SDK with a batch processor and OTLP over HTTP, used as documented. */
@SuppressWarnings("try") // a scope is there to be closed, and for nothing else
final class OpenTelemetryClient implements Client {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("cache.operation");
  private static final AttributeKey<Long> SIZE = AttributeKey.longKey("cache.item_size");
  private static final AttributeKey<Boolean> HIT = AttributeKey.booleanKey("cache.hit");

  private final int spansPerTrace;
  private final Counting exporter;
  private final SdkTracerProvider provider;
  private final Tracer tracer;

  OpenTelemetryClient(Run run, int port) {
    this.spansPerTrace = run.spansPerTrace();
    this.exporter = new Counting(exporter(run, port));
    this.provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(
                BatchSpanProcessor.builder(exporter)
                    .setMaxQueueSize(Library.BUFFERED_SPANS)
                    .build())
            .build();
    this.tracer = provider.get("benchmark");
  }

  static SpanExporter exporter(Run run, int port) {
    return OtlpHttpSpanExporter.builder()
        .setEndpoint("http://127.0.0.1:" + port + "/v1/traces")
        .setCompression(run.gzip() ? "gzip" : "none")
        .build();
  }

  @Override
  public void trace() {
    Span top = tracer.spanBuilder("GET /orders/{id}").startSpan();
    try (Scope current = top.makeCurrent()) {
      top.setAttribute(METHOD, "GET");
      top.setAttribute(ROUTE, "/orders/{id}");
      for (int i = 1; i < spansPerTrace; i++) {
        child(i);
      }
      top.setAttribute(STATUS, 200L);
    } finally {
      top.end();
    }
  }

  private void child(int number) {
    Span child = tracer.spanBuilder("read order").startSpan();
    try (Scope current = child.makeCurrent()) {
      child.setAttribute(OPERATION, "get");
      child.setAttribute(SIZE, 1000L + number);
      child.setAttribute(HIT, true);
    } finally {
      child.end();
    }
  }

  @Override
  public long delivered() {
    return exporter.delivered.sum();
  }

  @Override
  public long settled() {
    return exporter.delivered.sum() + exporter.failed.sum();
  }

  @Override
  public void flush() {
    CompletableResultCode flushed =
        provider.forceFlush().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (!flushed.isSuccess()) {
      throw new IllegalStateException("Not flushed");
    }
  }

  /** Counts what becomes of spans. */
  private static final class Counting implements SpanExporter {

    private final SpanExporter exporter;
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Counting(SpanExporter exporter) {
      this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      int count = spans.size(); // the collection is used again
      CompletableResultCode result = exporter.export(spans);
      return result.whenComplete(() -> (result.isSuccess() ? delivered : failed).add(count));
    }

    @Override
    public CompletableResultCode flush() {
      return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return exporter.shutdown();
    }
  }
}
