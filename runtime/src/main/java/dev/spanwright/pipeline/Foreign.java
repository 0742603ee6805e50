package dev.spanwright.pipeline;

/** What foreign code throws, in words; its own words may fail as well. */
final class Foreign {

  private Foreign() {}

  static String text(Throwable thrown) {
    try {
      return thrown.toString();
    } catch (RuntimeException | Error e) {
      return thrown.getClass().getName();
    }
  }
}
