package dev.spanwright.trace;

/**
 * Starts spans in code written by hand.
 *
 * <pre>{@code
 * try (Span span = Traces.startSpan("reserve stock")) {
 *   span.setAttribute("order.id", order.id());
 *   warehouse.reserve(order);
 * }
 *
 * Span job = Traces.span("nightly export").root().active(false).start();
 * …
 * job.end();
 * }</pre>
 *
 * <p>Every method works on every thread, never throws, never blocks and never returns null. While
 * tracing is off they do nothing and cost next to nothing.
 */
public final class Traces {

  private Traces() {}

  /**
   * Starts a span: a child of the calling thread's current span, or a top-level span if there is
   * none. It is the thread's current span until it ends.
   *
   * @param name what the work is called, the same for every call
   */
  public static Span startSpan(String name) {
    Tracer tracer = Tracer.running();
    return tracer == null
        ? NoopSpan.OFF
        : tracer.start(name, true, Attributes.empty(), /* own= */ null);
  }

  /** Describes a span before it starts: attributes, another parent, not becoming current. */
  public static SpanBuilder span(String name) {
    Tracer tracer = Tracer.running();
    return tracer == null ? SpanBuilder.OFF : new SpanBuilder(tracer, name);
  }

  /** Returns the calling thread's current span, or {@link Span#none()}. */
  public static Span currentSpan() {
    Tracer tracer = Tracer.running();
    return tracer == null ? NoopSpan.OFF : tracer.currentSpan();
  }
}
