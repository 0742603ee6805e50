package dev.spanwright.sentry;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Whether the server can be reached at all, and when to try again if not: after a tenth of a second
 * at first, twice that with each failure up to ten seconds, each time up to half of it sooner, so
 * that many processes do not come back all at once. Not thread-safe.
 */
final class Outage {

  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int MOST_DOUBLINGS = 7;

  private final LongSupplier ticker;
  private int failures;
  private long nextTryTick;

  Outage(LongSupplier ticker) {
    this.ticker = ticker;
  }

  boolean isOn() {
    return failures > 0;
  }

  /** Returns for how long not to try, in nanoseconds; 0 if it is time, or nothing is wrong. */
  long pauseNanos() {
    return isOn() ? Math.max(0, nextTryTick - ticker.getAsLong()) : 0;
  }

  /** The server could not be reached. Returns for how long not to try, in nanoseconds. */
  long failed() {
    long pause =
        Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << Math.min(failures, MOST_DOUBLINGS));
    long sooner = ThreadLocalRandom.current().nextLong(pause / 2);
    nextTryTick = ticker.getAsLong() + pause - sooner;
    failures++;
    return pause - sooner;
  }

  /** Somebody does not want to wait. */
  void tryNow() {
    nextTryTick = ticker.getAsLong();
  }

  /** The server has answered, whatever. Returns whether it could not be reached before. */
  boolean over() {
    boolean wasOn = isOn();
    failures = 0;
    return wasOn;
  }

  @Override
  public String toString() {
    return "Outage{failures=" + failures + "}";
  }
}
