package dev.spanwright.trace;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a top-level span before it starts, for whoever decides whether it is
 * recorded. Immutable.
 */
public final class SamplingContext {

  private final String name;
  private final Attributes attributes;
  private final TraceContext trace;

  SamplingContext(String name, Attributes attributes, TraceContext trace) {
    this.name = name;
    this.attributes = attributes;
    this.trace = trace;
  }

  /** Returns the span's name. */
  public String name() {
    return name;
  }

  /**
   * Returns the attributes that the span is started with: neither those that Spanwright adds to
   * every span, nor those of {@link Traces#setAttribute(String, Object)}.
   */
  public Attributes attributes() {
    return attributes;
  }

  /** Returns the trace's id as 32 lower-case hex digits. */
  public String traceId() {
    return Ids.traceIdText(trace.traceHigh(), trace.traceLow());
  }

  /**
   * Returns the id of the calling process's span as 16 hex digits; null if the trace starts here.
   */
  public @Nullable String parentSpanId() {
    return trace.parentSpanId() == 0 ? null : Ids.spanIdText(trace.parentSpanId());
  }

  /** Returns whether the calling process records the trace; null if it has not said. */
  public @Nullable Boolean parentSampled() {
    return trace.parentSampled();
  }

  /** Returns the rate from 0 to 1 that the calling process used; null if it has not said. */
  public @Nullable Double parentSampleRate() {
    return trace.parentSampleRate();
  }

  /** Returns the number in [0, 1) that decides: a trace is recorded if it is below the rate. */
  public double sampleRand() {
    return trace.sampleRand();
  }

  /** Returns what {@link Traces#setSamplingContext(Map)} was given; unmodifiable. */
  public Map<String, Object> custom() {
    return trace.custom();
  }

  @Override
  public String toString() {
    return String.format(
        "SamplingContext{%s, %s, trace %s, parent sampled %s at rate %s}",
        name, attributes, traceId(), parentSampled(), parentSampleRate());
  }
}
