package dev.spanwright.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One timed piece of work with a name, a status and attributes.
 *
 * <p>A span starts with {@link Traces#startSpan(String)} and lasts until it is ended, which a
 * {@code try} block does best:
 *
 * <pre>{@code
 * try (Span span = Traces.startSpan("reserve stock")) {
 *   span.setAttribute("order.id", order.id());
 *   warehouse.reserve(order);
 * }
 * }</pre>
 *
 * <p>Leaving the block ends the span; it does not know whether an exception is on its way. Where
 * that matters, say so before the exception goes on:
 *
 * <pre>{@code
 * try (Span span = Traces.startSpan("reserve stock")) {
 *   try {
 *     warehouse.reserve(order);
 *   } catch (Exception e) {
 *     span.setError(e);
 *     throw e;
 *   }
 * }
 * }</pre>
 *
 * <p>A span either records or is a <em>no-op</em>: same methods, no effect, no cost. It is a no-op
 * when tracing is off or its trace is not sampled.
 *
 * <p>No method ever throws, blocks or returns {@code null} where a span is promised. A span may be
 * used and ended by any thread. What is set after the end is ignored, and so is a second end. There
 * is nothing to implement here: the only spans are those that {@link Traces} starts.
 */
public sealed interface Span extends AutoCloseable permits ContextNode, SpanDraft {

  /**
   * Returns the span that stands for "none": a no-op. As the parent of another span it means that
   * the other one is a top-level span.
   */
  static Span none() {
    return NoopSpan.OFF;
  }

  /** Returns whether what is set here goes anywhere: false for no-ops and once ended. */
  boolean isRecording();

  /** Returns whether spans started on the same thread became children of this one by themselves. */
  boolean isActive();

  /** Returns the name, or an empty string for a no-op. */
  String name();

  /** Returns the status: {@link SpanStatus#OK} unless set otherwise. */
  SpanStatus status();

  /** Returns the trace's id as 32 lower-case hex digits, or null for a no-op (SPAN-121). */
  @Nullable String traceId();

  /** Returns the span's id as 16 lower-case hex digits, or null for a no-op (SPAN-121). */
  @Nullable String spanId();

  /**
   * Returns what has been set so far as it will be sent; without what Spanwright adds to every
   * span. Empty for a no-op.
   */
  Attributes attributes();

  /** Sets a text, or removes the attribute if the text is null. */
  Span setAttribute(String key, @Nullable String value);

  /** Sets a whole number. */
  Span setAttribute(String key, long value);

  /** Sets a number. NaN and the infinities have no place in JSON: they remove the attribute. */
  Span setAttribute(String key, double value);

  /** Sets a truth value. */
  Span setAttribute(String key, boolean value);

  /** Sets a text of one character. */
  Span setAttribute(String key, char value);

  /**
   * Sets whatever fits best (SPAN-64…76): boxed values as their primitives, arrays and collections
   * of one kind as lists, enums as their {@code name()}, an {@link java.util.Optional} as its
   * content, anything else as its {@code toString()}. Null, an empty Optional, NaN and the
   * infinities remove the attribute.
   *
   * <p>The value is converted now: what happens to the object later is not seen.
   */
  Span setAttribute(String key, @Nullable Object value);

  /** Sets several attributes, as {@link #setAttribute(String, Object)} does. */
  default Span setAttributes(Map<String, ?> attributes) {
    attributes.forEach((key, value) -> setAttribute(key, (Object) value));
    return this;
  }

  /** Removes an attribute; a missing one is no problem. */
  Span removeAttribute(String key);

  /**
   * Refers to another span, as {@link #addLink(Span, Attributes)} does, and says nothing of why.
   */
  Span addLink(Span target);

  /**
   * Refers to another span that is not the parent, for example the one that sent a message.
   *
   * @param target the other span; a no-op is left out, as it leads nowhere
   * @param attributes what there is to say about it, for example {@link SpanLink#TYPE}
   */
  Span addLink(Span target, Attributes attributes);

  /** Refers to several other spans, as {@link #addLink(Span)} does. */
  default Span addLinks(Collection<? extends Span> targets) {
    targets.forEach(this::addLink);
    return this;
  }

  /** Renames the span. What differs from call to call belongs in attributes, not in the name. */
  Span setName(String name);

  /** Sets the status. */
  Span setStatus(SpanStatus status);

  /** Sets the status to {@link SpanStatus#ERROR} and {@code error.type} to the thrown class. */
  Span setError(Throwable thrown);

  /** Ends the span now. The first end counts. */
  void end();

  /**
   * Ends the span at a given time. A time before the start becomes the start, an impossible one
   * becomes now (SPAN-21, SPAN-22).
   */
  void end(Instant at);

  /**
   * Ends the span at a given time in seconds since 1970 (UTC). A time before the start becomes the
   * start, an impossible one becomes now (SPAN-21, SPAN-22).
   */
  void end(double epochSeconds);

  /** Does what {@link #end()} does. */
  @Override
  void close();
}
