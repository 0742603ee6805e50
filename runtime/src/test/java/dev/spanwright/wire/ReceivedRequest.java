package dev.spanwright.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A request that was read whole, whatever became of it. */
public final class ReceivedRequest {

  private final String method;
  private final String target;
  private final Map<String, String> headers;
  private final byte[] raw;
  private final Reaction reaction;
  private volatile boolean unanswered;
  private volatile boolean answerUncertain;

  /**
   * Keeps a request.
   *
   * @param headers by their names in lower case
   * @param raw the body as it came
   * @param reaction what the server does with it
   */
  ReceivedRequest(
      String method, String target, Map<String, String> headers, byte[] raw, Reaction reaction) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.raw = raw;
    this.reaction = reaction;
  }

  public String method() {
    return method;
  }

  public String target() {
    return target;
  }

  public Reaction reaction() {
    return reaction;
  }

  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** Returns the status it was answered with, 0 if it never got a whole answer. */
  public int status() {
    return unanswered ? 0 : reaction.status();
  }

  /** Says that the connection broke before the answer was on its way. */
  void remainsUnanswered() {
    unanswered = true;
  }

  /** Says that the connection was reset when the sender may not have read the answer yet. */
  void answerMayBeLost() {
    answerUncertain = true;
  }

  /** Returns whether nobody can say if the sender has got the answer. */
  public boolean isAnswerUncertain() {
    return answerUncertain && status() != 0;
  }

  /** Returns whether the sender was told that all is well. */
  public boolean taken() {
    return status() / 100 == 2;
  }

  /** Returns the body without compression. */
  public byte[] body() {
    String encoding = header("Content-Encoding");
    if (encoding == null || encoding.equals("identity")) {
      return raw.clone();
    }
    if (!encoding.equals("gzip")) {
      throw new AssertionError("Content-Encoding: " + encoding);
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("not gzip: " + e.getMessage(), e);
    }
  }

  public String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  /**
   * Returns the envelope in the body.
   *
   * @throws AssertionError if the request is not one that Sentry would take
   */
  public ReceivedEnvelope envelope() {
    if (!method.equals("POST") || !target.matches("(http://[^/]+)?/(.+/)?api/[^/]+/envelope/")) {
      throw new AssertionError("request: " + method + " " + target + " does not post an envelope");
    }
    if (!"application/x-sentry-envelope".equals(header("Content-Type"))) {
      throw new AssertionError("request: Content-Type: " + header("Content-Type"));
    }
    ReceivedEnvelope envelope = EnvelopeValidator.validate(body());
    String auth = String.valueOf(header("X-Sentry-Auth"));
    String client = String.valueOf(header("User-Agent"));
    if (!auth.matches("Sentry .*") || !auth.contains("sentry_version=7")) {
      throw new AssertionError("request: X-Sentry-Auth has no sentry_version=7");
    }
    if (!auth.contains("sentry_client=" + client)) {
      throw new AssertionError("request: X-Sentry-Auth and User-Agent name different clients");
    }
    String dsn = envelope.dsn();
    if (dsn != null) {
      String key = dsn.substring(dsn.indexOf("//") + 2, dsn.indexOf('@'));
      String project = dsn.substring(dsn.lastIndexOf('/') + 1);
      if (!auth.matches(".*sentry_key=\\Q" + key + "\\E(,.*)?")) {
        throw new AssertionError("header.dsn: names another key than X-Sentry-Auth");
      }
      if (!target.endsWith("/api/" + project + "/envelope/")) {
        throw new AssertionError("header.dsn: names another project than " + target);
      }
    }
    if (header("sentry-trace") != null || header("baggage") != null) {
      throw new AssertionError("request: is traced itself");
    }
    return envelope;
  }

  @Override
  public String toString() {
    return method + " " + target + " with " + raw.length + " bytes: " + reaction;
  }
}
