package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the end times that callers give (SPAN-21); an impossible one becomes now. */
final class GivenTime {

  static final long NANOS_PER_SECOND = 1_000_000_000L;

  private GivenTime() {}

  static long epochNanos(@Nullable Instant at, RecordingSpan span) {
    if (at != null) {
      try {
        long seconds = Math.multiplyExact(at.getEpochSecond(), NANOS_PER_SECOND);
        return checked(Math.addExact(seconds, at.getNano()), span);
      } catch (ArithmeticException e) {
        // Centuries away: told below.
      }
    }
    TraceLog.debug("End time %s of %s is impossible: it ends now", at, span);
    return span.top().epochNanosNow();
  }

  static long epochNanos(double epochSeconds, RecordingSpan span) {
    double nanos = epochSeconds * NANOS_PER_SECOND;
    if (Math.abs(nanos) < Long.MAX_VALUE) { // false for NaN
      return checked((long) nanos, span);
    }
    TraceLog.debug("End time %s of %s is impossible: it ends now", epochSeconds, span);
    return span.top().epochNanosNow();
  }

  private static long checked(long epochNanos, RecordingSpan span) {
    if (epochNanos < span.startEpochNanos()) {
      TraceLog.debug("End time of %s is before its start: it ends at its start", span, "");
    }
    return epochNanos;
  }
}
