package dev.spanwright.spring.web;

import java.lang.System.Logger.Level;

/** Keeps to itself what goes wrong in here: never the application's problem. */
final class Guard {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private Guard() {}

  static void run(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError foreign) {
      LOGGER.log(Level.DEBUG, () -> what + " cannot be recorded in full: " + foreign);
    }
  }
}
