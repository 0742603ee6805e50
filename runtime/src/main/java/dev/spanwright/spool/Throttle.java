package dev.spanwright.spool;

import java.time.Clock;

/**
 * Tells of something that may go wrong over and over: at once, and then once a minute at most. Not
 * thread-safe.
 */
final class Throttle {

  private static final long PAUSE_MILLIS = 60_000;

  private final Clock clock;
  private boolean spoken;
  private long lastMillis;
  private long unsaid;

  Throttle(Clock clock) {
    this.clock = clock;
  }

  void warn(String text, News news) {
    long millis = clock.millis();
    long passed = millis - lastMillis;
    if (spoken && passed >= 0 && passed < PAUSE_MILLIS) { // negative: the clock was set back
      unsaid++;
      return;
    }
    news.warn(unsaid == 0 ? text : text + " (" + unsaid + " more like it in the meantime)");
    spoken = true;
    lastMillis = millis;
    unsaid = 0;
  }
}
