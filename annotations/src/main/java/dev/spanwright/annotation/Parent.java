package dev.spanwright.annotation;

/** Where the span of a {@link Trace} method goes. */
public enum Parent {
  /**
   * Below the span that is current in the calling thread; a top-level span where there is none. The
   * default.
   */
  CURRENT,
  /** Nowhere: every call starts a trace of its own, as the run of a job does. */
  ROOT
}
