package dev.spanwright.sentry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a DSN apart from left to right. Messages never contain the keys. */
final class DsnParser {

  private static final int LONGEST_HOST = 253;

  private static final int LONGEST_LABEL = 63;

  private static final String SHAPE = "https://<public key>@<host>/<project id>";

  private static final int HIGHEST_PORT = 65535;

  private final String text;

  DsnParser(String text) {
    this.text = text.trim();
  }

  Dsn parse() {
    if (!isVisibleAscii(text)) {
      throw wrong("has a blank or a character that is not ASCII");
    }
    int schemeEnd = text.indexOf("://");
    if (schemeEnd <= 0) {
      throw wrong("has no scheme");
    }
    String scheme = text.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      // What stands there may be a key.
      String shown = scheme.matches("[a-z][a-z0-9+.-]*") ? " is \"" + scheme + "\", but" : "";
      throw new IllegalArgumentException("the DSN's scheme" + shown + " must be http or https");
    }
    String rest = before('?', before('#', text.substring(schemeEnd + 3)));
    int pathStart = rest.indexOf('/');
    String authority = pathStart < 0 ? rest : rest.substring(0, pathStart);
    String path = pathStart < 0 ? "" : rest.substring(pathStart);
    int at = authority.lastIndexOf('@');
    String[] keys = authority.substring(0, Math.max(0, at)).split(":", 2);
    if (keys[0].isEmpty()) {
      throw wrong("has no public key");
    }
    return withHostAndPath(
        scheme,
        keys[0],
        keys.length > 1 && !keys[1].isEmpty() ? keys[1] : null,
        authority.substring(at + 1),
        path);
  }

  private static boolean isVisibleAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String before(char end, String text) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private Dsn withHostAndPath(
      String scheme,
      String publicKey,
      @Nullable String secretKey,
      String hostAndPort,
      String path) {
    // The last colon outside the brackets of an IPv6 address.
    int colon = hostAndPort.indexOf(':', hostAndPort.lastIndexOf(']') + 1);
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    if (host.isEmpty()) {
      throw wrong("has no host");
    }
    if (!isHost(host)) {
      throw wrong("has a host that no machine can have");
    }
    int port = colon < 0 ? -1 : port(hostAndPort.substring(colon + 1), scheme);
    // Doubled slashes count as one.
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      throw wrong("has no project id");
    }
    int last = parts.size() - 1;
    String prefix = last == 0 ? "/" : "/" + String.join("/", parts.subList(0, last)) + "/";
    return new Dsn(scheme, publicKey, secretKey, host, port, prefix, parts.get(last));
  }

  private static boolean isHost(String host) {
    if (host.length() > LONGEST_HOST) {
      return false;
    }
    return host.startsWith("[") ? isAddress(host) : isName(host);
  }

  /** Labels with a dot between each two, and perhaps one at the end. */
  private static boolean isName(String host) {
    int label = 0;
    for (int i = 0; i < host.length(); i++) {
      label = host.charAt(i) == '.' ? 0 : label + 1;
      boolean empty = label == 0 && (i == 0 || host.charAt(i - 1) == '.');
      if (empty || label > LONGEST_LABEL || (label > 0 && !isOfLabel(host.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Underscores are common inside clusters. */
  private static boolean isOfLabel(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** An IPv6 address in brackets, without a zone. */
  private static boolean isAddress(String host) {
    if (host.indexOf(':') < 0 || host.indexOf('%') >= 0) {
      return false;
    }
    try {
      return new URI("http", host, "/", /* fragment= */ null).getHost() != null;
    } catch (URISyntaxException e) { // it looks at each digit
      return false;
    }
  }

  private static int port(String digits, String scheme) {
    if (digits.isEmpty()) {
      return -1;
    }
    try {
      int port = Integer.parseInt(digits);
      if (port >= 1 && port <= HIGHEST_PORT) {
        return port == Dsn.defaultPort(scheme) ? -1 : port;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "the DSN's port is \"" + digits + "\", but must be a number from 1 to " + HIGHEST_PORT);
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("the DSN " + what + ": it must look like " + SHAPE);
  }
}
