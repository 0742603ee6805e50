package dev.spanwright.benchmarks.calls;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the calls are given, in fields that are not final so that nothing is known beforehand; and
 * what processor time they take of the thread that makes them. On a machine that others use, too,
 * that says more than the time on the wall.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Caller {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long cpuNanos;

  long seed = 42;
  String operation = "get";

  /** Beyond the range in which boxes are shared. */
  long size = 4096;

  boolean hit = true;

  /** For JMH. */
  public Caller() {}

  /** Called by JMH on the thread that measures. */
  @Setup(Level.Iteration)
  public void begin() {
    cpuNanos = -threads.getCurrentThreadCpuTime();
  }

  /** Called by JMH on the thread that measures. */
  @TearDown(Level.Iteration)
  public void finish() {
    cpuNanos += threads.getCurrentThreadCpuTime();
  }

  /** Returns the processor time of the last iteration, for JMH. */
  public long cpuNanos() {
    return cpuNanos;
  }
}
