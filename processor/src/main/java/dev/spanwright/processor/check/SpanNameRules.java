package dev.spanwright.processor.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a good span name is: the same for all calls that do the same, so that a server can group
 * them (spec SPAN-04).
 */
final class SpanNameRules {

  private static final int LONGEST = 120;

  private static final Pattern UUID =
      Pattern.compile("(?i)\\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\\b");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");
  private static final Pattern NUMBER_IN_PATH = Pattern.compile("/\\d+(?:/|\\?|$)");
  private static final Pattern QUERY = Pattern.compile("\\?[\\w.-]+=");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[sdfxc]|\\{}|\\{\\d+}|\\$\\{");

  private SpanNameRules() {}

  /** Returns what is wrong with the name and what to do, or null. */
  static @Nullable String problem(String name) {
    if (name.isBlank()) {
      return "a span's name is empty: leave it out to get Class.method, or say what the span does";
    }
    String varying = varying(name);
    if (varying != null) {
      return "\"%s\" has %s in it: a span's name is the same for every call, what differs belongs in an attribute"
          .formatted(name, varying);
    }
    if (name.length() > LONGEST) {
      return "a span's name of %d characters is hard to read in a list: keep it under %d"
          .formatted(name.length(), LONGEST);
    }
    return null;
  }

  private static @Nullable String varying(String name) {
    if (UUID.matcher(name).find()) {
      return "a UUID";
    }
    if (PLACEHOLDER.matcher(name).find()) {
      return "a placeholder that nothing fills";
    }
    if (NUMBER_IN_PATH.matcher(name).find()) {
      return "a path with a number";
    }
    if (QUERY.matcher(name).find()) {
      return "a URL's query";
    }
    return LONG_NUMBER.matcher(name).find() ? "a long number" : null;
  }
}
