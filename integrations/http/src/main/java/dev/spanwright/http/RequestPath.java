package dev.spanwright.http;

import dev.spanwright.KeyRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a URL. */
public final class RequestPath {

  private static final Pattern PARAMETER = Pattern.compile(";([^;/=]*)=([^;/]*)");

  private RequestPath() {}

  /**
   * Returns the path, encoded as it came, without the values of sensitive path parameters: a
   * servlet container puts a session's id there if a browser takes no cookies, as {@code
   * /cart;jsessionid=…}.
   */
  public static String filtered(String path) {
    if (path.indexOf(';') < 0) {
      return path;
    }
    return PARAMETER
        .matcher(path)
        .replaceAll(
            parameter ->
                Matcher.quoteReplacement(
                    KeyRule.isSensitive(PercentDecoding.decoded(parameter.group(1)))
                        ? ";" + parameter.group(1) + "=" + Filtered.IN_URL
                        : parameter.group()));
  }
}
