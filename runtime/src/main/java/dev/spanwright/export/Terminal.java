package dev.spanwright.export;

import java.io.Console;

/** Finds out whether somebody is looking at standard output. */
final class Terminal {

  private Terminal() {}

  /** Returns whether standard output is a terminal whose owner has not asked for no colours. */
  static boolean wantsColours() {
    return System.getenv("NO_COLOR") == null && isTerminal();
  }

  @SuppressWarnings("SystemConsoleNull") // where null says nothing, isTerminal exists
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since 22 there may be a console without a terminal, and a method that tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
