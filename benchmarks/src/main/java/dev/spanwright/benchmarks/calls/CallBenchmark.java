package dev.spanwright.benchmarks.calls;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The four calls that are measured, each by itself, in every situation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public abstract class CallBenchmark {

  @Param Situation situation = Situation.OFF;

  CallBenchmark() {}

  /** Brings about the situation, for the calling thread. */
  abstract void start(Situation wanted);

  /** Ends the situation; throws if it was another one than was asked for. */
  abstract void stop();

  /** Called by JMH on the thread that measures. */
  @Setup(Level.Trial)
  public final void start() {
    start(situation);
  }

  /** Called by JMH on the thread that measures. */
  @TearDown(Level.Trial)
  public final void end() {
    stop();
  }

  /** A traced call without attributes. */
  public abstract long call(Caller caller);

  /** A traced call that sets a text, a number and a truth value. */
  public abstract long attributes(Caller caller);

  /** A call with three attributes that makes three more of them. */
  public abstract long nested(Caller caller);

  /** A traced call that an exception leaves. */
  public abstract long throwing(Caller caller);
}
