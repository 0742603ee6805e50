package dev.spanwright;

import dev.spanwright.export.SpanExporter;
import dev.spanwright.pipeline.CommonAttributes;
import dev.spanwright.pipeline.Pipeline;
import dev.spanwright.sentry.Dsn;
import dev.spanwright.sentry.SentryExporter;
import dev.spanwright.sentry.SentrySdk;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Tracer;
import dev.spanwright.trace.TracerSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a running Spanwright, put together. */
record Tracing(Tracer tracer, Pipeline pipeline) {

  static Tracing start(Settings settings, double sampleRate) {
    List<SpanExporter> exporters = new ArrayList<>();
    Dsn dsn = settings.dsn();
    if (dsn != null) {
      exporters.add(SentryExporter.create(dsn));
    }
    exporters.addAll(settings.exporters());
    Pipeline pipeline = new Pipeline(exporters, settings.bufferSize());
    return new Tracing(Tracer.install(tracerSettings(settings, sampleRate), pipeline), pipeline);
  }

  Stats stats() {
    // What has ended is read last, and what is queued is the rest: the books always balance, even
    // while spans move on.
    Map<LossReason, Long> lost = pipeline.accounting().lost();
    long rejected = pipeline.accounting().rejected();
    long delivered = pipeline.accounting().delivered();
    long ended = pipeline.endedSpans();
    long queued = ended - delivered - rejected - lostAfterRecording(lost);
    return new Stats(tracer.startedSpans(), ended, delivered, rejected, queued, lost);
  }

  private static long lostAfterRecording(Map<LossReason, Long> lost) {
    return lost.entrySet().stream()
        .filter(entry -> !entry.getKey().beforeRecording())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static TracerSettings tracerSettings(Settings settings, double sampleRate) {
    return new TracerSettings(
        sampleRate,
        CommonAttributes.ofAll(
            SentrySdk.NAME,
            SentrySdk.version(),
            settings.environment(),
            settings.release(),
            settings.serverName()),
        CommonAttributes.ofTopLevel(settings.dist()),
        samplingContext(settings),
        settings.debug());
  }

  /** Returns the part of the sampling context that is the same for every trace (PROP-39…46). */
  private static Map<String, String> samplingContext(Settings settings) {
    Map<String, String> values = new LinkedHashMap<>();
    Dsn dsn = settings.dsn();
    if (dsn != null) {
      values.put("public_key", dsn.publicKey());
      putIfKnown("org_id", dsn.organisationId(), values);
    }
    putIfKnown("release", settings.release(), values);
    values.put("environment", settings.environment());
    return values;
  }

  private static void putIfKnown(String key, @Nullable String value, Map<String, String> values) {
    if (value != null) {
      values.put(key, value);
    }
  }
}
