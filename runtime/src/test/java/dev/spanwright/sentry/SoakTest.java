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
import dev.spanwright.wire.ScriptedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Minutes of spans and of a server that does whatever it likes. After every round all spans must be
 * explained, and neither threads nor heap may grow from round to round.
 *
 * <p>Runs with {@code -Psoak}, for {@code -Dsoak.seconds=}120 unless set, of which half goes to
 * each test, and with {@code -Dsoak.seed=} if a run is to be repeated.
 */
@Tag("soak")
class SoakTest {

  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Duration AGES = Duration.ofHours(1);

  private static final int PRODUCERS = 3;
  private static final long ROUND_SECONDS = 10;

  /** What a garbage collector may leave behind, and what classes, buffers and tables take. */
  private static final long MOST_GROWTH = 8 << 20;

  private static final long SECONDS = Long.getLong("soak.seconds", 120);

  @TempDir Path spool;

  private final long seed = Long.getLong("soak.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final LogCapture log = LogCapture.start();
  private final ScriptedServer server = ScriptedServer.start();
  private final ExecutorService producers = Executors.newFixedThreadPool(PRODUCERS);
  private volatile boolean pausing;

  @AfterEach
  void stop() {
    pausing = true;
    producers.shutdownNow();
    Spanwright.running().close();
    server.close();
    log.close();
  }

  /** What is there when a round is over. */
  private record Footprint(long heap, long threads, long ownThreads) {

    static Footprint now() {
      System.gc();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      List<String> names =
          Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
      return new Footprint(
          runtime.totalMemory() - runtime.freeMemory(),
          names.size(),
          names.stream().filter(name -> name.startsWith("spanwright")).count());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everySpanIsExplained_andNothingGrows(boolean spooling) throws Exception {
    say("seed " + seed + (spooling ? ", with a spool" : ", without a spool"));
    Spanwright spanwright = start(spooling);
    List<Footprint> footprints = new ArrayList<>();
    Stats before = spanwright.stats();
    long rounds = Math.max(1, SECONDS / 2 / ROUND_SECONDS);
    for (long round = 0; round < rounds; round++) {
      before = round(spanwright, before);
      footprints.add(Footprint.now());
      say(footprints.get(footprints.size() - 1) + " " + before);
    }
    assertThat(before.delivered()).isPositive();
    Footprint last = footprints.get(footprints.size() - 1);
    Footprint early = footprints.get(Math.min(1, footprints.size() - 1)); // warm by then
    assertThat(last.heap() - early.heap()).as("heap, seed %d", seed).isLessThan(MOST_GROWTH);
    assertThat(last.ownThreads())
        .as("worker, lane, monitor and senders, seed %d", seed)
        .isLessThanOrEqualTo(7);
    assertThat(last.threads() - early.threads()).as("threads, seed %d", seed).isLessThan(6);
  }

  private Spanwright start(boolean spooling) {
    SentryExporter.Builder exporter =
        SentryExporter.builder(Dsn.parse(server.dsn())).timeout(Duration.ofSeconds(5));
    if (spooling) {
      exporter.spool(spool, 1 << 20); // so small that it overflows now and then
    }
    return Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .backpressureHandling(false)
            .bufferSize(4_000)
            .shutdownTimeout(LONG)
            .exporter(exporter.build())
            .build());
  }

  /** Returns the books at the end of a round in which every span must be explained. */
  private Stats round(Spanwright spanwright, Stats before) throws Exception {
    pausing = false;
    List<Future<List<String>>> producing = new ArrayList<>();
    for (int i = 0; i < PRODUCERS; i++) {
      Random own = new Random(random.nextLong());
      producing.add(producers.submit(() -> produce(own)));
    }
    makeTrouble();
    pausing = true;
    List<String> ended = new ArrayList<>();
    for (Future<List<String>> one : producing) {
      ended.addAll(one.get(1, TimeUnit.MINUTES));
    }
    server.usually(Reaction.answer(200)).release();
    assertThat(spanwright.flush(LONG)).as("flush, seed %d", seed).isTrue();
    await().atMost(LONG).until(() -> spanwright.stats().spooled() == 0);
    // What came to grief in the end is told now; a pause may still hold the report back.
    await()
        .atMost(LONG)
        .until(
            () -> {
              assertThat(spanwright.flush(LONG)).isTrue();
              return told(spanwright, before);
            });
    server.down();
    Stats after = spanwright.stats();
    Ledger ledger = Ledger.of(server.takeRequests());
    ledger.explains(ended, since(before, after));
    ledger.tellsAll(ended, since(before, after));
    assertThat(after.queued()).as("queued, seed %d", seed).isZero();
    server.up();
    return after;
  }

  private boolean told(Spanwright spanwright, Stats before) {
    Ledger ledger = Ledger.of(server.requests());
    long told = ledger.told().values().stream().mapToLong(Long::longValue).sum();
    long perhaps = ledger.perhapsTold().values().stream().mapToLong(Long::longValue).sum();
    return told + perhaps >= since(before, spanwright.stats()).lostSpans();
  }

  private List<String> produce(Random own) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    while (!pausing) {
      try (Span top = Traces.startSpan("top")) {
        for (int children = own.nextInt(10); children > 0; children--) {
          try (Span child = Traces.startSpan("child")) {
            child.setAttribute("text", "x".repeat(own.nextInt(200)));
            ids.add(String.valueOf(child.spanId()));
          }
        }
        ids.add(String.valueOf(top.spanId()));
      }
      Thread.sleep(own.nextInt(8));
    }
    return ids;
  }

  /** Has the server misbehave in one way after the other, for a round. */
  private void makeTrouble() throws InterruptedException {
    long start = System.nanoTime();
    boolean up = true;
    while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(ROUND_SECONDS)) {
      boolean goesDown = random.nextInt(6) == 0;
      if (goesDown && up) {
        server.down();
      } else if (!up) {
        server.up();
      }
      up = !(goesDown && up);
      server.usually(anything());
      Thread.sleep(20 + random.nextInt(400));
      server.release();
    }
    if (!up) {
      server.up();
    }
  }

