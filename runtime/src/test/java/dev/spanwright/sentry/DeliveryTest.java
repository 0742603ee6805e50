package dev.spanwright.sentry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ReceivedRequest;
import dev.spanwright.wire.ReceivedSpan;
import dev.spanwright.wire.ScriptedServer;
import dev.spanwright.wire.SentryStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How spans get to the server, and what becomes of those that do not. */
class DeliveryTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path spool;

  private final SentryStandIn sentry = new SentryStandIn();
  private final ScriptedServer server = sentry.server();

  @AfterEach
  void stop() {
    sentry.close();
  }

  private Spanwright startWith(SentryExporter.Builder exporter) {
    return Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .backpressureHandling(false)
            .shutdownTimeout(LONG)
            .exporter(exporter.build())
            .build());
  }

  private SentryExporter.Builder exporter() {
    return SentryExporter.builder(Dsn.parse(server.dsn()));
  }

  @Test
  @Tag("PIPE-11")
  @Tag("PIPE-65")
  void serverThatHangs_fillsABoundedQueue_andNobodyWaits() {
    server.usually(Reaction.hang());
    Spanwright spanwright = startWith(exporter().gzipLevel(0).queueBytes(20_000));
    int spans = 40_000;
    for (int i = 0; i < spans; i++) {
      Traces.startSpan("x").end();
    }
    // That this line is reached while the server has not answered once is what nobody waits means.
    assertThat(server.requests()).allMatch(request -> request.status() == 0);
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              Stats stats = spanwright.stats();
              assertThat(stats.ended()).isEqualTo(spans);
              assertThat(stats.delivered()).isZero();
              assertThat(stats.queued()).isLessThanOrEqualTo(16_384 + 20_000 / 500);
              assertThat(stats.queued() + stats.lost(LossReason.QUEUE_OVERFLOW)).isEqualTo(spans);
            });
    server.usually(Reaction.answer(200));
    server.release();
    assertThat(spanwright.flush(LONG)).isTrue();
    Stats done = spanwright.stats();
    assertThat(done.queued()).isZero();
    assertThat(done.delivered() + done.lostSpans()).isEqualTo(spans);
  }

  @Test
  @Tag("PIPE-64")
  @Tag("PIPE-73")
  void serverThatTakesTooLong_isGivenUp_andNotSentTheSameTwice() {
    server.next(Reaction.hang());
    Spanwright spanwright = startWith(exporter().timeout(Duration.ofMillis(300)));
    Traces.startSpan("x").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().lost(LossReason.NETWORK_ERROR)).isEqualTo(1);
    assertThat(spanwright.stats().lastProblem()).contains("took it and did not answer");
    Traces.startSpan("y").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().delivered()).isEqualTo(1);
    assertThat(spansNamed("x")).isEqualTo(1);
  }

  private long spansNamed(String name) {
    return server.requests().stream()
        .flatMap(request -> request.envelope().spans().stream())
        .map(ReceivedSpan::name)
        .filter(name::equals)
        .count();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("PIPE-73")
  void envelopeThatBreaksEveryConnection_isGivenUp_andHoldsUpNoOther(boolean spooled) {
    SentryExporter.Builder exporter = exporter().gzipLevel(0);
    Spanwright spanwright = startWith(spooled ? exporter.spool(spool, 100L << 20) : exporter);
    Reaction breaking = Reaction.resetInBody(1000);
    server.next(breaking, breaking, breaking);
    String large = "\u0001".repeat(85_000); // six times that when written: no buffer takes it all
    Traces.run(
        "large",
        () -> {
          for (int i = 0; i < 18; i++) {
            Traces.startSpan("large child").setAttribute("text", large).end();
          }
        });
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().lost(LossReason.NETWORK_ERROR)).isEqualTo(19);
    assertThat(spanwright.stats().lastProblem()).contains("took only a part of it");
    Traces.startSpan("small").end();
    await().atMost(LONG).until(() -> spanwright.stats().delivered() == 1);
    assertThat(spansNamed("small")).isEqualTo(1);
    assertThat(spanwright.stats().spooled()).isZero();
  }

  @Test
  @Tag("PIPE-67")
  void proxyOfTheJvm_isUsed() {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return uri.getHost().equals("sentry.invalid")
                ? List.of(
                    new Proxy(
                        Proxy.Type.HTTP,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port())))
                : List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException thrown) {}
        });
    try {
      Spanwright spanwright =
          startWith(SentryExporter.builder(Dsn.parse("http://k@sentry.invalid/7")));
      Traces.startSpan("through the proxy").end();
      assertThat(spanwright.flush(LONG)).isTrue();
      assertThat(spanwright.stats())
          .extracting(Stats::delivered, Stats::lastProblem)
          .containsExactly(1L, null);
      assertThat(server.requests().get(0).target())
          .isEqualTo("http://sentry.invalid/api/7/envelope/");
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 413, 500})
  @Tag("PIPE-78")
  @Tag("PIPE-83")
  void limits_areReadFromEveryAnswer(int status) {
    server.next(Reaction.answer(status).header("X-Sentry-Rate-Limits", "60:span:key"));
    Spanwright spanwright = sentry.spanwright();
    Traces.startSpan("first").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    Traces.startSpan("second").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().lost(LossReason.RATELIMIT_BACKOFF)).isEqualTo(1);
    assertThat(spansNamed("second")).isZero();
  }

  @Test
  @Tag("PIPE-50")
  @Tag("PIPE-39")
  @Tag("PIPE-74")
  void spanOfMoreThanAMebibyte_isLostAlone() {
    Spanwright spanwright = sentry.spanwright();
    try (Span top = Traces.startSpan("top")) {
      Traces.startSpan("large").setAttribute("text", "x".repeat(1_000_000)).end();
      Traces.startSpan("too large").setAttribute("text", "x".repeat(1 << 20)).end();
      Traces.startSpan("escaped").setAttribute("text", "\u0001".repeat(200_000)).end();
      assertThat(top.isRecording()).isTrue();
    }
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(server.requests().get(0).envelope().spans())
        .extracting(ReceivedSpan::name)
        .containsExactly("large", "top");
    assertThat(spanwright.stats().delivered()).isEqualTo(2);
    assertThat(spanwright.stats().lost(LossReason.INTERNAL_SDK_ERROR)).isEqualTo(2);
    assertThat(sentry.log())
        .anyMatch(line -> line.startsWith("ERROR") || line.startsWith("SEVERE"));
  }

  @Test
  @Tag("PIPE-21")
  @Tag("PIPE-50")
  void batchThatIsTooLargeWhenWritten_leavesInSeveralEnvelopes() {
    Spanwright spanwright = sentry.spanwright();
    endLargeTree(851);
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().lostSpans()).isZero();
    assertThat(spanwright.stats().delivered()).isEqualTo(852);
    assertThat(spanwright.stats().sentBytes())
        .isEqualTo(server.requests().stream().mapToLong(DeliveryTest::length).sum());
    assertThat(server.requests())
        .hasSize(2)
        .extracting(request -> request.envelope().trace().get("trace_id"))
        .doesNotContainNull()
        .containsOnly(server.requests().get(0).envelope().trace().get("trace_id"));
  }

  private static long length(ReceivedRequest request) {
    return Long.parseLong(requireNonNull(request.header("content-length")));
  }

  /** Ends spans of some 15 kB each when written, and a third of it when guessed. */
  private static void endLargeTree(int children) {
    String text = "\u6f22".repeat(5000);
    try (Span top = Traces.startSpan("top")) {
      for (int i = 0; i < children; i++) {
        Traces.startSpan("child").setAttribute("text", text).end();
      }
      assertThat(top.isRecording()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  @Tag("PIPE-21")
  @Tag("PIPE-74")
  void envelopesOfOneBatch_countAsWhatBecameOfEach(int statusOfTheSecond) {
    Spanwright spanwright = sentry.spanwright();
    server.next(Reaction.answer(500), Reaction.answer(statusOfTheSecond));
    try (Span top = Traces.startSpan("top")) {
      Traces.startSpan("too large").setAttribute("text", "x".repeat(1 << 20)).end();
      assertThat(top.isRecording()).isTrue();
      endLargeTree(851);
    }
    assertThat(spanwright.flush(LONG)).isTrue();
    Stats stats = spanwright.stats();
    assertThat(stats.ended()).isEqualTo(854);
    assertThat(stats.delivered()).isEqualTo(sentry.spanIds(200).size());
    assertThat(stats.lostSpans()).isEqualTo(854 - sentry.spanIds(200).size());
    assertThat(sentry.discarded().getOrDefault("send_error span", 0L))
        .isEqualTo(sentry.spanIds(500).size());
    assertThat(sentry.discarded()).containsEntry("internal_sdk_error span", 1L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("PIPE-21")
  void envelopesOfOneBatch_waitForTheServer(boolean spools, @TempDir Path spool) {
    server.down();
    Spanwright spanwright =
        sentry.spanwright(options -> spools ? options.spoolDirectory(spool) : options);
    endLargeTree(851);
    if (spools) {
      await().atMost(LONG).until(() -> spanwright.stats().spooled() == 852);
    }
    server.up();
    await().atMost(LONG).until(() -> spanwright.stats().delivered() == 852);
    assertThat(spanwright.stats())
        .extracting(Stats::queued, Stats::spooled, Stats::lostSpans)
        .containsExactly(0L, 0L, 0L);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  @Tag("PIPE-90")
  @Tag("PIPE-92")
  void reasons_areTheOnesServersKnow() {
    assertThat(LossReason.values())
        .filteredOn(LossReason::isReported)
        .extracting(LossReason::text)
        .isSubsetOf(
            "queue_overflow",
            "cache_overflow",
            "buffer_overflow",
            "ratelimit_backoff",
            "network_error",
            "send_error",
            "sample_rate",
            "backpressure",
            "before_send",
            "event_processor",
            "ignored",
            "internal_sdk_error",
            "insufficient_data",
            "invalid");
  }

  @Test
  @Tag("PIPE-75")
  @Tag("PIPE-77")
  void reportThatIsLost_isToldWithTheNext() {
    server.next(Reaction.answer(500), Reaction.answer(500));
    Spanwright spanwright = sentry.spanwright();
    Traces.run("top", () -> Traces.startSpan("child").end());
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.flush(LONG)).isTrue();
    List<ReceivedRequest> requests = server.requests();
    assertThat(requests).hasSize(3);
    assertThat(requests.get(2).envelope().discarded()).isEqualTo(Map.of("send_error span", 2L));
  }
}
