package dev.spanwright.pipeline;

/** What foreign code throws, in words; its own words may fail as well. */
public final class Foreign {

  private Foreign() {}

  /**
   * Returns what is wrong: of an exception that explains itself its message alone, of anything else
   * its class too.
   */
  public static String reason(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return thrown instanceof RuntimeException && message != null ? message : thrown.toString();
    } catch (RuntimeException | Error e) {
      return thrown.getClass().getName();
    }
  }

  static String text(Throwable thrown) {
    try {
      return thrown.toString();
    } catch (RuntimeException | Error e) {
      return thrown.getClass().getName();
    }
  }
}
