package dev.spanwright;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;

/** An application that starts Spanwright, ends a span and is gone; it does nothing else. */
final class FirstSpanProcess {

  private FirstSpanProcess() {}

  /** When it is loaded, the first span has ended. */
  static final class Ended {

    private Ended() {}

    static void mark() {}
  }

  public static void main(String[] args) {
    Spanwright.start(
        Options.builder().dsn("http://key@127.0.0.1:9/1").tracesSampleRate(1.0).build());
    try (Span span = Traces.startSpan("first")) {
      span.setAttribute("cache.hit", true);
    }
    Ended.mark();
    Runtime.getRuntime().halt(0); // what comes at the end is not of interest
  }
}
