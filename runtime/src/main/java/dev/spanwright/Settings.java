package dev.spanwright;

import dev.spanwright.export.BeforeSendSpan;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.filter.IgnoreRule;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.sampling.TracesSampler;
import dev.spanwright.sentry.Dsn;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.ContextListener;
import dev.spanwright.trace.TraceLifecycle;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What options and environment come to together.
 *
 * @param tracePropagationTargets texts and patterns; null means every URL
 * @param propagation null unless it was set
 * @param incomingTrace the headers of the trace that the process was started in
 * @param problems what is wrong, one sentence without full stop each; with any, tracing stays off
 */
record Settings(
    @Nullable Dsn dsn,
    @Nullable Double tracesSampleRate,
    @Nullable TracesSampler tracesSampler,
    List<IgnoreRule> ignoreSpans,
    Attributes attributes,
    TraceLifecycle traceLifecycle,
    @Nullable BeforeSendSpan beforeSendSpan,
    List<Class<? extends Throwable>> controlFlowExceptions,
    @Nullable List<Object> tracePropagationTargets,
    @Nullable Set<PropagationFormat> propagation,
    boolean strictTraceContinuation,
    @Nullable String orgId,
    DataCollection dataCollection,
    boolean sendClientReports,
    boolean backpressureHandling,
    Map<String, String> incomingTrace,
    String environment,
    @Nullable String release,
    @Nullable String dist,
    @Nullable String serverName,
    boolean strict,
    boolean debug,
    boolean jmx,
    int bufferSize,
    Duration shutdownTimeout,
    @Nullable URI spotlight,
    @Nullable Path spoolDirectory,
    long spoolMaxBytes,
    List<SpanExporter> exporters,
    List<ContextListener> contextListeners,
    List<String> problems) {

  /** Returns whether spans would have anywhere to go. */
  boolean hasWayOut() {
    return dsn != null || spotlight != null || !exporters.isEmpty();
  }

  /** Returns whether there is a hook that the lifecycle has no use for (PIPE-128). */
  boolean ignoresBeforeSendSpan() {
    return beforeSendSpan != null && traceLifecycle == TraceLifecycle.STATIC;
  }

  /** Returns whether traces are recorded, and not only passed on. */
  boolean records() {
    return tracesSampleRate != null || tracesSampler != null;
  }
}
