package dev.spanwright.http;

import dev.spanwright.DataCollection;
import dev.spanwright.KeyRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Headers as attributes: {@code http.request.header.<name in lower case>} to the list of its
 * values.
 *
 * <p>{@code Cookie} and {@code Set-Cookie} follow the rule for cookies, cookie by cookie; all
 * others the rule for headers. Values that are URLs follow the rule for URLs besides, wherever they
 * are: {@code Referer} is one of many. The values of headers that tell who a user is, such as
 * {@code X-Forwarded-For}, need {@link DataCollection#userInfo()} besides.
 */
public final class HeaderAttributes {

  /** Parts of the names of headers that tell who a user is. */
  private static final List<String> PERSONAL =
      List.of("forwarded", "-ip", "remote-", "via", "-user");

  private HeaderAttributes() {}

  /** Returns the headers of a request, by their attributes' keys. */
  public static Map<String, List<String>> ofRequest(
      Map<String, ? extends List<String>> headers, DataCollection collection) {
    return of(HttpKeys.REQUEST_HEADER, headers, collection.requestHeaders(), collection);
  }

  /** Returns the headers of a response, by their attributes' keys. */
  public static Map<String, List<String>> ofResponse(
      Map<String, ? extends List<String>> headers, DataCollection collection) {
    return of(HttpKeys.RESPONSE_HEADER, headers, collection.responseHeaders(), collection);
  }

  /** Returns whether the value of that header is recorded as it is; not for cookies. */
  static boolean shows(String name, KeyRule rule, DataCollection collection) {
    return rule.shows(name) && (collection.userInfo() || !isPersonal(name));
  }

  private static Map<String, List<String>> of(
      String prefix,
      Map<String, ? extends List<String>> headers,
      KeyRule rule,
      DataCollection collection) {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> {
          if (isHeader(name)) {
            byName.merge(name, values, HeaderAttributes::joined);
          }
        });
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    byName.forEach(
        (name, values) -> {
          String lowerCase = name.toLowerCase(Locale.ROOT);
          boolean cookie = lowerCase.equals("cookie") || lowerCase.equals("set-cookie");
          KeyRule itsRule = cookie ? collection.cookies() : rule;
          if (!itsRule.isOff() && !values.isEmpty()) {
            attributes.put(
                prefix + lowerCase,
                cookie
                    ? cookies(lowerCase, values, itsRule)
                    : shows(lowerCase, itsRule, collection)
                        ? shown(values, collection.queryParameters())
                        : List.of(Filtered.TEXT));
          }
        });
    return attributes;
  }

  private static List<String> cookies(String name, List<String> values, KeyRule rule) {
    return name.equals("cookie") ? Cookies.received(values, rule) : Cookies.set(values, rule);
  }

  /** {@code Referer}, {@code Location} and others are URLs, whose secrets show nowhere else. */
  private static List<String> shown(List<String> values, KeyRule queryParameters) {
    return values.stream().map(value -> UrlText.filtered(value, queryParameters)).toList();
  }

  /** Some libraries keep the status line, or what HTTP/2 says in its place, among the headers. */
  @SuppressWarnings("ConstantValue")
  private static boolean isHeader(String name) {
    return name != null && !name.isEmpty() && name.charAt(0) != ':';
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static boolean isPersonal(String name) {
    return PERSONAL.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
  }
}
