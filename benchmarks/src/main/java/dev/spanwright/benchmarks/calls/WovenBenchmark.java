package dev.spanwright.benchmarks.calls;

import org.openjdk.jmh.annotations.Benchmark;

/** Spanwright, by annotation. */
public class WovenBenchmark extends CallBenchmark {

  private final SpanwrightTracing tracing = new SpanwrightTracing();
  private final Woven woven = new Woven();

  /** For JMH. */
  public WovenBenchmark() {}

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
    return woven.call(caller.seed);
  }

  @Override
  @Benchmark
  public long attributes(Caller caller) {
    return woven.attributes(caller.seed, caller.operation, caller.size, caller.hit);
  }

  @Override
  @Benchmark
  public long nested(Caller caller) {
    return woven.nested(caller.seed, caller.operation, caller.size, caller.hit);
  }

  @Override
  @Benchmark
  public long throwing(Caller caller) {
    try {
      return woven.throwing(caller.seed);
    } catch (Work.Failure e) {
      return caller.size;
    }
  }
}
