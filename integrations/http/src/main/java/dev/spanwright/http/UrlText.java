package dev.spanwright.http;

import dev.spanwright.KeyRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that may be a URL, or what follows its host: some headers' values are. */
final class UrlText {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<start>(?:[A-Za-z][A-Za-z0-9+.-]*:)?/)(?:/(?:[^/?#]*@)?(?<host>[^/?#@]*))?"
              + "(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?",
          Pattern.DOTALL);

  private UrlText() {}

  /**
   * Returns a URL without user and password, and with the values of parameters that the rule shows;
   * any other text as it is.
   */
  static String filtered(String text, KeyRule rule) {
    if (text.indexOf('/') < 0) {
      return text;
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    String host = parts.group("host");
    return parts.group("start")
        + (host == null ? "" : "/" + host)
        + RequestPath.filtered(parts.group("path"))
        + shown('?', parts.group("query"), rule)
        + shown('#', parts.group("fragment"), rule);
  }

  private static String shown(char sign, @Nullable String parameters, KeyRule rule) {
    String shown = Query.filtered(parameters, rule);
    return shown == null ? "" : sign + shown;
  }
}
