package dev.spanwright.sentry;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.ReceivedEnvelope;
import dev.spanwright.wire.ReceivedRequest;
import dev.spanwright.wire.ScriptedServer;
import dev.spanwright.wire.SentryStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is down for a while. */
class UnreachableServerTest {

  private static final Duration LONG = Duration.ofSeconds(45); // shorter than it is tried

  @TempDir Path spool;

  private final SentryStandIn sentry = new SentryStandIn();
  private final ScriptedServer server = sentry.server();

  @BeforeEach
  void down() {
    server.down();
  }

  @AfterEach
  void stop() {
    sentry.close();
  }

  @Test
  void withoutSpool_spansWaitInMemory_untilTheServerIsBack() {
    Spanwright spanwright = sentry.spanwright();
    endThree();
    server.up();
    assertThat(spanwright.flush(LONG)).isTrue();

    Stats stats = spanwright.stats();
    assertThat(stats.delivered()).isEqualTo(3);
    assertThat(stats.lostSpans()).isZero();
    assertThat(stats.sentBytes()).isPositive();
    assertThat(names()).containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void withSpool_spansWaitOnDisk_andLeaveInOrder() {
    Spanwright spanwright = sentry.spanwright(options -> options.spoolDirectory(spool));
    int spooled = 0;
    for (String name : List.of("one", "two", "three")) {
      Traces.startSpan(name).end();
      long expected = ++spooled;
      await().atMost(LONG).until(() -> spanwright.stats().spooled() == expected);
    }
    assertThat(spanwright.flush(LONG)).as("nothing is left to do now").isTrue();
    assertThat(spanwright.stats().queued()).isZero();
    server.up();
    await().atMost(LONG).until(() -> spanwright.stats().delivered() == 3);

    Stats stats = spanwright.stats();
    assertThat(stats.spooled()).isZero();
    assertThat(stats.lostSpans()).isZero();
    assertThat(names()).containsExactly("one", "two", "three");
  }

  @Test
  void spoolOfAnEarlierRun_isSentByTheNext_once() {
    Spanwright earlier = sentry.spanwright(options -> options.spoolDirectory(spool));
    endThree();
    earlier.close();
    assertThat(earlier.stats().spooled()).isEqualTo(3);
    assertThat(earlier.stats().lostSpans()).isZero();
    Instant between = Instant.now().truncatedTo(ChronoUnit.MICROS);
    server.up();
    Spanwright next = sentry.spanwright(options -> options.spoolDirectory(spool));
    Traces.startSpan("four").end();
    server.awaitRequests(4);
    next.close();
    assertThat(next.stats().ended()).isEqualTo(1);
    assertThat(next.stats().delivered()).as("of its own").isEqualTo(1);
    assertThat(names()).containsExactlyInAnyOrder("one", "two", "three", "four");
    assertThat(server.requests())
        .allSatisfy(request -> assertThat(request.envelope().sentAt()).isAfterOrEqualTo(between));
  }

  @Test
  void spoolThatIsFull_losesTheOldest_andTellsTheServer() {
    Spanwright spanwright =
        sentry.spanwright(options -> options.spoolDirectory(spool).spoolMaxBytes(2500));
    for (int i = 0; i < 20; i++) {
      Traces.startSpan("span " + i).end();
      long ended = i + 1L;
      await()
          .atMost(LONG)
          .until(() -> spanwright.stats().ended() == ended && spanwright.stats().queued() == 0);
    }
    Stats full = spanwright.stats();
    long lost = full.lost(LossReason.CACHE_OVERFLOW);
    assertThat(lost).isPositive();
    assertThat(full.spooled()).isPositive().isEqualTo(20 - lost);
    server.up();
    await().atMost(LONG).until(() -> spanwright.stats().spooled() == 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    List<String> names = names();
    assertThat(names).hasSize(20 - (int) lost).endsWith("span 18", "span 19");
    assertThat(names)
        .as("oldest first")
        .isSortedAccordingTo(comparing(UnreachableServerTest::number));
    List<ReceivedRequest> requests = server.requests();
    assertThat(requests.get(requests.size() - 1).envelope().discarded())
        .isEqualTo(Map.of("cache_overflow span", lost));
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring("span ".length()));
  }

  @Test
  void twoSpools_countASpanOnce() {
    SentryExporter second =
        SentryExporter.builder(Dsn.parse(server.dsn()))
            .spool(spool.resolve("second"), 1 << 20)
            .build();
    Spanwright spanwright =
        sentry.spanwright(
            options -> options.spoolDirectory(spool.resolve("first")).exporter(second));
    endThree();
    await().atMost(LONG).until(() -> spanwright.stats().queued() == 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().spooled()).isEqualTo(3);
    spanwright.close();
    Stats stats = spanwright.stats();
    assertThat(stats.spooled()).isEqualTo(3);
    assertThat(stats.queued()).isZero();
  }

  @Test
  void spoolThatCannotBeUsed_isToldOnce_andSpansWaitInMemory() throws Exception {
    Path file = Files.writeString(spool.resolve("file"), "in the way");
    Spanwright spanwright = sentry.spanwright(options -> options.spoolDirectory(file));
    endThree();
    server.up();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().delivered()).isEqualTo(3);
    assertThat(sentry.log()).filteredOn(line -> line.contains("Nothing is spooled")).hasSize(1);
  }

  private static void endThree() {
    for (String name : List.of("one", "two", "three")) {
      Traces.startSpan(name).end();
    }
  }

  private List<String> names() {
    return server.requests().stream()
        .map(ReceivedRequest::envelope)
        .map(ReceivedEnvelope::spans)
        .flatMap(List::stream)
        .map(span -> span.name())
        .toList();
  }
}
