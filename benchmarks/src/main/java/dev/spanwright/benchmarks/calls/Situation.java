package dev.spanwright.benchmarks.calls;

/** What tracing is doing while a call is made. */
public enum Situation {
  /** Tracing was never started. */
  OFF,
  /** Nothing is sampled; the call is a top-level one. */
  UNSAMPLED,
  /** Nothing is sampled, and the call is made below a top-level span that is current. */
  BELOW_UNSAMPLED,
  /** Everything is sampled. At its end the span is handed to something that forgets it. */
  DROPPED,
  /** Everything is sampled. Another thread batches spans for an exporter that forgets them. */
  EXPORTED
}
