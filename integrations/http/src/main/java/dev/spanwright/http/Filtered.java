package dev.spanwright.http;

/** What stands in place of what is not recorded. */
final class Filtered {

  static final String TEXT = "[Filtered]";

  /** The same in a URL. */
  static final String IN_URL = "%5BFiltered%5D";

  private Filtered() {}
}
