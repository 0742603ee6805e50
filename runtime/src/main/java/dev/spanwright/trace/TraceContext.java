package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.propagation.IncomingTrace;
import dev.spanwright.propagation.SampleRand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What top-level spans of one trace share: its ids, what came in with a call, and what a sampler is
 * told (PROP-01…06). Immutable, but for the span id that is made when it is asked for.
 */
final class TraceContext {

  private final long traceHigh;
  private final long traceLow;
  private final @Nullable IncomingTrace incoming;
  private final Map<String, Object> custom;

  private volatile long spanId;

  private TraceContext(
      long traceHigh, long traceLow, @Nullable IncomingTrace incoming, Map<String, Object> custom) {
    this.traceHigh = traceHigh;
    this.traceLow = traceLow;
    this.incoming = incoming;
    this.custom = custom;
  }

  /** Returns the context of a new trace. */
  static TraceContext fresh() {
    return new TraceContext(Ids.newSpanId(), Ids.newSpanId(), /* incoming= */ null, Map.of());
  }

  /** Returns the context of a trace that another process has started. */
  static TraceContext of(IncomingTrace incoming) {
    return new TraceContext(incoming.traceIdHigh(), incoming.traceIdLow(), incoming, Map.of());
  }

  /** Returns the same trace with that to tell a sampler (SAMP-57). */
  TraceContext withCustom(Map<String, Object> newCustom) {
    TraceContext same = new TraceContext(traceHigh, traceLow, incoming, newCustom);
    same.spanId = spanId();
    return same;
  }

  long traceHigh() {
    return traceHigh;
  }

  long traceLow() {
    return traceLow;
  }

  /** Returns the id that stands for "the current span" where there is none (PROP-02). */
  synchronized long spanId() {
    if (spanId == 0) {
      spanId = Ids.newSpanId();
    }
    return spanId;
  }

  /** Returns the id of the span in the other process, or 0 if the trace starts here. */
  long parentSpanId() {
    return incoming == null ? 0 : incoming.parentSpanId();
  }

  /** Returns what the other process has decided; null if nothing, or if the trace starts here. */
  @Nullable Boolean parentSampled() {
    return incoming == null ? null : incoming.sampled();
  }

  /** Returns the rate at which the other process has sampled, or null if it is not known. */
  @Nullable Double parentSampleRate() {
    return incoming == null ? null : incoming.sampleRate();
  }

  /** Returns the sampling context that came in and is passed on as it is; null if none came. */
  @Nullable DynamicSamplingContext samplingContext() {
    return incoming == null ? null : incoming.samplingContext();
  }

  /** Returns the number that decides, in [0, 1). */
  double sampleRand() {
    return incoming == null
        ? SampleRand.value(SampleRand.micros(traceHigh, traceLow))
        : incoming.sampleRand();
  }

  /** Returns the same as it is written on the wire. */
  String sampleRandText() {
    return incoming == null
        ? SampleRand.text(SampleRand.micros(traceHigh, traceLow))
        : incoming.sampleRandText();
  }

  @Nullable String traceState() {
    return incoming == null ? null : incoming.traceState();
  }

  Map<String, Object> custom() {
    return custom;
  }
}
