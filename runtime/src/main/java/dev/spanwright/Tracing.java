package dev.spanwright;

import dev.spanwright.export.SpanExporter;
import dev.spanwright.filter.IgnoreRules;
import dev.spanwright.pipeline.Accounting;
import dev.spanwright.pipeline.CommonAttributes;
import dev.spanwright.pipeline.Foreign;
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
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Tracer;
import dev.spanwright.trace.TracerSettings;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a running Spanwright, put together.
 *
 * @param ownExporters how many of the user's exporters there are
 */
record Tracing(
    Tracer tracer,
    Pipeline pipeline,
    int ownExporters,
    boolean records,
    DataCollection dataCollection) {

  /** Returns what runs now; null if no exporter can start, each of which was told by itself. */
  static @Nullable Tracing start(Settings settings) {
    Attributes common = commonAttributes(settings);
    TraceLifecycle lifecycle = settings.traceLifecycle();
    List<SpanExporter> ownExporters = startable(settings.exporters(), lifecycle, common);
    List<SpanExporter> exporters = startable(givenExporters(settings), lifecycle, common);
    exporters.addAll(ownExporters);
    if (exporters.isEmpty()) {
      return null;
    }
    Pipeline pipeline =
        new Pipeline(
            exporters,
            settings.bufferSize(),
            lifecycle,
            settings.ignoresBeforeSendSpan() ? null : settings.beforeSendSpan());
    return new Tracing(
        Tracer.install(
            tracerSettings(
                settings,
                propagation(settings, exporters),
                settings.backpressureHandling() ? pipeline.downsampling() : null),
            pipeline,
            settings.contextListeners()),
        pipeline,
        ownExporters.size(),
        settings.records(),
        settings.dataCollection());
  }

  /** Returns the exporters that settings stand for. */
  private static List<SpanExporter> givenExporters(Settings settings) {
    List<SpanExporter> exporters = new ArrayList<>();
    Dsn dsn = settings.dsn();
    if (dsn != null) {
      exporters.add(sentry(dsn, settings));
    }
    URI spotlight = settings.spotlight();
    if (spotlight != null) {
      exporters.add(SpotlightExporter.create(spotlight));
    }
    return exporters;
  }

  /** Starts the exporters, and returns those that can. */
  private static List<SpanExporter> startable(
      List<SpanExporter> exporters, TraceLifecycle lifecycle, Attributes common) {
    List<SpanExporter> startable = new ArrayList<>();
    for (SpanExporter exporter : exporters) {
      if (starts(exporter, lifecycle, common)) {
        startable.add(exporter);
      }
    }
    return startable;
  }

  private static boolean starts(
      SpanExporter exporter, TraceLifecycle lifecycle, Attributes common) {
    try {
      exporter.start(lifecycle);
    } catch (Throwable t) {
      Spanwright.log(
          Level.ERROR,
          Foreign.name(exporter)
              + " cannot start, tracing goes on without it: "
              + Foreign.reason(t));
      return false;
    }
    try {
      exporter.describeProcess(common);
    } catch (Throwable t) { // costs what it would have made of that, and nothing else
      Spanwright.log(
          Level.ERROR,
          Foreign.name(exporter) + " failed to note the process: " + Foreign.reason(t));
    }
    return true;
  }

  /** Returns a span such as would be sent with these settings, without any of them in force. */
  static EndedSpan testSpan(Settings settings, String name) {
    return Tracer.detachedSpan(
        tracerSettings(settings, propagation(settings, List.of()), null),
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
      Settings settings, PropagationSettings propagation, @Nullable IntSupplier downsampling) {
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
        commonAttributes(settings),
        CommonAttributes.ofTopLevel(settings.dist()),
        settings.controlFlowExceptions(),
        propagation,
        settings.strict(),
        settings.debug());
  }

  private static Attributes commonAttributes(Settings settings) {
    return CommonAttributes.ofAll(
            SentrySdk.NAME,
            SentrySdk.version(),
            settings.environment(),
            settings.release(),
            settings.serverName())
        .with(settings.attributes());
  }

  private static PropagationSettings propagation(Settings settings, List<SpanExporter> exporters) {
    Set<PropagationFormat> formats = formats(settings, exporters);
    TraceReader reader =
        new TraceReader(
            formats,
            settings.orgId(),
            settings.strictTraceContinuation(),
            new Refusals(settings.debug() ? Level.INFO : Level.DEBUG));
    Map<String, String> initial = settings.incomingTrace();
    Dsn dsn = settings.dsn();
    return new PropagationSettings(
        reader,
        formats,
        new PropagationTargets(
            settings.tracePropagationTargets(), dsn == null ? null : dsn.hostAndPort()),
        samplingContext(settings),
        initial.isEmpty() ? null : reader.read(IncomingHeaders.of(initial)));
  }

  /** Logs why traces of others are not continued. */
  private record Refusals(Level level) implements Consumer<String> {

    @Override
    public void accept(String message) {
      Spanwright.log(level, message);
    }
  }

  /** Sentry's headers unless told otherwise, and those that exporters' worlds speak. */
  private static Set<PropagationFormat> formats(Settings settings, List<SpanExporter> exporters) {
    if (settings.propagation() != null) {
      return settings.propagation();
    }
    Set<PropagationFormat> formats = new TreeSet<>();
    formats.add(PropagationFormat.SENTRY);
    for (SpanExporter exporter : exporters) {
      formats.addAll(formats(exporter));
    }
    return formats;
  }

  private static Set<PropagationFormat> formats(SpanExporter exporter) {
    try {
      return Set.copyOf(exporter.propagationFormats());
    } catch (Throwable t) { // costs the exporter's headers, and nothing else
      Spanwright.log(
          Level.ERROR,
          Foreign.name(exporter)
              + " cannot say which trace headers it speaks: "
              + Foreign.reason(t));
      return Set.of();
    }
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
