package dev.spanwright.trace;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** What a curious developer may want to know; silent unless asked for. */
final class TraceLog {

  private static final Logger LOGGER = System.getLogger("dev.spanwright");

  private static volatile Level level = Level.DEBUG;

  private TraceLog() {}

  /** Says whether debug messages are to be seen without configuring the logger. */
  static void show(boolean debug) {
    level = debug ? Level.INFO : Level.DEBUG;
  }

  /** Never throws: what is logged, and who takes the message, may be code of the user's. */
  static void debug(String format, @Nullable Object first, @Nullable Object second) {
    try {
      Level now = level;
      if (LOGGER.isLoggable(now)) {
        LOGGER.log(now, String.format(format, first, second));
      }
    } catch (Throwable notLogged) {
      // There is nobody left to tell.
    }
  }
}
