package dev.spanwright.http;

import dev.spanwright.KeyRule;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute URL in parts, encoded as it came. User name and password are dropped when it is read.
 * Immutable.
 */
public final class Url {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^/?#]*)(?<path>[^?#]*)"
              + "(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?",
          Pattern.DOTALL);

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?<host>\\[[0-9A-Za-z:.%_~-]+]|[^\\s:\\[\\]<>\"\\\\^`{|}]+)(?::(?<port>\\d{0,5}))?");

  private final String scheme;
  private final String host;
  private final int port;
  private final String path;
  private final @Nullable String query;
  private final @Nullable String fragment;

  private Url(
      String scheme,
      String host,
      int port,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
    this.path = path;
    this.query = query;
    this.fragment = fragment;
  }

  /** Returns the URL that the text says; null if it says none with a scheme and a host. */
  public static @Nullable Url parse(String text) {
    Matcher parts = PARTS.matcher(text);
    return parts.matches()
        ? of(
            parts.group("scheme"),
            parts.group("authority"),
            parts.group("path"),
            parts.group("query"),
            parts.group("fragment"))
        : null;
  }

  /**
   * Returns the URL of a request that a server got.
   *
   * @param hostHeader what the client calls the server, which counts if it is a host
   * @param path encoded, from the slash on
   * @param query without the question mark
   */
  public static Url ofRequest(
      String scheme,
      @Nullable String hostHeader,
      String serverName,
      int serverPort,
      String path,
      @Nullable String query) {
    Url told =
        hostHeader == null ? null : of(scheme, hostHeader, path, query, /* fragment= */ null);
    return told == null ? new Url(scheme, serverName, serverPort, path, query, null) : told;
  }

  /**
   * Returns the name of the span of a request to that URL: {@code GET https://host/path}, or {@code
   * GET [Filtered]} if it cannot be read.
   */
  public static String clientSpanName(String method, String url) {
    Url parsed = parse(url);
    return method.toUpperCase(Locale.ROOT)
        + " "
        + (parsed == null ? Filtered.TEXT : parsed.withoutQuery());
  }

  private static @Nullable Url of(
      String scheme,
      String authority,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    Matcher parts = AUTHORITY.matcher(authority.substring(authority.lastIndexOf('@') + 1));
    if (!parts.matches()) {
      return null;
    }
    String port = parts.group("port");
    return new Url(
        scheme.toLowerCase(Locale.ROOT),
        parts.group("host"),
        port == null || port.isEmpty() ? -1 : Integer.parseInt(port),
        path,
        query,
        fragment);
  }

  /** Returns the scheme in lower case. */
  public String scheme() {
    return scheme;
  }

  /** Returns the host as it is written; an IPv6 address with its brackets. */
  public String host() {
    return host;
  }

  /** Returns the host as an address: an IPv6 address without its brackets. */
  public String address() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Returns the port, that of the scheme if the URL says none; -1 if neither is known. */
  public int port() {
    return port < 0 ? defaultPort() : port;
  }

  /** Returns the path, without the values of sensitive parameters in it; may be empty. */
  public String path() {
    return RequestPath.filtered(path);
  }

  /** Returns the query with the values that the rule shows; null if there is none. */
  public @Nullable String query(KeyRule rule) {
    return Query.filtered(query, rule);
  }

  /** Returns what follows the hash sign; null if there is none. */
  public @Nullable String fragment() {
    return fragment;
  }

  /** Returns {@code scheme://host[:port]/path}; the scheme's own port is left out. */
  public String withoutQuery() {
    String visiblePort = port < 0 || port == defaultPort() ? "" : ":" + port;
    return scheme + "://" + host + visiblePort + path();
  }

  /** Returns the URL with the query that the rule shows, and without fragment. */
  public String full(KeyRule queryRule) {
    String shown = query(queryRule);
    return shown == null ? withoutQuery() : withoutQuery() + "?" + shown;
  }

  private int defaultPort() {
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "https", "wss" -> 443;
      default -> -1;
    };
  }

  /** Returns the URL without what may be secret in it. */
  @Override
  public String toString() {
    return full(KeyRule.denyList());
  }
}
