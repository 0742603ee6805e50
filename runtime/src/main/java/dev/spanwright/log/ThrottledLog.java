package dev.spanwright.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of something that may go wrong over and over: at once, and then once a minute at most
 * (PIPE-106). Thread-safe.
 *
 * <p>Not for application code; may change in any release.
 */
public final class ThrottledLog {

  private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Logger logger;
  private final LongSupplier ticker;
  private boolean spoken;
  private long lastTick;
  private long unsaid;

  /** Creates it, with the machine's own ticker. */
  public ThrottledLog(Logger logger) {
    this(logger, SystemTicker.NANOS);
  }

  /**
   * Creates it.
   *
   * @param ticker monotonic nanoseconds
   */
  public ThrottledLog(Logger logger, LongSupplier ticker) {
    this.logger = logger;
    this.ticker = ticker;
  }

  /** Logs it, unless something was logged less than a minute ago. Never throws. */
  public void log(Level level, String message) {
    String more = more();
    if (more == null) {
      return;
    }
    try {
      logger.log(level, message + more);
    } catch (RuntimeException | Error brokenHandler) {
      // The application's logging is broken; sending spans goes on.
    }
  }

  /** Returns what to add to a message that may be told, or null if it is too early. */
  private synchronized @Nullable String more() {
    long tick = ticker.getAsLong();
    if (spoken && tick - lastTick < PAUSE_NANOS) {
      unsaid++;
      return null;
    }
    String more = unsaid == 0 ? "" : " (" + unsaid + " more like it in the meantime)";
    spoken = true;
    lastTick = tick;
    unsaid = 0;
    return more;
  }
}
