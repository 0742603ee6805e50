package dev.spanwright.benchmarks.calls;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Brings the OpenTelemetry SDK into a {@link Situation}. */
final class OpenTelemetryTracing {

  private final LastSpan dropped = new LastSpan();
  private final Forgetful exporter = new Forgetful();
  private OpenTelemetry running = OpenTelemetry.noop();
  private Tracer tracer = running.getTracer("benchmark");
  private Span above = Span.getInvalid();
  private Scope aboveCurrent = Scope.noop();

  Tracer tracer() {
    return tracer;
  }

  @SuppressWarnings("MustBeClosedChecker") // closed in stop
  void start(Situation situation) {
    running =
        switch (situation) {
          case OFF -> OpenTelemetry.noop();
          case UNSAMPLED, BELOW_UNSAMPLED -> sdk(Sampler.alwaysOff(), dropped);
          case DROPPED -> sdk(Sampler.alwaysOn(), dropped);
          case EXPORTED -> sdk(Sampler.alwaysOn(), BatchSpanProcessor.builder(exporter).build());
        };
    tracer = running.getTracer("benchmark");
    if (situation == Situation.BELOW_UNSAMPLED) {
      above = tracer.spanBuilder("above").startSpan();
      aboveCurrent = above.makeCurrent();
    }
  }

  void stop(Situation situation) {
    boolean below = Span.fromContext(Context.current()).getSpanContext().isValid();
    aboveCurrent.close();
    above.end();
    if (running instanceof OpenTelemetrySdk sdk) {
      sdk.close();
    }
    boolean asWanted =
        below == (situation == Situation.BELOW_UNSAMPLED)
            && (dropped.last != null) == (situation == Situation.DROPPED)
            && (exporter.spans > 0) == (situation == Situation.EXPORTED);
    if (!asWanted) {
      throw new IllegalStateException("Measured something else than " + situation);
    }
  }

  private static OpenTelemetry sdk(Sampler sampler, SpanProcessor processor) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder().setSampler(sampler).addSpanProcessor(processor).build())
        .build();
  }

  /** Lets no span be optimised away, and keeps no more than one. */
  private static final class LastSpan implements SpanProcessor {

    private @Nullable ReadableSpan last;

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      last = span;
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  private static final class Forgetful implements SpanExporter {

    private volatile long spans;

    @Override
    public CompletableResultCode export(Collection<SpanData> batch) {
      spans = batch.size();
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
