package dev.spanwright.trace;

import java.time.Instant;

/** Where spans get their times from. */
interface SpanClock {

  /** The machine's clocks. */
  SpanClock SYSTEM =
      new SpanClock() {
        @Override
        public long epochNanos() {
          // Not currentTimeMillis: the wire has microseconds (SPAN-07).
          Instant now = Instant.now();
          return now.getEpochSecond() * GivenTime.NANOS_PER_SECOND + now.getNano();
        }

        @Override
        public long tickNanos() {
          return System.nanoTime();
        }
      };

  /** Returns the wall-clock time in nanoseconds since 1970 (UTC). */
  long epochNanos();

  /** Returns a monotonic time in nanoseconds; only differences mean something. */
  long tickNanos();
}
