package dev.spanwright.servlet;

import java.lang.System.Logger.Level;

/** Tells of what went wrong in here, which is never the application's problem. */
final class Trouble {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private Trouble() {}

  static void tell(String what, Throwable thrown) {
    LOGGER.log(Level.DEBUG, () -> what + ": " + thrown);
  }
}
