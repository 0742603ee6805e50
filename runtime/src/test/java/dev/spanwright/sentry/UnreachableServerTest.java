package dev.spanwright.sentry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Traces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that is down for a while. */
class UnreachableServerTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path spool;

  private final MockWebServer server = new MockWebServer();
  private final int port = freePort();

  @AfterEach
  void stop() {
    Spanwright.running().close();
    server.close();
  }

  @Test
  void withoutSpool_spansWaitInMemory_untilTheServerIsBack() throws Exception {
    Spanwright spanwright = start(options -> options);
    endThree();
    await().atMost(LONG).until(() -> spanwright.stats().ended() == 3);
    serverIsBack();
    assertThat(spanwright.flush(LONG)).isTrue();

    Stats stats = spanwright.stats();
    assertThat(stats.delivered()).isEqualTo(3);
    assertThat(stats.lostSpans()).isZero();
    assertThat(stats.sentBytes()).isPositive();
    assertThat(names(3)).containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void withSpool_spansWaitOnDisk_andLeaveInOrder() throws Exception {
    Spanwright spanwright = start(options -> options.spoolDirectory(spool));
    endThree();
    await().atMost(LONG).until(() -> spanwright.stats().spooled() == 3);
    assertThat(spanwright.flush(LONG)).as("nothing is left to do now").isTrue();
    assertThat(spanwright.stats().queued()).isZero();
    Instant back = Instant.now();
    serverIsBack();
    await().atMost(LONG).until(() -> spanwright.stats().delivered() == 3);

    Stats stats = spanwright.stats();
    assertThat(stats.spooled()).isZero();
    assertThat(stats.lostSpans()).isZero();
    assertThat(server.getRequestCount()).isEqualTo(3);
    List<List<String>> envelopes = envelopes(3);
    assertThat(envelopes.stream().map(UnreachableServerTest::name))
        .containsExactly("one", "two", "three");
    for (List<String> lines : envelopes) {
      assertThat(Instant.parse(JSON.readTree(lines.get(0)).get("sent_at").asString()))
          .isAfterOrEqualTo(back.minusMillis(1));
    }
  }

  @Test
  void spoolOfAnEarlierRun_isSentByTheNext_once() throws Exception {
    Spanwright earlier = start(options -> options.spoolDirectory(spool));
    endThree();
    earlier.close();
    assertThat(earlier.stats().spooled()).isEqualTo(3);
    assertThat(earlier.stats().lostSpans()).isZero();
    serverIsBack();
    Spanwright next = start(options -> options.spoolDirectory(spool));
    Traces.startSpan("four").end();
    assertThat(names(4)).containsExactlyInAnyOrder("one", "two", "three", "four");
    next.close();
    assertThat(next.stats().ended()).isEqualTo(1);
    assertThat(next.stats().delivered()).as("what is its own").isEqualTo(1);
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void spoolThatIsFull_losesTheOldest_andTellsTheServer() throws Exception {
    Spanwright spanwright = start(options -> options.spoolDirectory(spool).spoolMaxBytes(2000));
    for (int i = 0; i < 20; i++) {
      Traces.startSpan("span " + i).end();
    }
    await()
        .atMost(LONG)
        .until(
            () -> {
              Stats stats = spanwright.stats();
              return stats.queued() == 0 && stats.ended() == 20;
            });
    Stats full = spanwright.stats();
    assertThat(full.lost(LossReason.CACHE_OVERFLOW)).isPositive();
    assertThat(full.spooled() + full.lost(LossReason.CACHE_OVERFLOW)).isEqualTo(20);
    serverIsBack();
    await().atMost(LONG).until(() -> spanwright.stats().spooled() == 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    long sent = full.spooled();
    List<List<String>> envelopes = envelopes((int) sent + 1);
    assertThat(envelopes.stream().limit(sent).map(UnreachableServerTest::name))
        .isSubsetOf(
            java.util.stream.IntStream.range(20 - (int) sent, 20)
                .mapToObj(i -> "span " + i)
                .toList());
    assertThat(envelopes.get((int) sent).get(2))
        .contains(
            "{\"reason\":\"cache_overflow\",\"category\":\"span\",\"quantity\":"
                + full.lost(LossReason.CACHE_OVERFLOW)
                + "}");
  }

  private Spanwright start(UnaryOperator<Options.Builder> change) {
    return Spanwright.start(
        change
            .apply(
                Options.builder()
                    .environmentVariables(false)
                    .tracesSampleRate(1.0)
                    .shutdownTimeout(LONG)
                    .dsn("http://k@127.0.0.1:" + port + "/1"))
            .build());
  }

  private static void endThree() {
    for (String name : List.of("one", "two", "three")) {
      Traces.startSpan(name).end();
    }
  }

  private void serverIsBack() throws IOException {
    for (int i = 0; i < 50; i++) {
      server.enqueue(new MockResponse.Builder().build());
    }
    server.start(InetAddress.getByName("127.0.0.1"), port);
  }

  private List<String> names(int requests) throws Exception {
    return envelopes(requests).stream().map(UnreachableServerTest::name).toList();
  }

  private static String name(List<String> lines) {
    JsonNode items = JSON.readTree(lines.get(2)).get("items");
    assertThat(items).hasSize(1);
    return items.get(0).get("name").asString();
  }

  private List<List<String>> envelopes(int requests) throws Exception {
    List<List<String>> envelopes = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      var request = requireNonNull(server.takeRequest(30, TimeUnit.SECONDS));
      byte[] body = requireNonNull(request.getBody()).toByteArray();
      try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        envelopes.add(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      }
    }
    return envelopes;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
