package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.trace.LossReason;
import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Posts envelopes and reads what the server thinks of them (PIPE-59…72). */
final class EnvelopeSender {

  private static final MediaType ENVELOPE = MediaType.get("application/x-sentry-envelope");

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int CONTENT_TOO_LARGE = 413;

  /** Of an answer that is only logged. */
  private static final int MOST_CHARACTERS = 200;

  private final OkHttpClient client;
  private final Request template;
  private final String host;

  EnvelopeSender(Dsn dsn, boolean gzipped, Duration timeout) {
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            .followRedirects(false) // a server that has moved is an error to see (PIPE-72)
            .build();
    this.host = dsn.hostAndPort();
    Request.Builder request =
        new Request.Builder()
            .url(dsn.envelopeUrl())
            .header("User-Agent", SentrySdk.client())
            .header("X-Sentry-Auth", authorisation(dsn));
    if (gzipped) {
      request.header("Content-Encoding", "gzip");
    }
    this.template = request.build();
  }

  ExportResult send(byte[] body) {
    Request request = template.newBuilder().post(RequestBody.create(body, ENVELOPE)).build();
    try (Response response = client.newCall(request).execute()) {
      return result(response);
    } catch (IOException e) {
      return ExportResult.lost(
          LossReason.NETWORK_ERROR, host + " cannot be reached: " + e.getMessage());
    }
  }

  /** Ends a request that is under way. Called by another thread. */
  void cancel() {
    client.dispatcher().cancelAll();
  }

  void close() {
    client.connectionPool().evictAll();
  }

  private ExportResult result(Response response) throws IOException {
    int code = response.code();
    if (response.isSuccessful()) {
      return ExportResult.delivered();
    }
    if (code == TOO_MANY_REQUESTS) {
      return ExportResult.rejected(host + " gets too much (HTTP 429)");
    }
    String size = code == CONTENT_TOO_LARGE ? ", the envelope is too large" : "";
    return ExportResult.lost(
        LossReason.SEND_ERROR,
        host + " answered with HTTP " + code + size + ": " + beginning(response));
  }

  private static String beginning(Response response) throws IOException {
    return response.peekBody(MOST_CHARACTERS).string().replaceAll("\\s+", " ").trim();
  }

  private static String authorisation(Dsn dsn) {
    String secret = dsn.secretKey() == null ? "" : ", sentry_secret=" + dsn.secretKey();
    return String.format(
        "Sentry sentry_key=%s, sentry_version=7, sentry_client=%s%s",
        dsn.publicKey(), SentrySdk.client(), secret);
  }
}
