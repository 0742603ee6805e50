package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Ledger;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ReceivedRequest;
import dev.spanwright.wire.ScriptedServer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spans that end faster than the network takes them. */
class LoadTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private static final int PRODUCERS = 3;
  private static final int ROUNDS = 10;
  private static final int TRACES = 400;
  private static final int SPANS = 10;

  private static final int BUFFER = 4_000;
  private static final long QUEUE_BYTES = 100_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LogCapture log = LogCapture.start();
  private final ScriptedServer server = ScriptedServer.start();
  private final ExecutorService producers = Executors.newFixedThreadPool(PRODUCERS);
  private final List<String> ended = new ArrayList<>();

  @AfterEach
  void stop() {
    producers.shutdownNow();
    Spanwright.running().close();
    server.close();
    log.close();
  }

  /**
   * What a thread did.
   *
   * @param ids the spans it has ended
   * @param waits how often it was blocked or waited meanwhile
   */
  private record Produced(List<String> ids, long waits) {}

  /** Nothing of the test's own waits in here. */
  private static Produced produce() {
    List<String> ids = new ArrayList<>(TRACES * SPANS);
    long before = waits();
    for (int trace = 0; trace < TRACES; trace++) {
      try (Span top = Traces.startSpan("top")) {
        for (int child = 1; child < SPANS; child++) {
          try (Span span = Traces.startSpan("child")) {
            span.setAttribute("number", child);
            ids.add(String.valueOf(span.spanId()));
          }
        }
        ids.add(String.valueOf(top.spanId()));
      }
    }
    return new Produced(ids, waits() - before);
  }

  private static long waits() {
    ThreadInfo self = THREADS.getThreadInfo(Thread.currentThread().getId());
    return self.getBlockedCount() + self.getWaitedCount();
  }

  @Test
  @Tag("PIPE-11")
  @Tag("PIPE-65")
  void networkThatIsSlow_costsSpansThatAreCounted_neverRoomNorTime() throws Exception {
    server.usually(Reaction.answer(200).readingSlowly(4_096, Duration.ofMillis(2)));
    Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .backpressureHandling(false)
                .bufferSize(BUFFER)
                .shutdownTimeout(LONG)
                .exporter(
                    SentryExporter.builder(Dsn.parse(server.dsn()))
                        .gzipLevel(0)
                        .queueBytes(QUEUE_BYTES)
                        .build())
                .build());
    warmUp(spanwright);
    List<Long> queued = new ArrayList<>();
    long waits = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Future<Produced> one : producers.invokeAll(jobs())) {
        Produced produced = one.get(2, TimeUnit.MINUTES);
        ended.addAll(produced.ids());
        waits += produced.waits();
      }
      // Nothing ends now, so that what is read one after the other belongs together.
      queued.add(spanwright.stats().queued());
    }
    assertThat(waits).as("times that a thread that ends spans has waited").isZero();

    server.usually(Reaction.answer(200));
    assertThat(spanwright.flush(LONG)).isTrue();
    spanwright.close();
    server.down();
    Stats stats = spanwright.stats();
    Ledger ledger = Ledger.of(server.requests());
    ledger.explains(ended, stats);
    ledger.tellsAll(ended, stats);
    assertThat(stats.queued()).isZero();
    assertThat(stats.lost(LossReason.QUEUE_OVERFLOW))
        .as("more ended than the network took: %s", stats)
        .isPositive()
        .isEqualTo(stats.lostSpans());
    // As objects in the buffer, and as bytes behind it; one envelope more may be between the two.
    long most = BUFFER + QUEUE_BYTES / smallestSpan() + SPANS;
    assertThat(queued).allSatisfy(spans -> assertThat(spans).isBetween(0L, most));
  }

  private static List<Callable<Produced>> jobs() {
    List<Callable<Produced>> jobs = new ArrayList<>();
    for (int i = 0; i < PRODUCERS; i++) {
      jobs.add(LoadTest::produce);
    }
    return jobs;
  }

  /** Classes are initialised and threads are started once; that may take a lock. */
  private void warmUp(Spanwright spanwright) throws Exception {
    for (Future<Produced> one : producers.invokeAll(jobs())) {
      ended.addAll(one.get(2, TimeUnit.MINUTES).ids());
    }
    await().atMost(LONG).until(() -> spanwright.stats().delivered() > 0);
  }

  /** Returns the bytes of an envelope per span, at the least. */
  private long smallestSpan() {
    return server.requests().stream()
        .filter(request -> !request.envelope().spans().isEmpty())
        .mapToLong(LoadTest::bytesPerSpan)
        .min()
        .orElseThrow();
  }

  private static long bytesPerSpan(ReceivedRequest request) {
    return request.body().length / request.envelope().spans().size();
  }
}
