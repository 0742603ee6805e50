package dev.spanwright.trace;

import java.time.Instant;

/** Where spans get their times from. */
interface SpanClock {

  /** The machine's clocks. */
  SpanClock SYSTEM =
      new SpanClock() {
        @Override
        public long epochNanos() {
          Instant now = Instant.now();
          return now.getEpochSecond() * GivenTime.NANOS_PER_SECOND + now.getNano();
        }

        @Override
        public long epochMillis() {
          return System.currentTimeMillis();
        }

        @Override
        public long tickNanos() {
          return System.nanoTime();
        }
      };

  /** Returns the wall-clock time in nanoseconds since 1970 (UTC). */
  long epochNanos();

  /** Returns the same in whole milliseconds, which costs less. */
  long epochMillis();

  /** Returns a monotonic time in nanoseconds; only differences mean something. */
  long tickNanos();
}
