package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * Is told when another span has become current on a thread: when one starts, ends or is brought
 * from another thread, and when what was brought goes again. For what keeps ids of its own per
 * thread, such as a log's context; whoever only needs to know now and then asks {@link
 * Traces#currentSpan()}.
 *
 * <p>Thread-safe: it is called on each thread about that thread, once for each change, with what is
 * current then. A span that another thread ends stops being current when its own thread next has to
 * do with spans; it is told then. Calls are part of starting and ending spans: they must be fast
 * and must not block. What they throw goes nowhere, and no span starts inside of them.
 */
@FunctionalInterface
public interface ContextListener {

  /**
   * Another span is current on the calling thread, or none.
   *
   * @param traceId the current span's trace as 32 lower-case hex digits, even if that trace is not
   *     recorded: it is the one that outgoing calls carry. Null if no span is current
   * @param spanId the current span as 16 lower-case hex digits; null if none is current, or it is
   *     not recorded
   */
  void currentSpanChanged(@Nullable String traceId, @Nullable String spanId);
}
