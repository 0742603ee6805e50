package dev.spanwright.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Recording;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

  private static final int THREADS = 8;

  private final LogCapture log = LogCapture.start();

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  @Tag("PIPE-21")
  @Tag("PIPE-22")
  void manySpansOfOneTrace_comeInBatchesOfAThousand() {
    try (Recording recording = Recording.start()) {
      try (Span top = Traces.startSpan("top")) {
        for (int i = 0; i < 2000; i++) {
          Traces.startSpan("child").end();
        }
        assertThat(top.isRecording()).isTrue();
      }
      List<SpanBatch> batches = recording.exporter().batches();
      assertThat(batches).allMatch(batch -> batch.spans().size() <= 1000);
      assertThat(recording.spans()).hasSize(2001);
      assertThat(recording.spans().get(2000).isTopLevel()).isTrue();
      Set<String> rands = new HashSet<>();
      batches.forEach(batch -> rands.add(batch.samplingContext().get("sample_rand")));
      assertThat(rands).hasSize(1);
    }
  }

  @Test
  @Tag("PIPE-27")
  void topLevelSpan_ends_wakesTheWorkerAtOnce() throws Exception {
    var arrived = new LinkedBlockingQueue<SpanBatch>();
    SpanExporter exporter =
        batch -> {
          arrived.add(batch);
          return ExportResult.delivered();
        };
    try (Recording recording = Recording.start(options -> options.exporter(exporter))) {
      int late = 0;
      for (int i = 0; i < 100; i++) {
        try (Span top = Traces.startSpan("top")) {
          assertThat(top.isRecording()).isTrue();
          Traces.startSpan("child").end();
        }
        long ended = System.nanoTime();
        SpanBatch batch;
        do { // a child may have left by itself, with the timer
          batch = arrived.poll(1, TimeUnit.MINUTES);
          assertThat(batch).isNotNull();
        } while (batch.spans().stream().noneMatch(FinishedSpan::isTopLevel));
        // Well under the five seconds of the timer. A machine may stand still now and then, but
        // not time and again, just here.
        late += System.nanoTime() - ended < TimeUnit.SECONDS.toNanos(2) ? 0 : 1;
        assertThat(late).isLessThan(10);
      }
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PIPE-26")
  void child_ofALongSpan_leavesWithTheTimer() throws Exception {
    var arrived = new LinkedBlockingQueue<SpanBatch>();
    SpanExporter exporter =
        batch -> {
          arrived.add(batch);
          return ExportResult.delivered();
        };
    try (Recording recording = Recording.start(options -> options.exporter(exporter));
        Span top = Traces.startSpan("long")) {
      Traces.startSpan("child").end();
      SpanBatch batch = arrived.poll(1, TimeUnit.MINUTES);
      assertThat(batch).isNotNull();
      assertThat(batch.spans()).extracting(FinishedSpan::name).containsExactly("child");
      assertThat(top.isRecording()).isTrue();
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PIPE-32")
  void exporterThatHangs_losesTheOldestTracesWhole_andOnlyForItself() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    List<String> taken = Collections.synchronizedList(new ArrayList<>());
    Map<LossReason, Long> told = new ConcurrentHashMap<>();
    SpanExporter hanging =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            batch.spans().forEach(span -> taken.add(span.name()));
            entered.countDown();
            awaitQuietly(leave);
            return ExportResult.delivered();
          }

          @Override
          public void lostBefore(LossReason reason, long spans, long topLevelSpans) {
            told.merge(reason, spans, Long::sum);
          }
        };
    LinkedBlockingQueue<SpanBatch> others = new LinkedBlockingQueue<>();
    SpanExporter quick =
        batch -> {
          others.add(batch);
          return ExportResult.delivered();
        };
    try (Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .shutdownTimeout(Duration.ofMinutes(1))
                .bufferSize(12)
                .exporter(hanging)
                .exporter(quick)
                .build())) {
      for (int i = 0; i < 5; i++) {
        String number = String.valueOf(i);
        Traces.run("top " + i, () -> Traces.startSpan("child " + number).end());
        if (i == 0) {
          entered.await();
        }
        SpanBatch batch = others.poll(30, TimeUnit.SECONDS);
        assertThat(batch).as("trace %d at the other exporter", i).isNotNull();
        assertThat(batch.spans()).hasSize(2);
      }
      // One trace is being exported, and three of two spans each are half of twelve.
      await().until(() -> spanwright.stats().lost(LossReason.QUEUE_OVERFLOW) == 2);
      leave.countDown();
      assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
      assertThat(taken)
          .containsExactly(
              "child 0", "top 0", "child 2", "top 2", "child 3", "top 3", "child 4", "top 4");
      assertThat(told).containsExactly(Map.entry(LossReason.QUEUE_OVERFLOW, 2L));
      Stats done = spanwright.stats();
      assertThat(done.ended()).isEqualTo(10);
      assertThat(done.delivered()).isEqualTo(8);
      assertThat(done.queued()).isZero();
      assertThat(done.lastProblem()).contains("2 spans lost");
      assertThat(log.lines())
          .anyMatch(
              line -> line.startsWith("WARNING ") && line.contains("2 spans lost: it takes spans"));
    }
  }

  @Test
  @Tag("PIPE-31")
  void spansThatEndFasterThanTheyAreSorted_areDroppedAndCounted() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    try (Recording recording =
        Recording.start(
            options ->
                options
                    .bufferSize(4)
                    .beforeSendSpan(
                        span -> {
                          entered.countDown();
                          awaitQuietly(leave);
                        }))) {
      Traces.startSpan("first").end();
      entered.await();
      for (int i = 0; i < 10; i++) {
        Traces.startSpan("more").end();
      }
      Stats full = recording.spanwright().stats();
      assertThat(full.ended()).isEqualTo(11);
      assertThat(full.queued()).isEqualTo(4);
      assertThat(full.lost(LossReason.QUEUE_OVERFLOW)).isEqualTo(7);
      leave.countDown();
      assertThat(recording.spanwright().flush(Duration.ofSeconds(30))).isTrue();
      Stats done = recording.spanwright().stats();
      assertThat(done.queued()).isZero();
      assertThat(done.delivered() + done.lost(LossReason.QUEUE_OVERFLOW)).isEqualTo(11);
      assertThat(log.lines())
          .contains("WARNING 7 spans lost: more ended than could be exported (bufferSize=4)");
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 16_384})
  @Tag("PIPE-10")
  void manyThreads_endSpans_everySpanIsAccountedFor(int bufferSize) throws Exception {
    int perThread = 5_000;
    Recording recording = Recording.start(options -> options.bufferSize(bufferSize));
    runOnAll(
        () -> {
          for (int i = 0; i < perThread / 2; i++) {
            try (Span top = Traces.startSpan("top")) {
              Traces.startSpan("child").setAttribute("k", top.isRecording()).end();
            }
          }
        });
    List<FinishedSpan> exported = recording.spans();
    Stats stats = recording.spanwright().stats();
    recording.close();

    long all = (long) THREADS * perThread;
    assertThat(stats.started()).isEqualTo(all);
    assertThat(stats.ended()).isEqualTo(all);
    assertThat(stats.queued()).isZero();
    assertThat(stats.delivered() + stats.lost(LossReason.QUEUE_OVERFLOW)).isEqualTo(all);
    assertThat(stats.delivered()).isEqualTo(exported.size());
    Set<Long> ids = new HashSet<>();
    exported.forEach(span -> ids.add(span.spanIdBits()));
    assertThat(ids).hasSameSizeAs(exported);
  }

  @Test
  void close_whileManyThreadsEndSpans_everySpanTakenIsAccountedFor() throws Exception {
    for (int round = 0; round < 20; round++) {
      Recording recording = Recording.start();
      CountDownLatch running = new CountDownLatch(THREADS);
      Thread closer =
          new Thread(
              () -> {
                try {
                  running.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                recording.close();
              });
      closer.start();
      runOnAll(
          () -> {
            running.countDown();
            for (int i = 0; i < 500; i++) {
              Traces.startSpan("x").end();
            }
          });
      closer.join();
      Stats stats = recording.spanwright().stats();
      assertThat(stats.queued()).isZero();
      assertThat(stats.ended()).isEqualTo(stats.delivered() + stats.lostSpans());
    }
  }

  @Test
  void oneSpan_usedByManyThreads_staysWhole() throws Exception {
    try (Recording recording = Recording.start()) {
      for (int round = 0; round < 200; round++) {
        Span span = Traces.span("shared " + round).active(false).start();
        runOnAll(
            () -> {
              String own = "k" + Thread.currentThread().getId();
              for (int i = 0; i < 20; i++) {
                span.setAttribute(own, i).setAttribute("all", i).setName(span.name());
              }
              span.end();
            });
        FinishedSpan finished = recording.span("shared " + round);
        finished.attributes().forEach((key, value) -> assertThat(value).isNotNull());
        assertThat(finished.attributes().contains("all")).isTrue();
      }
      assertThat(recording.spans()).hasSize(200);
    }
  }

  private static void runOnAll(Runnable task) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        futures.add(executor.submit(task));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } finally {
      executor.shutdown();
    }
  }
}
