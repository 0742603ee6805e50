package dev.spanwright.http;

import dev.spanwright.KeyRule;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of a URL after the question mark. */
public final class Query {

  /**
   * Parts of the names by which URLs are signed, besides what is sensitive everywhere: whoever has
   * the signature may do what the URL says. OpenTelemetry's conventions want them redacted.
   */
  private static final List<String> SIGNATURES = List.of("signature", "credential");

  /** The same where it is short. */
  private static final String SIGNATURE = "sig";

  private Query() {}

  /**
   * Returns the query with the values that the rule shows, encoded as they came; {@code
   * %5BFiltered%5D} stands in place of the others, and of what signs a URL. What has a name and no
   * value stays.
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
    if (equals < 0 || shows(PercentDecoding.decoded(parameter.substring(0, equals)), rule)) {
      shown.append(parameter);
    } else {
      shown.append(parameter, 0, equals + 1).append(Filtered.IN_URL);
    }
  }

  private static boolean shows(String name, KeyRule rule) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return rule.shows(name)
        && !lowerCase.equals(SIGNATURE)
        && SIGNATURES.stream().noneMatch(lowerCase::contains);
  }
}
