package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * Reads the wall clock for trees that start. Thread-safe.
 *
 * <p>The cheap reading has milliseconds, the wire has microseconds (SPAN-07). So the last precise
 * reading goes on being used, by the ticks passed since, for as long as every cheap one confirms
 * it; when the wall clock was set, or runs at another speed than the ticks, the next tree gets a
 * precise reading of its own.
 */
final class WallClock {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final SpanClock clock;

  private volatile @Nullable TimeBase latest;

  WallClock(SpanClock clock) {
    this.clock = clock;
  }

  /** Returns the time base of a tree that starts at that tick, which is now. */
  TimeBase at(long tickNanos) {
    TimeBase known = latest;
    if (known != null && isConfirmed(known.epochNanos(tickNanos))) {
      return known;
    }
    TimeBase fresh = new TimeBase(clock.epochNanos() - clock.tickNanos());
    latest = fresh;
    return fresh;
  }

  /** Within a millisecond of the one that the wall clock says it is in. */
  private boolean isConfirmed(long epochNanos) {
    long sinceMilli = epochNanos - clock.epochMillis() * NANOS_PER_MILLI;
    return sinceMilli >= -NANOS_PER_MILLI && sinceMilli < 2 * NANOS_PER_MILLI;
  }
}
