package dev.spanwright.benchmarks.encoding;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The processor time that the measuring thread takes. On a machine that others use, too, that says
 * more than the time on the wall.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class ProcessorTime {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long cpuNanos;

  /** For JMH. */
  public ProcessorTime() {}

  /** Called by JMH on the thread that measures. */
  @Setup(Level.Iteration)
  public void begin() {
    cpuNanos = -threads.getCurrentThreadCpuTime();
  }

  /** Called by JMH on the thread that measures. */
  @TearDown(Level.Iteration)
  public void end() {
    cpuNanos += threads.getCurrentThreadCpuTime();
  }

  /** Returns the processor time of the last iteration, for JMH. */
  public long cpuNanos() {
    return cpuNanos;
  }
}
