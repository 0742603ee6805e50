package dev.spanwright.http;

import dev.spanwright.KeyRule;
import org.jspecify.annotations.Nullable;

/** The part of a URL after the question mark. */
public final class Query {

  private Query() {}

  /**
   * Returns the query with the values that the rule shows, encoded as they came; {@code
   * %5BFiltered%5D} stands in place of the others. What has a name and no value stays.
   *
   * @param query without the question mark, encoded
   * @return null if there is no query, or none is to be recorded
   */
  public static @Nullable String filtered(@Nullable String query, KeyRule rule) {
    if (query == null || query.isEmpty() || rule.isOff()) {
      return null;
    }
    StringBuilder shown = new StringBuilder(query.length());
    int start = 0;
    while (true) {
      int separator = query.indexOf('&', start);
      int end = separator < 0 ? query.length() : separator;
      append(query.substring(start, end), rule, shown);
      if (separator < 0) {
        return shown.toString();
      }
      shown.append('&');
      start = end + 1;
    }
  }

  private static void append(String parameter, KeyRule rule, StringBuilder shown) {
    int equals = parameter.indexOf('=');
    if (equals < 0 || rule.shows(PercentDecoding.decoded(parameter.substring(0, equals)))) {
      shown.append(parameter);
    } else {
      shown.append(parameter, 0, equals + 1).append(Filtered.IN_URL);
    }
  }
}
