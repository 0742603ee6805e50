package dev.spanwright.benchmarks.calls;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import org.openjdk.jmh.annotations.Benchmark;

/** Spanwright, called by hand. */
@SuppressWarnings("try") // a span may only be there to be ended
public class ManualBenchmark extends CallBenchmark {

  private final SpanwrightTracing tracing = new SpanwrightTracing();

  /** For JMH. */
  public ManualBenchmark() {}

  @Override
  void start(Situation wanted) {
    tracing.start(wanted);
  }

  @Override
  void stop() {
    tracing.stop(situation);
  }

  @Override
  @Benchmark
  public long call(Caller caller) {
    try (Span span = Traces.startSpan("call")) {
      return Work.done(caller.seed);
    }
  }

  @Override
  @Benchmark
  public long attributes(Caller caller) {
    return attributes(caller, 0);
  }

  private static long attributes(Caller caller, int added) {
    try (Span span = Traces.startSpan("attributes")) {
      set(span, caller);
      return Work.done(caller.seed + added);
    }
  }

  @Override
  @Benchmark
  public long nested(Caller caller) {
    try (Span span = Traces.startSpan("nested")) {
      set(span, caller);
      long sum = 0;
      for (int i = 0; i < 3; i++) {
        sum += attributes(caller, i);
      }
      return sum + Work.done(caller.seed);
    }
  }

  @Override
  @Benchmark
  public long throwing(Caller caller) {
    try {
      return thrown(caller);
    } catch (Work.Failure e) {
      return caller.size;
    }
  }

  private static long thrown(Caller caller) {
    Span span = Traces.startSpan("throwing");
    try {
      return Work.failing(caller.seed);
    } catch (Work.Failure e) {
      span.setError(e);
      throw e;
    } finally {
      span.end();
    }
  }

  private static void set(Span span, Caller caller) {
    span.setAttribute("cache.operation", caller.operation);
    span.setAttribute("cache.item_size", caller.size);
    span.setAttribute("cache.hit", caller.hit);
  }
}
