package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.log.TraceLog;
import dev.spanwright.trace.LossReason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

  private final String target;
  private final List<String> keys;
  private final OkHttpClient client;
  private final Request template;
  private final String host;
  private final RateLimits limits;

  /** Creates one that sends to the project of the DSN. */
  EnvelopeSender(Dsn dsn, boolean gzipped, Duration timeout, RateLimits limits) {
    this(
        dsn.hostAndPort(),
        "project " + dsn.projectId() + " at " + dsn.hostAndPort(),
        Stream.of(dsn.publicKey(), dsn.secretKey()).filter(Objects::nonNull).toList(),
        request(dsn.envelopeUrl(), gzipped).header("X-Sentry-Auth", authorisation(dsn)).build(),
        timeout,
        limits);
  }

  private EnvelopeSender(
      String host,
      String target,
      List<String> keys,
      Request template,
      Duration timeout,
      RateLimits limits) {
    this.host = host;
    this.target = target;
    this.keys = keys;
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
        url.getAuthority(),
        List.of(),
        request(url.toString(), /* gzipped= */ false).build(),
        timeout,
        limits);
  }

  private static Request.Builder request(String url, boolean gzipped) {
    Request.Builder request =
        new Request.Builder().url(url).header("User-Agent", SentrySdk.client());
    return gzipped ? request.header("Content-Encoding", "gzip") : request;
  }

  /**
   * Makes one attempt; answers are never asked for twice (PIPE-70…73). Thread-safe.
   *
   * @param spans how many spans are in the envelope
   */
  Attempt send(byte[] bytes, int spans) {
    OneShotBody body = new OneShotBody(bytes);
    if (TraceLog.isOn()) {
      TraceLog.log(
          () ->
              String.format(
                  "Sending an envelope with %d %s, %d bytes, to %s",
                  spans, spans == 1 ? "span" : "spans", bytes.length, target));
    }
    try {
      ServerAnswer answer = post(body);
      if (TraceLog.isOn()) {
        TraceLog.log(
            () ->
                String.format(
                    "%s answered with HTTP %d after %d ms",
                    host, answer.status(), TimeUnit.NANOSECONDS.toMillis(answer.nanos())));
      }
      limits.answered(answer.status(), answer.rateLimits(), answer.retryAfter());
      return Attempt.last(result(answer, bytes.length), /* answered= */ true);
    } catch (IOException e) {
      String trouble =
          body.written
              ? " took it and did not answer: "
              : body.begun ? " took only a part of it: " : " cannot be reached: ";
      String why = oneLine(String.valueOf(e.getMessage())); // may quote what is no HTTP
      TraceLog.debug("%s%s", host + trouble, why);
      return new Attempt(
          ExportResult.lost(LossReason.NETWORK_ERROR, host + trouble + why),
          /* answered= */ false,
          /* mayRepeat= */ !body.written,
          /* broken= */ body.begun && !body.written);
    }
  }

  /** Posts an envelope once, for whoever wants to know more than how it went. Thread-safe. */
  ServerAnswer post(byte[] bytes) throws IOException {
    return post(new OneShotBody(bytes));
  }

  private ServerAnswer post(OneShotBody body) throws IOException {
    Request request = template.newBuilder().post(body).build();
    long startTick = System.nanoTime();
    try (Response response = client.newCall(request).execute()) {
      long nanos = System.nanoTime() - startTick;
      return new ServerAnswer(
          response.code(),
          response.isSuccessful() ? "" : beginning(response),
          response.header("X-Sentry-Rate-Limits"),
          response.header("Retry-After"),
          response.header("Location"),
          response.header("Date"),
          nanos);
    }
  }

  /** Ends all requests that are under way. Called by another thread. */
  void cancel() {
    client.dispatcher().cancelAll();
  }

  void close() {
    client.connectionPool().evictAll();
  }

  private ExportResult result(ServerAnswer answer, int bytes) {
    int code = answer.status();
    if (answer.isSuccessful()) {
      return ExportResult.delivered(bytes);
    }
    if (code == TOO_MANY_REQUESTS) {
      return ExportResult.rejected(host + " gets too much (HTTP 429)");
    }
    String size = code == CONTENT_TOO_LARGE ? ", the envelope is too large" : "";
    return ExportResult.lost(
        LossReason.SEND_ERROR, host + " answered with HTTP " + code + size + ": " + answer.text());
  }

  private String beginning(Response response) {
    int longestKey = keys.stream().mapToInt(String::length).max().orElse(0);
    try {
      // A key that is cut off here begins beyond what is shown, as no character has more bytes.
      String text =
          oneLine(response.peekBody(MOST_BYTES * (MOST_CHARACTERS + longestKey)).string());
      return text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
    } catch (IOException e) {
      return "(its text could not be read)"; // the status is known all the same
    }
  }

  /** Without the keys: servers like to repeat what they did not like. */
  private String oneLine(String text) {
    String less = text;
    for (String key : keys) {
      less = less.replace(key, "(key)");
    }
    return less.replaceAll("[\\s\\p{Cntrl}]+", " ").trim();
  }

  /** OkHttp repeats a request on some answers by itself, unless its body can be sent only once. */
  private static final class OneShotBody extends RequestBody {

    private final byte[] body;

    private volatile boolean begun;

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
      begun = true;
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
