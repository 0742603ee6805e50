package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ReceivedRequest;
import dev.spanwright.wire.ReceivedSpan;
import dev.spanwright.wire.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Applications that are killed while spans end. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody is asked to end there")
class KillTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path spool;

  private final LogCapture log = LogCapture.start();
  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void stop() {
    Spanwright.running().close();
    server.close();
    log.close();
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @Tag("PIPE-96")
  void termination_sendsEverythingThatHadEnded() throws Exception {
    long number;
    long[] numbers;
    try (LoadingProcess process = LoadingProcess.start(server.dsn(), null, 1, Integer.MAX_VALUE)) {
      number = process.await("number", 2_000);
      numbers = process.terminate();
    }
    long ended = numbers[0];
    Map<String, Integer> arrived = arrivals();
    assertThat(ended).isGreaterThanOrEqualTo(number);
    assertThat(List.of(numbers[1], numbers[2], numbers[3]))
        .as("delivered, lost, spooled of %d", ended)
        .containsExactly(ended, 0L, 0L);
    assertThat(arrived).hasSize((int) ended);
    assertAllOnce(arrived, 1, number);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @Tag("PIPE-96")
  void termination_whileTheServerIsDown_leavesEverythingInTheSpool() throws Exception {
    server.down();
    long number;
    long[] numbers;
    try (LoadingProcess process = LoadingProcess.start(server.dsn(), spool, 1, Integer.MAX_VALUE)) {
      number = process.await("number", 200);
      numbers = process.terminate();
    }
    long ended = numbers[0];
    assertThat(ended).isGreaterThanOrEqualTo(number);
    assertThat(List.of(numbers[1], numbers[2], numbers[3]))
        .as("delivered, lost, spooled of %d", ended)
        .containsExactly(0L, 0L, ended);
    server.up();
    sendSpool((int) ended);
    assertAllOnce(arrivals(), 1, number);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void killing_losesNothingThatWasSpooled() throws Exception {
    server.down();
    long spooled;
    try (LoadingProcess process = LoadingProcess.start(server.dsn(), spool, 1, Integer.MAX_VALUE)) {
      spooled = process.await("spooled-now", 200);
    }
    int files = spooledEnvelopes(); // of one span each; more may have come since it said so
    assertThat(files).isGreaterThanOrEqualTo((int) spooled);
    server.up();
    sendSpool(files);
    Map<String, Integer> arrived = arrivals();
    assertThat(arrived.values()).as("how often each arrived").containsOnly(1);
    assertThat(arrived).as("what was spooled, and the next process's own").hasSize(files + 1);
    assertThat(spooledEnvelopes()).isZero();
  }

  private int spooledEnvelopes() throws IOException {
    try (Stream<Path> files = Files.walk(spool)) {
      return (int) files.filter(file -> file.toString().matches(".*\\.(envelope|sending)")).count();
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @SuppressWarnings("try") // it is there to be killed
  void killing_inTheMiddleOfTheSpool_losesNothing_andRepeatsWhatWasOnItsWayAtMost()
      throws Exception {
    int spans = 300;
    server.down();
    try (LoadingProcess process = LoadingProcess.start(server.dsn(), spool, 1, spans)) {
      process.await("spooled-now", spans);
    }
    server.usually(Reaction.answer(200).dripping(20, Duration.ofMillis(1)));
    server.up();
    for (int turn = 1; turn <= 3; turn++) {
      int before = server.requests().size();
      // It has one span of its own, which makes it look at what there is to send.
      try (LoadingProcess process =
          LoadingProcess.start(server.dsn(), spool, 1_000L * turn, 1_000L * turn)) {
        server.awaitRequests(before + 40);
      }
    }
    server.usually(Reaction.answer(200));
    sendSpool(spans);
    Map<String, Integer> arrived = arrivals();
    assertThat(arrived.keySet())
        .containsAll(LongStream.rangeClosed(1, spans).mapToObj(String::valueOf).toList());
    long repeated = arrived.values().stream().mapToLong(times -> times - 1).sum();
    assertThat(repeated).as("repeated after three killings").isBetween(0L, 3L);
  }

  /** Is the next process, until at least so many different spans have arrived. */
  private void sendSpool(int spans) {
    Spanwright next =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .shutdownTimeout(LONG)
                .exporter(
                    SentryExporter.builder(Dsn.parse(server.dsn())).spool(spool, 100 << 20).build())
                .build());
    Traces.startSpan("next").end();
    await()
        .atMost(LONG)
        .until(
            () -> {
              Map<String, Integer> arrived = arrivals();
              return arrived.containsKey("next") && arrived.size() > spans;
            });
    next.close();
  }

  /** Returns how often each span has arrived, by its name. */
  private Map<String, Integer> arrivals() {
    Map<String, Integer> arrived = new HashMap<>();
    for (ReceivedRequest request : server.requests()) {
      for (ReceivedSpan span : request.envelope().spans()) {
        arrived.merge(span.name(), 1, Integer::sum);
      }
    }
    return arrived;
  }

  private static void assertAllOnce(Map<String, Integer> arrived, long first, long last) {
    assertThat(arrived.values()).as("how often each arrived").containsOnly(1);
    assertThat(arrived.keySet())
        .containsAll(LongStream.rangeClosed(first, last).mapToObj(String::valueOf).toList());
  }
}
