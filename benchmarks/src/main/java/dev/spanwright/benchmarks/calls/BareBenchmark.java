package dev.spanwright.benchmarks.calls;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The work of the calls in {@link CallBenchmark}, without any tracing in the code. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class BareBenchmark {

  /** For JMH. */
  public BareBenchmark() {}

  /** One call. */
  @Benchmark
  public long call(Caller caller) {
    return Work.done(caller.seed);
  }

  /** The same: there is nothing to attach attributes to. */
  @Benchmark
  public long attributes(Caller caller) {
    return Work.done(caller.seed);
  }

  /** Three calls and their caller's own work. */
  @Benchmark
  public long nested(Caller caller) {
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += Work.done(caller.seed + i);
    }
    return sum + Work.done(caller.seed);
  }

  /** A call that an exception leaves. */
  @Benchmark
  public long throwing(Caller caller) {
    try {
      return Work.failing(caller.seed);
    } catch (Work.Failure e) {
      return caller.size;
    }
  }
}
