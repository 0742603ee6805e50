package dev.spanwright.trace;

/**
 * How the spans of a trace leave the process. What is recorded, and with which methods and
 * annotations, is the same either way.
 */
public enum TraceLifecycle {

  /** Each span leaves soon after its end; nothing waits for the whole. */
  STREAM("stream"),

  /**
   * All spans below a top-level span leave together with it, when it ends: for servers that do not
   * take single spans. To Sentry they go as what it calls a <em>transaction</em>.
   *
   * <p>What is not there when the top-level span ends is lost: spans that end later, and spans
   * beyond the first 1000. Neither is seen of a trace whose top-level span never ends.
   */
  STATIC("static");

  private final String text;

  TraceLifecycle(String text) {
    this.text = text;
  }

  /** Returns the name that goes over the wire and stands in the environment. */
  public String text() {
    return text;
  }
}
