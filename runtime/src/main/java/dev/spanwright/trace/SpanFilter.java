package dev.spanwright.trace;

/**
 * Says which spans are ignored before they start (SAMP-62…97).
 *
 * <p>Called on the threads of the application: implementations neither block nor throw. Not for
 * application code; may change in any release.
 */
public interface SpanFilter {

  /** Returns whether attributes matter. */
  boolean asksForAttributes();

  /**
   * Returns whether a span is ignored.
   *
   * @param attributes those that the span is started with; empty where they do not matter
   */
  boolean ignores(String name, Attributes attributes);
}
