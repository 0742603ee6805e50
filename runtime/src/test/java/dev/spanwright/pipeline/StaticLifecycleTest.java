package dev.spanwright.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Recording;
import dev.spanwright.Stats;
import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees that leave as a whole: when, what is left behind, and that the books balance. */
class StaticLifecycleTest {

  private static final int THREADS = 8;
  private static final Duration LONG = Duration.ofSeconds(30);

  private final LogCapture log = LogCapture.start();

  @AfterEach
  void stop() {
    log.close();
  }

  private static Recording start(UnaryOperator<Options.Builder> change) {
    return Recording.start(o -> change.apply(o.traceLifecycle(TraceLifecycle.STATIC)));
  }

  private static void assertBalanced(Stats stats) {
    assertThat(stats.delivered() + stats.rejected() + stats.lostSpans() + stats.queued())
        .as(stats.toString())
        .isEqualTo(stats.ended());
  }

  /** The same program for both lifecycles. */
  private static void program() {
    Span top = Traces.startSpan("top").setAttribute("sentry.op", "task");
    Traces.setAttribute("region", "eu");
    Traces.run("child", () -> Traces.startSpan("grandchild").setStatus(SpanStatus.ERROR).end());
    Traces.span("linked").start().addLink(top).setAttribute("n", new long[] {1, 2}).end();
    top.setName("renamed").end();
    Traces.startSpan("alone").end();
  }

  @Test
  @Tag("SPAN-133")
  @Tag("PIPE-122")
  void bothLifecycles_giveTheSameSpans_butForTheAttributeThatNamesThem() {
    List<String> streamed = shown(TraceLifecycle.STREAM);
    List<String> whole = shown(TraceLifecycle.STATIC);
    assertThat(whole).hasSize(5).isEqualTo(streamed);
  }

  private static List<String> shown(TraceLifecycle lifecycle) {
    try (Recording recording = Recording.start(options -> options.traceLifecycle(lifecycle))) {
      program();
      List<FinishedSpan> spans = recording.spans();
      List<String> shown = new ArrayList<>();
      for (FinishedSpan span : spans) {
        assertThat(span.attributes().get("sentry.trace_lifecycle")).isEqualTo(lifecycle.text());
        shown.add(shown(span, spans));
      }
      return shown;
    }
  }

  /** Says of a span what does not differ from run to run. */
  private static String shown(FinishedSpan span, List<FinishedSpan> spans) {
    Attributes.Builder attributes = Attributes.builder();
    span.attributes()
        .forEach(
            (key, value) -> {
              if (!key.equals("sentry.trace_lifecycle") && !key.equals("sentry.segment.id")) {
                attributes.put(key, value);
              }
            });
    String parent =
        spans.stream()
            .filter(other -> other.spanIdBits() == span.parentSpanIdBits())
            .map(FinishedSpan::name)
            .findFirst()
            .orElse("none");
    return span.name()
        + " below "
        + parent
        + " "
        + span.status()
        + " "
        + span.isTopLevel()
        + " "
        + span.links().size()
        + " "
        + attributes.build();
  }

  @Test
  @Tag("PIPE-125")
  void tree_leavesWhenItsTopLevelSpanEnds_andNotBefore() {
    try (Recording recording = start(options -> options)) {
      Span top = Traces.startSpan("top");
      Traces.startSpan("child").end();
      assertThat(recording.spans()).isEmpty(); // although it has flushed
      assertThat(recording.spanwright().stats().queued()).isEqualTo(1);
      top.end();
      List<SpanBatch> batches = recording.exporter().batches();
      assertThat(batches).hasSize(1);
      assertThat(batches.get(0).spans())
          .extracting(FinishedSpan::name)
          .containsExactly("child", "top");
      assertThat(batches.get(0).topLevelSpans()).isEqualTo(1);
    }
  }

