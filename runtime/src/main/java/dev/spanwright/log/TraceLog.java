package dev.spanwright.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a curious developer may want to know; silent unless asked for. Names and numbers only: no
 * keys, and no values of attributes or headers.
 *
 * <p>Not for application code; may change in any release.
 */
public final class TraceLog {

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;

  private static volatile Level level = Level.DEBUG;

  private TraceLog() {}

  /** Says whether debug messages are to be seen without configuring the logger. */
  public static void show(boolean debug) {
    level = debug ? Level.INFO : Level.DEBUG;
  }

  /**
   * Tells of something rare. Never throws: what is logged, and who takes the message, may be code
   * of the user's.
   */
  public static void debug(String format, @Nullable Object first, @Nullable Object second) {
    if (isOn()) {
      log(() -> String.format(format, first, second));
    }
  }

  /**
   * Tells of something that may be frequent: ask {@link #isOn()} before, so that nothing is made
   * for nobody. Never throws either.
   */
  public static void log(Supplier<String> message) {
    try {
      // What comes from elsewhere, such as a name, must not write lines of its own.
      LOGGER.log(level, message.get().replaceAll("\\p{Cntrl}+", " "));
    } catch (Throwable notLogged) {
      // There is nobody left to tell.
    }
  }

  /** Returns whether anybody is listening. Never throws. */
  public static boolean isOn() {
    try {
      return LOGGER.isLoggable(level);
    } catch (Throwable brokenLogging) {
      return false;
    }
  }
}
