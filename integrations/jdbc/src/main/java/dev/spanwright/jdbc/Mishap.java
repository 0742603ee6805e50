package dev.spanwright.jdbc;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells of what goes wrong in here: the first time as a warning, then at level debug. */
final class Mishap {

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private Mishap() {}

  /** Never throws: this is where what was thrown ends. */
  static void tell(String what, Throwable thrown) {
    try {
      Level level = TOLD.compareAndSet(false, true) ? Level.WARNING : Level.DEBUG;
      System.getLogger("dev.spanwright.jdbc").log(level, what, thrown);
    } catch (Throwable notLogged) {
      // There is nobody left to tell.
    }
  }
}
