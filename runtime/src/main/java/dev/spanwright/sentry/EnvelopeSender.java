package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.trace.LossReason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/** Posts envelopes and reads what the server thinks of them (PIPE-59…72). */
final class EnvelopeSender {

  private static final MediaType ENVELOPE = MediaType.get("application/x-sentry-envelope");

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int CONTENT_TOO_LARGE = 413;

  /** Of an answer that is only logged. */
  private static final int MOST_CHARACTERS = 200;

  /** Of one character, in any encoding. */
  private static final long MOST_BYTES = 4;

  private final OkHttpClient client;
  private final Request template;
  private final String host;
  private final RateLimits limits;

  /** What must not be seen in the text of an answer, which may repeat what it was asked with. */
  private final List<String> keys;

  /** Creates one that sends to the project of the DSN. */
  EnvelopeSender(Dsn dsn, boolean gzipped, Duration timeout, RateLimits limits) {
    this(
        dsn.hostAndPort(),
        request(dsn.envelopeUrl(), gzipped).header("X-Sentry-Auth", authorisation(dsn)).build(),
        timeout,
        limits,
        Stream.of(dsn.publicKey(), dsn.secretKey()).filter(Objects::nonNull).toList());
  }

  private EnvelopeSender(
      String host, Request template, Duration timeout, RateLimits limits, List<String> keys) {
    this.keys = keys;
    this.host = host;
    this.template = template;
    this.limits = limits;
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            .callTimeout(timeout.multipliedBy(2)) // for a server that drips
            .followRedirects(false) // a server that has moved is an error to see (PIPE-72)
            .build();
  }

  /** Returns one that sends to where nobody asks who it is. */
  static EnvelopeSender anonymous(URI url, Duration timeout, RateLimits limits) {
    return new EnvelopeSender(
        url.getAuthority(),
        request(url.toString(), /* gzipped= */ false).build(),
        timeout,
        limits,
        List.of());
  }

  private static Request.Builder request(String url, boolean gzipped) {
    Request.Builder request =
        new Request.Builder().url(url).header("User-Agent", SentrySdk.client());
    return gzipped ? request.header("Content-Encoding", "gzip") : request;
  }

  /** Makes one attempt; answers are never asked for twice (PIPE-70…73). Thread-safe. */
  Attempt send(byte[] bytes) {
    OneShotBody body = new OneShotBody(bytes);
    Request request = template.newBuilder().post(body).build();
    try (Response response = client.newCall(request).execute()) {
      limits.answered(
          response.code(), response.header("X-Sentry-Rate-Limits"), response.header("Retry-After"));
      return new Attempt(
          result(response, bytes.length), /* answered= */ true, /* mayRepeat= */ false);
    } catch (IOException e) {
      String trouble = body.written ? " took it and did not answer: " : " cannot be reached: ";
      return new Attempt(
          ExportResult.lost(LossReason.NETWORK_ERROR, host + trouble + e.getMessage()),
          /* answered= */ false,
          /* mayRepeat= */ !body.written);
    }
  }

  /** Ends all requests that are under way. Called by another thread. */
  void cancel() {
    client.dispatcher().cancelAll();
  }

  void close() {
    client.connectionPool().evictAll();
  }

  private ExportResult result(Response response, int bytes) {
    int code = response.code();
    if (response.isSuccessful()) {
      return ExportResult.delivered(bytes);
    }
    if (code == TOO_MANY_REQUESTS) {
      return ExportResult.rejected(host + " gets too much (HTTP 429)");
    }
    String size = code == CONTENT_TOO_LARGE ? ", the envelope is too large" : "";
    return ExportResult.lost(
        LossReason.SEND_ERROR,
        host + " answered with HTTP " + code + size + ": " + beginning(response));
  }

  private String beginning(Response response) {
    int longestKey = keys.stream().mapToInt(String::length).max().orElse(0);
    try {
      // A key that is cut off here begins beyond what is shown, as no character has more bytes.
      String text = response.peekBody(MOST_BYTES * (MOST_CHARACTERS + longestKey)).string();
      for (String key : keys) {
        text = text.replace(key, "*".repeat(key.length()));
      }
      text = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
      return text.replaceAll("[\\s\\p{Cntrl}]+", " ").trim();
    } catch (IOException e) {
      return "(its text could not be read)"; // the status is known all the same
    }
  }

  /** OkHttp repeats a request on some answers by itself, unless its body can be sent only once. */
  private static final class OneShotBody extends RequestBody {

    private final byte[] body;

    /** Whether the system has taken all of it; the server then may have it, too. */
    private volatile boolean written;

    OneShotBody(byte[] body) {
      this.body = body;
    }

    @Override
    public MediaType contentType() {
      return ENVELOPE;
    }

    @Override
    public long contentLength() {
      return body.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(body);
      sink.flush(); // or it would be written later, when nobody tells us that it failed
      written = true;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }

  private static String authorisation(Dsn dsn) {
    String secret = dsn.secretKey() == null ? "" : ", sentry_secret=" + dsn.secretKey();
    return String.format(
        "Sentry sentry_key=%s, sentry_version=7, sentry_client=%s%s",
        dsn.publicKey(), SentrySdk.client(), secret);
  }
}
