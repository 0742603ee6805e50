package dev.spanwright.sentry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a Sentry project takes its data: {@code https://<public key>@<host>/<project id>}
 * (PIPE-53…57).
 *
 * @param scheme {@code http} or {@code https}
 * @param publicKey what identifies the sender
 * @param secretKey of old projects, else null
 * @param host the server; an IPv6 address is in brackets
 * @param port the port, or -1 for the scheme's own
 * @param path what stands between host and project id; begins and ends with a slash
 * @param projectId the project
 */
public record Dsn(
    String scheme,
    String publicKey,
    @Nullable String secretKey,
    String host,
    int port,
    String path,
    String projectId) {

  /**
   * Reads a DSN.
   *
   * @throws IllegalArgumentException if it is not one; the message says why, without the keys
   */
  public static Dsn parse(String text) {
    return new DsnParser(text).parse();
  }

  /** Returns where envelopes are posted (PIPE-59). */
  public String envelopeUrl() {
    return scheme + "://" + hostAndPort() + path + "api/" + projectId + "/envelope/";
  }

  /** Returns the organisation's id if the host tells it, as {@code o4711.ingest.…} does. */
  public @Nullable String organisationId() {
    int end = 1;
    while (end < host.length() && host.charAt(end) >= '0' && host.charAt(end) <= '9') {
      end++;
    }
    boolean named = end > 1 && host.startsWith("o") && host.startsWith(".", end);
    return named ? host.substring(1, end) : null;
  }

  /** Returns the host, with the port unless that is the scheme's own. */
  public String hostAndPort() {
    return port == -1 ? host : host + ":" + port;
  }

  /** Returns the DSN without the secret key. */
  @Override
  public String toString() {
    return scheme + "://" + publicKey + "@" + hostAndPort() + path + projectId;
  }

  static int defaultPort(String scheme) {
    return scheme.toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
  }
}