  private Reaction anything() {
    Reaction.Answer ok = Reaction.answer(200);
    List<Reaction> all =
        List.of(
            ok,
            ok,
            ok,
            Reaction.close(),
            Reaction.reset(),
            Reaction.resetInBody(1 + random.nextInt(2_000)),
            Reaction.resetUnanswered(),
            Reaction.hang(),
            ok.onceReleased(),
            ok.readingSlowly(50 + random.nextInt(500), Duration.ofMillis(random.nextInt(20))),
            ok.dripping(1 + random.nextInt(9), Duration.ofMillis(random.nextInt(10))),
            ok.dripping(1, AGES),
            ok.cutAfter(random.nextInt(30)),
            Reaction.garbage("\0what?\r\n\r\n"),
            Reaction.answer(400 + random.nextInt(5)),
            Reaction.answer(500 + random.nextInt(5)),
            Reaction.answer(413),
            Reaction.answer(301 + random.nextInt(2)).header("Location", "/"),
            Reaction.answer(429).header("X-Sentry-Rate-Limits", "0.2:span"),
            Reaction.answer(429).header("X-Sentry-Rate-Limits", "0.1::key"),
            Reaction.answer(429).header("Retry-After", "0.3"));
    return all.get(random.nextInt(all.size()));
  }

  /** Returns what has happened between the two. */
  private static Stats since(Stats before, Stats after) {
    Map<LossReason, Long> lost = new EnumMap<>(LossReason.class);
    after
        .lost()
        .forEach(
            (reason, spans) -> {
              if (spans > before.lost(reason)) {
                lost.put(reason, spans - before.lost(reason));
              }
            });
    return new Stats(
        after.started() - before.started(),
        after.ended() - before.ended(),
        after.delivered() - before.delivered(),
        after.rejected() - before.rejected(),
        after.queued(),
        after.spooled(),
        lost,
        after.sentBytes() - before.sentBytes(),
        after.lastProblem());
  }

  @SuppressWarnings("SystemOut") // for whoever has asked for it
  private static void say(String text) {
    System.out.println("[soak] " + text);
  }
}
