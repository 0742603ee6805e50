package dev.spanwright.pipeline;

/** What foreign code throws, in words; its own words may fail as well. */
public final class Foreign {

  private Foreign() {}

  /** Returns what the class of an object is called, also if it has no simple name. */
  public static String name(Object object) {
    String simple = object.getClass().getSimpleName();
    return simple.isEmpty() ? object.getClass().getName() : simple;
  }

  /**
   * Returns what is wrong: of an exception that is made to explain itself to people its message
   * alone, of anything else its class too.
   */
  public static String reason(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return isExplaining(thrown) && message != null ? message : thrown.toString();
    } catch (RuntimeException | Error e) {
      return thrown.getClass().getName();
    }
  }

  private static boolean isExplaining(Throwable thrown) {
    return thrown instanceof IllegalArgumentException || thrown instanceof IllegalStateException;
  }

  static String text(Throwable thrown) {
    try {
      return thrown.toString();
    } catch (RuntimeException | Error e) {
      return thrown.getClass().getName();
    }
  }
}
