package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import dev.spanwright.propagation.IncomingHeaders;
import dev.spanwright.propagation.OutgoingHeaders;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts spans in code written by hand, and takes traces from process to process.
 *
 * <pre>{@code
 * try (Span span = Traces.startSpan("reserve stock")) {
 *   span.setAttribute("order.id", order.id());
 *   warehouse.reserve(order);
 * }
 *
 * Receipt receipt = Traces.call("pay", () -> bank.charge(card, amount));
 *
 * Span job = Traces.span("nightly export").root().active(false).start();
 * …
 * job.end();
 * }</pre>
 *
 * <p>Every method works on every thread, never throws of its own, never blocks and never returns
 * null where an object is promised. While tracing is off they do nothing and cost next to nothing.
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
        : tracer.start(name, true, SpanDefaults.NONE, /* given= */ null);
  }

  /** Describes a span before it starts: attributes, links, another parent, not becoming current. */
  public static SpanBuilder span(String name) {
    Tracer tracer = Tracer.running();
    return tracer == null ? SpanBuilder.OFF : new SpanBuilder(tracer, name);
  }

  /**
   * Runs the work inside a span, which ends with it: with an error if it throws.
   *
   * @throws E what the work throws, untouched
   */
  public static <E extends Exception> void run(String name, Work<E> work) throws E {
    Span span = startSpan(name);
    try {
      work.run();
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
    span.end();
  }

  /**
   * Runs the work inside a span, which ends with it: with an error if it throws.
   *
   * @return what the work returns
   * @throws E what the work throws, untouched
   */
  public static <T extends @Nullable Object, E extends Exception> T call(
      String name, ValuedWork<T, E> work) throws E {
    Span span = startSpan(name);
    T result;
    try {
      result = work.call();
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
    span.end();
    return result;
  }

  /** Work for {@link #run}. */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    /** Does the work. */
    void run() throws E;
  }

  /** Work with a result, for {@link #call}. */
  @FunctionalInterface
  public interface ValuedWork<T extends @Nullable Object, E extends Exception> {
    /** Does the work. */
    T call() throws E;
  }

  /** Returns the calling thread's current span, or {@link Span#none()}. */
  public static Span currentSpan() {
    Tracer tracer = Tracer.running();
    return tracer == null ? NoopSpan.OFF : tracer.currentSpan();
  }

  /**
   * Sets an attribute of all spans that belong together, where they have no such attribute of their
   * own: those of the {@link TraceScope} that the thread is in; outside of scopes, those of the
   * current span's whole tree. Where there is neither, nothing is set: an attribute of the whole
   * process is an option.
   *
   * <p>A span takes the attributes over when it ends. The value is converted as {@link
   * Span#setAttribute(String, Object)} says; null removes the key.
   */
  public static void setAttribute(String key, @Nullable Object value) {
    Tracer tracer = Tracer.running();
    if (tracer != null) {
      tracer.setScopeAttribute(key, value);
    }
  }

  /** Sets several attributes, as {@link #setAttribute} does. */
  public static void setAttributes(Map<String, ?> attributes) {
    attributes.forEach(Traces::setAttribute);
  }

  /** Removes what {@link #setAttribute} has set; a missing attribute is no problem. */
  public static void removeAttribute(String key) {
    setAttribute(key, null);
  }

  /**
   * Opens a block of work with attributes and a trace of its own, such as one request or one
   * message. Inside an outer block it starts with the attributes and the trace of that one.
   */
  public static TraceScope isolate() {
    Propagation propagation = Tracer.propagating();
    if (propagation == null) {
      return TraceScope.NONE;
    }
    ContextStack stack = ContextStack.ofThread();
    return stack.open(stack.takeTrace(propagation), Tracer.running());
  }

  /**
   * Continues the trace of the process that sent these headers: with the thread's next top-level
   * span, or, {@linkplain NextTrace#open() opened}, with all that start in a block. Spans that are
   * current stay what they are. If the headers do not say, a new trace begins.
   *
   * @param headers names, in upper or lower case, with underscores or hyphens, to values: texts, or
   *     collections or arrays of them
   */
  public static NextTrace continueTrace(Map<String, ?> headers) {
    return continueTrace(IncomingHeaders.of(headers));
  }

  /**
   * Does what {@link #continueTrace(Map)} does.
   *
   * @param header returns the value of the header of that name in lower case, or null
   */
  public static NextTrace continueTrace(Function<String, @Nullable String> header) {
    Propagation propagation = Tracer.propagating();
    return propagation == null ? NextTrace.NONE : plan(propagation.continued(header));
  }

  /**
   * Does what {@link #continueTrace(Map)} does.
   *
   * @param sentryTrace the value of the header {@code sentry-trace}, or null
   * @param baggage the value of the header {@code baggage}, or null
   */
  public static NextTrace continueTrace(@Nullable String sentryTrace, @Nullable String baggage) {
    return continueTrace(
        name ->
            switch (name) {
              case "sentry-trace" -> sentryTrace;
              case "baggage" -> baggage;
              default -> null;
            });
  }

  /**
   * Begins a new trace: with the thread's next top-level span, or, {@linkplain NextTrace#open()
   * opened}, for a block. Spans that are current stay what they are.
   */
  public static NextTrace newTrace() {
    return Tracer.propagating() == null ? NextTrace.NONE : plan(TraceContext.fresh());
  }

  private static NextTrace plan(TraceContext trace) {
    return ContextStack.ofThread().plan(trace);
  }

  /**
   * Tells the sampler more about the spans that start next: top-level ones of the {@link
   * TraceScope} that the thread is in, or the next one outside of scopes. {@link #continueTrace}
   * and {@link #newTrace} forget it. It is never sent.
   */
  public static void setSamplingContext(@Nullable Map<String, ?> custom) {
    Propagation propagation = Tracer.propagating();
    if (propagation == null) {
      return;
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    try {
      if (custom != null) {
        copy.putAll(custom);
      }
    } catch (RuntimeException foreign) {
      TraceLog.debug("What is told to the sampler cannot be read: %s%s", foreign.getClass(), "");
    }
    ContextStack stack = ContextStack.ofThread();
    plan(stack.traceWithoutSpan(propagation).withCustom(Collections.unmodifiableMap(copy)));
  }

  /**
   * Returns what a call to another process must carry so that its spans belong to this trace:
   * header names in lower case, to values. Unmodifiable; empty while Spanwright is off.
   */
  public static Map<String, String> headers() {
    OutgoingHeaders headers = outgoing();
    return headers == null ? Map.of() : headers.headers();
  }

  /** Returns the same for a call to that URL: empty if it is not to be told. */
  public static Map<String, String> headers(String url) {
    Propagation propagation = Tracer.propagating();
    return propagation == null || !propagation.reaches(url) ? Map.of() : headers();
  }

  /**
   * Puts {@link #headers()} on a request or a message.
   *
   * @param carrier what takes the headers
   * @param setter sets a header, in place of one of that name
   */
  public static <C> void inject(C carrier, HeaderSetter<? super C> setter) {
    Propagation propagation = Tracer.propagating();
    if (propagation != null) {
      propagation.inject(carrier, (any, name) -> null, setter);
    }
  }

  /**
   * Puts headers on a request to that URL, unless it is not to be told. What others have written
   * into the {@code baggage} header stays.
   *
   * @param carrier what takes the headers
   * @param getter returns the value of a header, or null
   * @param setter sets a header, in place of one of that name
   */
  public static <C> void inject(
      String url, C carrier, HeaderGetter<? super C> getter, HeaderSetter<? super C> setter) {
    Propagation propagation = Tracer.propagating();
    if (propagation != null && propagation.reaches(url)) {
      propagation.inject(carrier, getter, setter);
    }
  }

  /**
   * Returns whether requests to every URL are told of their trace: false if {@link
   * dev.spanwright.Options.Builder#tracePropagationTargets} restricts it. Where it does, a library
   * that takes headers along to another host must not be given any.
   */
  public static boolean propagatesToEveryUrl() {
    Propagation propagation = Tracer.propagating();
    return propagation == null || propagation.reachesEveryUrl();
  }

  /**
   * Returns whether a request to that URL goes to the server that spans are sent to. Integrations
   * do not trace such requests, or tracing would have itself to trace.
   */
  public static boolean isSentry(String url) {
    Propagation propagation = Tracer.propagating();
    return propagation != null && propagation.leadsToSentry(url);
  }

  /**
   * Returns HTML {@code meta} tags for a page whose scripts are to continue the trace; empty while
   * Spanwright is off.
   */
  public static String metaTags() {
    OutgoingHeaders headers = outgoing();
    return headers == null ? "" : headers.metaTags();
  }

  private static @Nullable OutgoingHeaders outgoing() {
    Propagation propagation = Tracer.propagating();
    return propagation == null ? null : propagation.headers(Tracer.running());
  }
}
