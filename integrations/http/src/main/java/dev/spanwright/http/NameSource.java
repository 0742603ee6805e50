package dev.spanwright.http;

/** What the name of a request's span was made of. */
public enum NameSource {
  /** The URL, until something better is known. */
  URL("url"),
  /** The template that the URL matches. */
  ROUTE("route"),
  /** The code that serves the request. */
  COMPONENT("component"),
  /** What the application has said. */
  CUSTOM("custom");

  private final String text;

  NameSource(String text) {
    this.text = text;
  }

  /** Returns the value of the attribute {@code sentry.segment.name.source}. */
  public String text() {
    return text;
  }
}
