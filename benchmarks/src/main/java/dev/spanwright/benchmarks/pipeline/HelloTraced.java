package dev.spanwright.benchmarks.pipeline;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;

/** The same, traced: starts Spanwright and ends a span first. */
public final class HelloTraced {

  private HelloTraced() {}

  /**
   * Says hello, and how many nanoseconds tracing took before.
   *
   * @param args the DSN
   */
  public static void main(String[] args) {
    long before = System.nanoTime();
    Spanwright.start(
        Options.builder().environmentVariables(false).dsn(args[0]).tracesSampleRate(1.0).build());
    try (Span span = Traces.startSpan("hello")) {
      span.setAttribute("cache.hit", true);
    }
    long nanos = System.nanoTime() - before;
    Traced.mark();
    System.out.println("hello");
    System.out.println(nanos);
  }

  /** When it is loaded, the first span has ended. */
  static final class Traced {

    private Traced() {}

    static void mark() {}
  }
}
