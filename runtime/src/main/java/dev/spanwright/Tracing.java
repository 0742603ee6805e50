package dev.spanwright;

import dev.spanwright.export.SpanExporter;
import dev.spanwright.filter.IgnoreRules;
import dev.spanwright.log.LazyLogger;
import dev.spanwright.pipeline.Accounting;
import dev.spanwright.pipeline.CommonAttributes;
import dev.spanwright.pipeline.Pipeline;
import dev.spanwright.propagation.IncomingHeaders;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.propagation.PropagationTargets;
import dev.spanwright.propagation.TraceReader;
import dev.spanwright.sampling.ConfiguredSampling;
import dev.spanwright.sentry.Dsn;
import dev.spanwright.sentry.SentryExporter;
import dev.spanwright.sentry.SentrySdk;
import dev.spanwright.sentry.SpotlightExporter;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.PropagationSettings;
import dev.spanwright.trace.Sampling;
import dev.spanwright.trace.SpanFilter;
import dev.spanwright.trace.Tracer;
import dev.spanwright.trace.TracerSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The parts of a running Spanwright, put together. */
record Tracing(Tracer tracer, Pipeline pipeline, boolean records, DataCollection dataCollection) {

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;

  static Tracing start(Settings settings) {
    List<SpanExporter> exporters = new ArrayList<>();
    Dsn dsn = settings.dsn();
    if (dsn != null) {
      exporters.add(sentry(dsn, settings));
    }
    URI spotlight = settings.spotlight();
    if (spotlight != null) {
      exporters.add(SpotlightExporter.create(spotlight));
    }
    exporters.addAll(settings.exporters());
    exporters.forEach(exporter -> exporter.start(settings.traceLifecycle()));
    Pipeline pipeline =
        new Pipeline(
            exporters,
            settings.bufferSize(),
            settings.traceLifecycle(),
            settings.ignoresBeforeSendSpan() ? null : settings.beforeSendSpan());
    return new Tracing(
        Tracer.install(
            tracerSettings(
                settings,
                propagation(settings, exporters),
                settings.backpressureHandling() ? pipeline::downsampling : () -> 0),
            pipeline),
        pipeline,
        settings.records(),
        settings.dataCollection());
  }

  /** Returns a span such as would be sent with these settings, without any of them in force. */
  static EndedSpan testSpan(Settings settings, String name) {
    return Tracer.detachedSpan(
        tracerSettings(settings, propagation(settings, settings.exporters()), () -> 0),
        name,
        Attributes.builder().put("sentry.op", "test").build());
  }

  private static SentryExporter sentry(Dsn dsn, Settings settings) {
    SentryExporter.Builder exporter =
        SentryExporter.builder(dsn).clientReports(settings.sendClientReports());
    Path spool = settings.spoolDirectory();
    return (spool == null ? exporter : exporter.spool(spool, settings.spoolMaxBytes())).build();
  }

  Stats stats() {
    // What has ended is read last, and what is queued is the rest: the books always balance, even
    // while spans move on. Spans leave the spool before they are counted as anything else, so the
    // spool is read last of the others.
    Accounting books = pipeline.accounting();
    Map<LossReason, Long> lost = books.lost();
    long rejected = books.rejected();
    long delivered = books.delivered();
    long spooled = books.spooled();
    long ended = pipeline.endedSpans();
    long queued = ended - delivered - rejected - spooled - lostAfterRecording(lost);
    return new Stats(
        tracer.startedSpans(),
        ended,
        delivered,
        rejected,
        queued,
        spooled,
        lost,
        books.sentBytes(),
        books.lastProblem());
  }

  private static long lostAfterRecording(Map<LossReason, Long> lost) {
    return lost.entrySet().stream()
        .filter(entry -> !entry.getKey().beforeRecording())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static TracerSettings tracerSettings(
      Settings settings, PropagationSettings propagation, IntSupplier downsampling) {
    Sampling sampling =
        settings.records()
            ? new ConfiguredSampling(
                settings.tracesSampleRate(), settings.tracesSampler(), downsampling)
            : null;
    SpanFilter filter =
        settings.ignoreSpans().isEmpty() ? null : new IgnoreRules(settings.ignoreSpans());
    return new TracerSettings(
        sampling,
        filter,
        settings.traceLifecycle(),
        CommonAttributes.ofAll(
                SentrySdk.NAME,
                SentrySdk.version(),
                settings.environment(),
                settings.release(),
                settings.serverName())
            .with(settings.attributes()),
        CommonAttributes.ofTopLevel(settings.dist()),
        settings.controlFlowExceptions(),
        propagation,
        settings.strict(),
        settings.debug());
  }

  private static PropagationSettings propagation(Settings settings, List<SpanExporter> exporters) {
    Set<PropagationFormat> formats = formats(settings, exporters);
    TraceReader reader =
        new TraceReader(
            formats,
            settings.orgId(),
            settings.strictTraceContinuation(),
            message -> LOGGER.log(settings.debug() ? Level.INFO : Level.DEBUG, message));
    Dsn dsn = settings.dsn();
    return new PropagationSettings(
        reader,
        formats,
        new PropagationTargets(
            settings.tracePropagationTargets(), dsn == null ? null : dsn.hostAndPort()),
        samplingContext(settings),
        reader.read(IncomingHeaders.of(settings.incomingTrace())));
  }

  /** Sentry's headers unless told otherwise, and those that exporters' worlds speak. */
  private static Set<PropagationFormat> formats(Settings settings, List<SpanExporter> exporters) {
    if (settings.propagation() != null) {
      return settings.propagation();
    }
    Set<PropagationFormat> formats = EnumSet.of(PropagationFormat.SENTRY);
    exporters.forEach(exporter -> formats.addAll(exporter.propagationFormats()));
    return formats;
  }

  /** Returns the part of the sampling context that is the same for every trace (PROP-39…46). */
  private static Map<String, String> samplingContext(Settings settings) {
    Map<String, String> values = new LinkedHashMap<>();
    Dsn dsn = settings.dsn();
    if (dsn != null) {
      values.put("public_key", dsn.publicKey());
    }
    putIfKnown("org_id", settings.orgId(), values);
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