  @Test
  @Tag("PIPE-32")
  void tooManyCollected_costTheOldestTreeWhatItHas_andItGoesOn() {
    try (Recording recording = start(options -> options.bufferSize(12))) {
      Span older = Traces.span("older").active(false).start();
      Span newer = Traces.span("newer").active(false).start();
      child(older, "o1");
      child(older, "o2");
      child(newer, "n1");
      child(newer, "n2");
      child(newer, "n3");
      child(older, "o3");
      assertThat(recording.spans()).isEmpty();
      assertThat(recording.spanwright().stats().queued()).isEqualTo(6);
      child(newer, "n4"); // one more than half of the buffer
      assertThat(recording.spans()).isEmpty();
      assertThat(recording.spanwright().stats().lost())
          .isEqualTo(Map.of(LossReason.QUEUE_OVERFLOW, 3L));
      child(older, "o4");
      older.end();
      assertThat(recording.names()).containsExactly("o4", "older");
      newer.end();
      assertThat(recording.names()).containsExactly("o4", "older", "n1", "n2", "n3", "n4", "newer");
      Stats stats = recording.spanwright().stats();
      assertThat(stats.queued()).isZero();
      assertBalanced(stats);
      assertThat(stats.ended()).isEqualTo(10);
    }
  }

  private static void child(Span parent, String name) {
    Traces.span(name).parent(parent).active(false).start().end();
  }

