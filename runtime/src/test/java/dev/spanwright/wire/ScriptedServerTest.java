package dev.spanwright.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That the server does what scripts say, seen from a client. */
class ScriptedServerTest {

  private static final MediaType TEXT = MediaType.get("text/plain");
  private static final Duration LONG = Duration.ofSeconds(30);

  private final ScriptedServer server = ScriptedServer.start();
  private final OkHttpClient client = client(LONG);

  private static OkHttpClient client(Duration timeout) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .callTimeout(timeout)
        .readTimeout(timeout)
        .writeTimeout(timeout)
        .build();
  }

  @AfterEach
  void stop() {
    client.connectionPool().evictAll();
    server.close();
    assertThat(threads(server)).isEmpty();
  }

  private static Set<String> threads(ScriptedServer server) {
    String name = "scripted server " + server.port() + " ";
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(thread -> thread.startsWith(name))
        .collect(Collectors.toSet());
  }

  private String post(byte[] body) throws IOException {
    return post(client, "http", body);
  }

  private String post(OkHttpClient sender, String scheme, byte[] body) throws IOException {
    Request request =
        new Request.Builder()
            .url(scheme + "://127.0.0.1:" + server.port() + "/a?b=c")
            .post(RequestBody.create(body, TEXT))
            .build();
    try (Response response = sender.newCall(request).execute()) {
      return response.code()
          + " "
          + response.header("Retry-After")
          + " "
          + response.body().string();
    }
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }

  @Test
  void answers_followTheScript_thenTheUsual_overOneConnection() throws IOException {
    server
        .next(
            Reaction.answer(429).header("Retry-After", "7").body("wait"),
            Reaction.answer(200).readingSlowly(10, Duration.ofMillis(1)),
            Reaction.answer(200).body("drops").dripping(9, Duration.ofMillis(1)))
        .usually(Reaction.answer(503));
    assertThat(post(bytes(3))).isEqualTo("429 7 wait");
    assertThat(post(bytes(55))).isEqualTo("200 null {}");
    assertThat(post(bytes(0))).isEqualTo("200 null drops");
    assertThat(post(bytes(3))).isEqualTo("503 null {}");

    List<ReceivedRequest> requests = server.requests();
    assertThat(requests).extracting(ReceivedRequest::status).containsExactly(429, 200, 200, 503);
    assertThat(requests).extracting(r -> r.body().length).containsExactly(3, 55, 0, 3);
    assertThat(requests.get(1).taken()).isTrue();
    assertThat(requests.get(3).taken()).isFalse();
    assertThat(requests.get(0).method()).isEqualTo("POST");
    assertThat(requests.get(0).target()).isEqualTo("/a?b=c");
    assertThat(requests.get(0).header("CONTENT-type")).isEqualTo("text/plain");
    assertThat(server.accepted()).isEqualTo(1);
    assertThat(server.broken()).isEmpty();
  }

  @Test
  void body_isReadInChunksAndUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(10_000));
    }
    RequestBody chunked =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return TEXT;
          }

          @Override
          public void writeTo(okio.BufferedSink sink) throws IOException {
            sink.write(packed.toByteArray());
          }
        };
    Request request =
        new Request.Builder()
            .url("http://127.0.0.1:" + server.port() + "/")
            .header("Content-Encoding", "gzip")
            .post(chunked)
            .build();
    client.newCall(request).execute().close();
    assertThat(server.requests().get(0).header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(server.requests().get(0).body()).isEqualTo(bytes(10_000));
  }

  @Test
  void brokenConnections_areFailuresToTheSender() {
    server.next(
        Reaction.close(),
        Reaction.reset(),
        Reaction.resetInBody(100),
        Reaction.resetUnanswered(),
        Reaction.garbage("SSH-2.0-nonsense\r\n"),
        Reaction.answer(200).cutAfter(9));
    for (int i = 0; i < 6; i++) {
      assertThatThrownBy(() -> post(bytes(200_000)))
          .as("request %s", i)
          .isInstanceOf(IOException.class);
    }
    assertThat(server.scripted()).isZero();
    assertThat(server.requests())
        .as("read whole: those after which it was too late")
        .extracting(ReceivedRequest::status)
        .containsExactly(0, 0, 0);
    assertThat(server.accepted()).isEqualTo(6);
  }

  @Test
  void answerCutInItsBody_isNoticedByWhoReadsIt() {
    Reaction.Answer answer = Reaction.answer(200).body("0123456789");
    server.next(answer.cutAfter(answer.bytes().length - 5));
    assertThatThrownBy(() -> post(bytes(1)))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("unexpected end of stream");
  }

  @Test
  void hanging_lastsUntilTheRelease() throws Exception {
    server.next(Reaction.answer(202).onceReleased(), Reaction.hang());
    StringBuilder got = new StringBuilder();
    Thread sender = sender(got);
    server.awaitRequests(1);
    assertThat(sender.isAlive()).isTrue();
    server.release();
    sender.join();
    assertThat(got).hasToString("202 null {}");

    Thread leaving = sender(new StringBuilder());
    assertThat(server.awaitRequests(2).get(1).status()).isZero();
    client.dispatcher().cancelAll();
    leaving.join();
    assertThat(threads(server)).hasSizeGreaterThanOrEqualTo(2); // one hangs still; closing ends it
  }

  private Thread sender(StringBuilder got) {
    Thread sender =
        new Thread(
            () -> {
              try {
                got.append(post(bytes(1)));
              } catch (IOException e) {
                got.append(e);
              }
            });
    sender.start();
    return sender;
  }

  @Test
  void slowReading_holdsALargeBodyUp() {
    server.next(Reaction.answer(200).readingSlowly(1, Duration.ofSeconds(20)));
    assertThatThrownBy(() -> post(client(Duration.ofMillis(300)), "http", bytes(64 * 1024 * 1024)))
        .isInstanceOf(IOException.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void downAndUp_isTheSamePort() throws IOException {
    assertThat(post(bytes(1))).startsWith("200");
    int port = server.port();
    server.down();
    assertThatThrownBy(() -> post(bytes(1))).isInstanceOf(IOException.class); // the old connection
    assertThatThrownBy(() -> post(bytes(1))).isInstanceOf(ConnectException.class);
    server.up();
    assertThat(server.port()).isEqualTo(port);
    assertThat(post(bytes(1))).startsWith("200");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void plainServer_whereTlsIsExpected_failsTheHandshake() {
    assertThatThrownBy(() -> post(client, "https", bytes(1))).isInstanceOf(SSLException.class);
    assertThat(server.awaitBroken(1).get(0)).hasMessage("TLS where plain HTTP is spoken");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void untrustedServer_isRefusedByTheClient() {
    try (ScriptedServer untrusted = ScriptedServer.startUntrusted()) {
      assertThat(untrusted.dsn("k:s", "/b/7"))
          .isEqualTo("https://k:s@127.0.0.1:" + untrusted.port() + "/b/7");
      Request request =
          new Request.Builder().url("https://127.0.0.1:" + untrusted.port() + "/").build();
      assertThatThrownBy(() -> client.newCall(request).execute())
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("unable to find valid certification path");
      assertThat(untrusted.awaitBroken(1).get(0)).isInstanceOf(IOException.class);
      assertThat(untrusted.requests()).isEmpty();
    }
  }
}
