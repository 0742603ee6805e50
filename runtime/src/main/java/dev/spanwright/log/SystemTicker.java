package dev.spanwright.log;

import java.util.function.LongSupplier;

/**
 * The machine's monotonic nanoseconds: {@link System#nanoTime}, as an object that all share.
 *
 * <p>Not for application code; may change in any release.
 */
public final class SystemTicker implements LongSupplier {

  /** The one instance. */
  public static final LongSupplier NANOS = new SystemTicker();

  private SystemTicker() {}

  @Override
  public long getAsLong() {
    return System.nanoTime();
  }

  @Override
  public String toString() {
    return "SystemTicker";
  }
}
