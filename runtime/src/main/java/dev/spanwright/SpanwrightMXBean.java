package dev.spanwright;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What JMX shows of the {@link Spanwright} that is running, under the name {@code
 * dev.spanwright:type=Spanwright}: see {@link Options.Builder#jmx(boolean)}. The numbers are those
 * of {@link Stats}.
 */
public interface SpanwrightMXBean {

  /** Returns whether spans are recorded. */
  boolean isEnabled();

  /** Returns how many recording spans were started. */
  long getStarted();

  /** Returns how many recording spans were ended. */
  long getEnded();

  /** Returns how many spans were taken. */
  long getDelivered();

  /** Returns how many spans a server refused because it gets too many. */
  long getRejected();

  /** Returns how many spans are on their way, in memory. */
  long getQueued();

  /** Returns how many spans lie on disk. */
  long getSpooled();

  /** Returns how many recorded spans were lost, for whatever reason. */
  long getLostSpans();

  /**
   * Returns how many spans will not arrive, by the reason as it is written on the wire, for example
   * {@code queue_overflow}; those that were never recorded included.
   */
  Map<String, Long> getLost();

  /** Returns how many bytes went over the wire with delivered spans. */
  long getSentBytes();

  /** Returns what went wrong last, in words; null if nothing has. */
  @Nullable String getLastProblem();
}
