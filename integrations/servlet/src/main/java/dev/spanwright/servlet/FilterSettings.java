package dev.spanwright.servlet;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a {@link TracingFilter} is told.
 *
 * @param capturedMethods in upper case
 * @param responseHeaders whether headers of responses are recorded
 * @param failedStatusCodes with which a response says that the exception it was made of is a
 *     failure
 * @param origin which integration the spans are of
 */
record FilterSettings(
    NamingStyle style,
    Set<String> capturedMethods,
    boolean responseHeaders,
    Set<Integer> failedStatusCodes,
    String origin) {

  static final FilterSettings DEFAULTS =
      new FilterSettings(
          NamingStyle.URL,
          Set.of("CONNECT", "DELETE", "GET", "PATCH", "POST", "PUT", "TRACE"),
          /* responseHeaders= */ false,
          IntStream.rangeClosed(500, 599).boxed().collect(Collectors.toUnmodifiableSet()),
          "auto.http.servlet");

  FilterSettings {
    capturedMethods =
        capturedMethods.stream()
            .map(method -> method.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    failedStatusCodes = Set.copyOf(failedStatusCodes);
  }

  FilterSettings withStyle(NamingStyle newStyle) {
    return new FilterSettings(
        newStyle, capturedMethods, responseHeaders, failedStatusCodes, origin);
  }

  FilterSettings withCapturedMethods(Set<String> newMethods) {
    return new FilterSettings(style, newMethods, responseHeaders, failedStatusCodes, origin);
  }

  FilterSettings withResponseHeaders(boolean record) {
    return new FilterSettings(style, capturedMethods, record, failedStatusCodes, origin);
  }

  FilterSettings withFailedStatusCodes(Set<Integer> newCodes) {
    return new FilterSettings(style, capturedMethods, responseHeaders, newCodes, origin);
  }

  FilterSettings withOrigin(String newOrigin) {
    return new FilterSettings(
        style, capturedMethods, responseHeaders, failedStatusCodes, newOrigin);
  }

  boolean captures(String method) {
    return capturedMethods.contains(method)
        || capturedMethods.contains(method.toUpperCase(Locale.ROOT));
  }

  /**
   * Returns these settings with what an init parameter says.
   *
   * @throws IllegalArgumentException if it says nothing that it can; the message says what it can
   */
  FilterSettings with(String parameter, String value) {
    return switch (parameter) {
      case "style" -> withStyle(style(value.strip()));
      case "capturedMethods" ->
          withCapturedMethods(
              Stream.of(value.split(","))
                  .map(String::strip)
                  .filter(method -> !method.isEmpty())
                  .collect(Collectors.toSet()));
      case "responseHeaders" -> withResponseHeaders(flag(value.strip()));
      default ->
          throw wrong(parameter, "is not known", "style, capturedMethods or responseHeaders");
    };
  }

  private static NamingStyle style(String value) {
    for (NamingStyle style : NamingStyle.values()) {
      if (style.name().equalsIgnoreCase(value)) {
        return style;
      }
    }
    throw wrong("style", "is \"" + value + "\"", "url or endpoint");
  }

  private static boolean flag(String value) {
    if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      throw wrong("responseHeaders", "is \"" + value + "\"", "true or false");
    }
    return Boolean.parseBoolean(value);
  }

  private static IllegalArgumentException wrong(String parameter, String what, String expected) {
    return new IllegalArgumentException(
        "init parameter " + parameter + " " + what + ", but must be " + expected);
  }

  @Override
  public String toString() {
    return String.format(
        "style=%s, capturedMethods=%s, responseHeaders=%s",
        style, new TreeSet<>(capturedMethods), responseHeaders);
  }
}
