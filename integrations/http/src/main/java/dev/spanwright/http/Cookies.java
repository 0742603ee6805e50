package dev.spanwright.http;

import dev.spanwright.KeyRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Cookies one by one, as {@code name=value}, values as they came.
 *
 * <p>They are read from the headers, and not from what a container makes of them: containers drop
 * what is malformed, or answer it with an error that the application would not have caused.
 */
final class Cookies {

  /** What tells a secret by the name of a cookie, besides what does everywhere. */
  private static final List<String> SENSITIVE =
      List.of(
          ".sid",
          "sessid",
          "remember",
          "oidc",
          "pkce",
          "nonce",
          "__secure-",
          "__host-",
          "mfa",
          "2fa");

  private Cookies() {}

  /** Returns the cookies of {@code Cookie} headers. */
  static List<String> received(Collection<String> headers, KeyRule rule) {
    List<String> cookies = new ArrayList<>();
    for (String header : headers) {
      for (String cookie : header.split(";", -1)) {
        add(cookie, rule, cookies);
      }
    }
    return orFiltered(cookies);
  }

  /** Returns the cookies of {@code Set-Cookie} headers, without what is said about them. */
  static List<String> set(Collection<String> headers, KeyRule rule) {
    List<String> cookies = new ArrayList<>();
    for (String header : headers) {
      int end = header.indexOf(';');
      add(end < 0 ? header : header.substring(0, end), rule, cookies);
    }
    return orFiltered(cookies);
  }

  private static void add(String cookie, KeyRule rule, List<String> cookies) {
    int equals = cookie.indexOf('=');
    String name = equals < 0 ? "" : cookie.substring(0, equals).trim();
    String value = cookie.substring(equals + 1).trim();
    if (!name.isEmpty()) {
      cookies.add(name + "=" + (shows(name, rule) ? value : Filtered.TEXT));
    } else if (!value.isEmpty()) {
      cookies.add(Filtered.TEXT);
    }
  }

  private static boolean shows(String name, KeyRule rule) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return rule.shows(name) && SENSITIVE.stream().noneMatch(lowerCase::contains);
  }

  private static List<String> orFiltered(List<String> cookies) {
    return cookies.isEmpty() ? List.of(Filtered.TEXT) : cookies;
  }
}
