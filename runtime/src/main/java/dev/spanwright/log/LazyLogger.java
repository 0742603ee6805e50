package dev.spanwright.log;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Spanwright's logger, which is looked up when there is something to log: that takes longer than
 * all else at the start of an application that does not log itself.
 *
 * <p>Not for application code; may change in any release. Thread-safe.
 */
public final class LazyLogger implements System.Logger {

  /** The one instance. */
  public static final System.Logger SPANWRIGHT = new LazyLogger();

  private static final String NAME = "dev.spanwright";

  private static volatile boolean warm;

  private LazyLogger() {}

  /** Returns whether something has been logged, after which it takes no time worth mentioning. */
  public static boolean isWarm() {
    return warm;
  }

  private static final class Holder {
    private static final System.Logger LOGGER = System.getLogger(NAME);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isLoggable(Level level) {
    return Holder.LOGGER.isLoggable(level);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    Holder.LOGGER.log(level, bundle, message, thrown);
    warm = true;
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... params) {
    Holder.LOGGER.log(level, bundle, format, params);
    warm = true;
  }

  @Override
  public String toString() {
    return "LazyLogger{" + NAME + "}";
  }
}
