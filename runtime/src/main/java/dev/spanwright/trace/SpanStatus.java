package dev.spanwright.trace;

/** How a span's work went (SPAN-50). A span starts as {@link #OK}. */
public enum SpanStatus {
  /** The work did what it was asked to do, or nobody said otherwise. */
  OK("ok"),
  /** The work failed. */
  ERROR("error");

  private final String text;

  SpanStatus(String text) {
    this.text = text;
  }

  /** Returns the status as it is written on the wire: {@code ok} or {@code error}. */
  public String text() {
    return text;
  }
}
