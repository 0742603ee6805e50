package dev.spanwright.benchmarks.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;

/**
 * What tracing adds to the start of an application: starts {@link Hello} and {@link HelloTraced} in
 * turn, each in a JVM that is cold.
 */
final class ColdStart {

  private static final double NANOS_PER_MILLI = 1e6;

  private final double[] plain;
  private final double[] traced;
  private final double[] added;
  private final double[] inside;
  private final double[] plainToEnd;
  private final double[] tracedToEnd;

  private ColdStart(int starts) {
    this.plain = new double[starts];
    this.traced = new double[starts];
    this.added = new double[starts];
    this.inside = new double[starts];
    this.plainToEnd = new double[starts];
    this.tracedToEnd = new double[starts];
  }

  /** Measures that many starts of each. */
  static ColdStart measured(int starts, int port) throws IOException {
    ColdStart result = new ColdStart(starts);
    String dsn = SpanwrightClient.dsn(port);
    start(Hello.class, dsn); // brings files into the system's cache
    start(HelloTraced.class, dsn);
    for (int i = 0; i < starts; i++) {
      Start plain = start(Hello.class, dsn);
      Start traced = start(HelloTraced.class, dsn);
      result.plain[i] = plain.toHello;
      result.traced[i] = traced.toHello;
      result.added[i] = traced.toHello - plain.toHello;
      result.inside[i] = traced.inside;
      result.plainToEnd[i] = plain.toEnd;
      result.tracedToEnd[i] = traced.toEnd;
    }
    return result;
  }

  /** Milliseconds: until it says hello, until its process has ended, and what it says itself. */
  private record Start(double toHello, double toEnd, double inside) {}

  private static Start start(Class<?> application, String dsn) throws IOException {
    long before = System.nanoTime();
    Process process = Jvm.start(application, dsn);
    try (BufferedReader out = process.inputReader()) {
      String hello = out.readLine();
      double toHello = millisSince(before);
      String inside = out.readLine();
      process.onExit().join();
      double toEnd = millisSince(before);
      if (!"hello".equals(hello) || process.exitValue() != 0) {
        throw new IOException(application + " said " + hello);
      }
      return new Start(
          toHello, toEnd, inside == null ? 0 : Long.parseLong(inside) / NANOS_PER_MILLI);
    }
  }

  private static double millisSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / NANOS_PER_MILLI;
  }

  String markdown() {
    return "| ms | median | middle half | best |\n|---|---|---|---|\n"
        + row("bare: process started until hello", plain)
        + row("traced: until hello, after the first span", traced)
        + row("**added**, pair by pair; the target is 20", added)
        + row("traced: `start()` and the first span, as the application measures it", inside)
        + row("bare: until the process has ended", plainToEnd)
        + row("traced: the same, with the span sent and answered", tracedToEnd);
  }

  private static String row(String what, double[] millis) {
    Quartiles quartiles = Quartiles.of(millis);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f…%.1f | %.1f |%n",
        what,
        quartiles.median(),
        quartiles.lower(),
        quartiles.upper(),
        quartiles.least());
  }
}
