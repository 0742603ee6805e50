package dev.spanwright.propagation;

/** The headers that carry a trace's id, its parent span and the sampling decision. */
public enum PropagationFormat {

  /** {@code sentry-trace}. */
  SENTRY,

  /** {@code traceparent} and {@code tracestate}, as W3C Trace Context defines them. */
  W3C
}