  @Test
  @Tag("PIPE-31")
  @Tag("PIPE-76")
  void topLevelSpanThatFindsNoRoom_takesItsTreeAlong() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Map<LossReason, List<Long>> told = new ConcurrentHashMap<>();
    SpanExporter slow =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            return ExportResult.delivered();
          }

          @Override
          public @Nullable LossReason refusal() { // asked by the thread that sorts
            entered.countDown();
            try {
              leave.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return null;
          }

          @Override
          public void lostBefore(LossReason reason, long spans, long topLevelSpans) {
            told.merge(
                reason,
                List.of(spans, topLevelSpans),
                (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
          }
        };
    Recording recording =
        Recording.startWithoutRate(
            o ->
                Options.builder()
                    .environmentVariables(false)
                    .tracesSampleRate(1.0)
                    .exporter(slow)
                    .bufferSize(4)
                    .traceLifecycle(TraceLifecycle.STATIC));
    Span top = Traces.span("top").active(false).start();
    for (int i = 0; i < 4; i++) {
      child(top, "child");
    }
    entered.await();
    top.end(); // no room
    Stats full = recording.spanwright().stats();
    assertThat(full.lost()).isEqualTo(Map.of(LossReason.QUEUE_OVERFLOW, 1L));
    assertThat(full.ended()).isEqualTo(5);
    leave.countDown();
    assertThat(recording.spanwright().flush(LONG)).isTrue();
    Stats stats = recording.spanwright().stats();
    assertThat(stats.lost()).isEqualTo(Map.of(LossReason.QUEUE_OVERFLOW, 5L));
    assertThat(stats.queued()).isZero();
    recording.close();
    assertThat(told).isEqualTo(Map.of(LossReason.QUEUE_OVERFLOW, List.of(5L, 1L)));
  }

  @Test
  @Tag("PIPE-125")
  void forgottenTree_givesUpItsSpansAfterAnHour() {
    AtomicLong tick = new AtomicLong();
    List<String> exported = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    StaticBuckets buckets =
        new StaticBuckets(
            10,
            new Buckets.Exit() {
              @Override
              public void export(TraceBucket bucket) {
                bucket.toBatch().spans().forEach(span -> exported.add(span.name()));
              }

              @Override
              public void lose(LossReason reason, int spans, int topLevelSpans) {
                lost.add(reason + " " + spans);
              }
            },
            tick::get);
    Queue<EndedSpan> ended = new ConcurrentLinkedQueue<>();
    try (var tracing = RecordedEnds.into(ended)) {
      assertThat(tracing).isNotNull();
      Span forgotten = Traces.span("forgotten").active(false).start();
      Span slow = Traces.span("slow").active(false).start();
      child(forgotten, "child of the forgotten");
      child(slow, "first child");
      ended.forEach(span -> buckets.add(span, span.finish(), 1));
      ended.clear();
      tick.addAndGet(StaticBuckets.LONGEST_SILENCE_NANOS);
      child(slow, "second child");
      ended.forEach(span -> buckets.add(span, span.finish(), 1));
      ended.clear();
      buckets.release(true);
      assertThat(lost).as("an hour is not over yet").isEmpty();
      tick.incrementAndGet();
      buckets.release(true);
      assertThat(lost).containsExactly("LEFT_BEHIND 1");
      slow.end();
      forgotten.end();
      ended.forEach(span -> buckets.add(span, span.finish(), 1));
    }
    assertThat(exported).containsExactly("first child", "second child", "slow", "forgotten");
    assertThat(buckets.isEmpty()).isTrue();
  }

  @Test
  @Tag("PIPE-102")
  @Tag("PIPE-128")
  void beforeSendSpan_isNotCalled_andOneWarningSaysSo() {
    AtomicInteger calls = new AtomicInteger();
    try (Recording recording =
        start(options -> options.beforeSendSpan(span -> calls.incrementAndGet()))) {
      program();
      assertThat(recording.spans()).hasSize(5);
    }
    assertThat(calls).hasValue(0);
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("WARNING"))
        .containsExactly(
            "WARNING beforeSendSpan is set but not called: it needs traceLifecycle STREAM, and"
                + " STATIC is set");
  }

  @ParameterizedTest
  @Tag("SPAN-133")
  @ValueSource(strings = {"static", "STATIC", "stream"})
  void environment_namesTheLifecycle(String text) {
    try (Recording recording = Recording.startIn(Map.of("SPANWRIGHT_TRACE_LIFECYCLE", text))) {
      Traces.startSpan("x").end();
      assertThat(recording.span("x").attributes().get("sentry.trace_lifecycle"))
          .isEqualTo(text.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void environment_thatNamesNoLifecycle_isOneMessage() {
    try (Recording recording = Recording.startIn(Map.of("SPANWRIGHT_TRACE_LIFECYCLE", "whole"))) {
      assertThat(recording.spanwright().isEnabled()).isFalse();
    }
    assertThat(log.lines())
        .containsExactly(
            "SEVERE Spanwright is off: SPANWRIGHT_TRACE_LIFECYCLE is \"whole\", but must be stream"
                + " or static");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 16_384})
  void manyThreads_endTreesInAnyOrder_everySpanIsAccountedFor(int bufferSize) throws Exception {
    int rounds = 1_000;
    Recording recording = start(options -> options.bufferSize(bufferSize));
    ExecutorService others = Executors.newFixedThreadPool(THREADS);
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> futures = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      futures.add(
          executor.submit(
              () -> {
                for (int i = 0; i < rounds; i++) {
                  Span top = Traces.startSpan("top");
                  Traces.startSpan("child").end();
                  Span elsewhere = Traces.span("elsewhere").active(false).start();
                  Future<?> handedOver = others.submit(() -> elsewhere.end());
                  if (i % 2 == 0) {
                    handedOver.get();
                  }
                  top.end();
                  handedOver.get();
                }
                return null;
              }));
    }
    for (Future<?> future : futures) {
      future.get();
    }
    executor.shutdown();
    others.shutdown();
    List<SpanBatch> batches = recording.exporter().batches();
    Stats stats = recording.spanwright().stats();
    recording.close();

    assertThat(stats.ended()).isEqualTo((long) THREADS * rounds * 3);
    assertThat(stats.queued()).isZero();
    assertBalanced(stats);
    assertThat(stats.delivered())
        .isEqualTo(batches.stream().mapToLong(batch -> batch.spans().size()).sum());
    assertThat(batches)
        .allSatisfy(
            batch -> {
              List<FinishedSpan> spans = batch.spans();
              assertThat(spans.get(spans.size() - 1).isTopLevel()).isTrue();
              assertThat(batch.topLevelSpans()).isEqualTo(1);
            });
  }

  @Test
  void close_whileManyThreadsEndTrees_everySpanTakenIsAccountedFor() throws Exception {
    for (int round = 0; round < 10; round++) {
      Recording recording = start(options -> options);
      CountDownLatch running = new CountDownLatch(THREADS);
      ExecutorService executor = Executors.newFixedThreadPool(THREADS);
      List<Future<?>> futures = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        futures.add(
            executor.submit(
                () -> {
                  running.countDown();
                  for (int i = 0; i < 500; i++) {
                    Traces.run("top", () -> Traces.startSpan("child").end());
                  }
                }));
      }
      running.await();
      recording.close();
      for (Future<?> future : futures) {
        future.get();
      }
      executor.shutdown();
      Stats stats = recording.spanwright().stats();
      assertThat(stats.queued()).isZero();
      assertBalanced(stats);
    }
  }
}
