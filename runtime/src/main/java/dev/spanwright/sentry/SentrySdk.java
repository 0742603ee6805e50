package dev.spanwright.sentry;

/** How Spanwright introduces itself to servers. */
public final class SentrySdk {

  /** The name it goes by. */
  public static final String NAME = "sentry.java.spanwright";

  private SentrySdk() {}

  /** Returns the version of this library. */
  public static String version() {
    return BuiltVersion.TEXT;
  }

  /** Returns name and version as servers expect them of a client: {@code name/version}. */
  static String client() {
    return NAME + "/" + BuiltVersion.TEXT;
  }
}
