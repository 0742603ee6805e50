package dev.spanwright.sentry;

/** What this build is called; Maven fills it in, and javac copies it to where it is used. */
final class BuiltVersion {

  static final String TEXT = "${project.version}";

  private BuiltVersion() {}
}
