package dev.spanwright.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.OwnThreads;
import dev.spanwright.Recording;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which spans leave together, and when. */
class BucketsTest {

  private final LinkedBlockingQueue<List<String>> batches = new LinkedBlockingQueue<>();

  private final SpanExporter exporter =
      batch -> {
        batches.add(batch.spans().stream().map(FinishedSpan::name).toList());
        return ExportResult.delivered();
      };

  private List<String> nextBatch() throws InterruptedException {
    List<String> batch = batches.poll(1, TimeUnit.MINUTES);
    assertThat(batch).as("a batch").isNotNull();
    return batch;
  }

  @Test
  @Tag("PIPE-09")
  @Tag("PIPE-27")
  @Tag("PIPE-34")
  @Tag("PIPE-37")
  void topLevelSpan_takesItsOwnTraceAlong_inTheOrderOfEnding_andNoOther() throws Exception {
    try (Recording recording = Recording.start(options -> options.exporter(exporter))) {
      Span other = Traces.span("other").root().active(false).start();
      Traces.span("child of other").parent(other).start().end();
      try (Span top = Traces.startSpan("top")) {
        Traces.startSpan("first").end();
        Traces.startSpan("second").end();
        assertThat(top.isRecording()).isTrue();
      }
      assertThat(nextBatch()).containsExactly("first", "second", "top");
      other.end();
      assertThat(nextBatch())
          .as("leaves with the timer if that was first")
          .startsWith("child of other");
      assertThat(recording.names()).hasSize(5);
    }
  }

  @Test
  @Tag("PIPE-28")
  @Tag("PIPE-33")
  @Tag("PIPE-35")
  @Tag("PIPE-94")
  void flush_takesOpenTreesToo_andWhatEndsLaterComesInABatchOfItsOwn() {
    try (Recording recording = Recording.start()) {
      Span one = Traces.span("one").root().active(false).start();
      Span two = Traces.span("two").root().active(false).start();
      Traces.span("early").parent(one).start().end();
      Traces.span("of two").parent(two).start().end();
      assertThat(recording.names()).containsExactlyInAnyOrder("early", "of two");
      one.setName("renamed");
      Traces.span("late").parent(one).start().end();
      one.end();
      two.end();
      List<SpanBatch> ofOne =
          recording.exporter().batches().stream()
              .filter(batch -> batch.samplingContext().traceId().equals(one.traceId()))
              .toList();
      assertThat(ofOne)
          .extracting(batch -> batch.spans().get(0).name())
          .containsExactly("early", "late");
      assertThat(ofOne)
          .as("what is said about the trace is settled by the first batch")
          .allMatch(batch -> "one".equals(batch.samplingContext().get("transaction")));
    }
  }

  @Test
  @Tag("PIPE-24")
  void bucketOfFiveMebibytes_leavesByItself() throws Exception {
    String large = "x".repeat(900_000);
    try (Recording recording = Recording.start(options -> options.exporter(exporter));
        Span top = Traces.startSpan("top")) {
      for (int i = 1; i <= 6; i++) {
        Traces.startSpan("child " + i).setAttribute("large", large).end();
      }
      List<String> names = new ArrayList<>();
      while (names.size() < 6) {
        names.addAll(nextBatch());
      }
      assertThat(names).hasSize(6).endsWith("child 6");
      assertThat(top.isRecording()).as("nothing but its size made it leave").isTrue();
      assertThat(recording.spanwright().stats().lostSpans()).isZero();
    }
  }

  @Test
  @Tag("PIPE-25")
  void sizeOfASpan_isGuessedFromItsValues() {
    try (Recording recording = Recording.start()) {
      Traces.startSpan("x").end();
      Traces.startSpan("y")
          .setAttribute("text", "12345")
          .setAttribute("texts", List.of("123", "4567"))
          .end();
      long plain = SpanSize.estimate(recording.span("x"));
      assertThat(plain).isGreaterThan(210);
      assertThat(SpanSize.estimate(recording.span("y"))).isEqualTo(plain + 50 + 5 + 50 + 7);
    }
  }

  @Test
  @Tag("PIPE-36")
  @Tag("PIPE-66")
  void workers_areDaemons_thatStartWithTheFirstSpan() {
    OwnThreads.awaitEnd(); // of other tests
    try (Recording recording = Recording.start()) {
      OwnThreads.awaitEnd("spanwright-announcement");
      OwnThreads.awaitEnd("spanwright-loading");
      assertThat(workers()).isEmpty();
      Traces.startSpan("x").end();
      assertThat(recording.names()).containsExactly("x");
      assertThat(workers())
          .extracting(Thread::getName)
          .contains("spanwright-exporter", "spanwright-to-InMemoryExporter");
      assertThat(workers()).allMatch(Thread::isDaemon);
    }
  }

  private static List<Thread> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("spanwright-"))
        .filter(thread -> !thread.getName().equals("spanwright-shutdown"))
        .toList();
  }

  @Test
  @Tag("PIPE-36")
  @Tag("PIPE-68")
  void spansOfTheWorkersOwn_areIgnored_andNobodyWaitsForItself() {
    AtomicBoolean flushed = new AtomicBoolean(true);
    try (Recording recording =
        Recording.start(
            options ->
                options.beforeSendSpan(
                    span -> {
                      Traces.startSpan("of the hook").end();
                      flushed.set(
                          dev.spanwright.Spanwright.running().flush(Duration.ofMinutes(10)));
                    }))) {
      Traces.startSpan("x").end();
      assertThat(recording.names()).containsExactly("x");
      assertThat(flushed).isFalse();
    }
  }

  @Test
  @Tag("PIPE-38")
  void spansThatEveryExporterRefuses_areNotCollected_andToldOf() {
    AtomicBoolean limited = new AtomicBoolean(true);
    Map<LossReason, Long> told = new ConcurrentHashMap<>();
    List<String> exported = Collections.synchronizedList(new ArrayList<>());
    SpanExporter refusing =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            batch.spans().forEach(span -> exported.add(span.name()));
            return ExportResult.delivered();
          }

          @Override
          public @Nullable LossReason refusal() {
            return limited.get() ? LossReason.RATELIMIT_BACKOFF : null;
          }

          @Override
          public void lostBefore(LossReason reason, long spans, long topLevelSpans) {
            told.merge(reason, spans, Long::sum);
          }
        };
    try (dev.spanwright.Spanwright spanwright =
        dev.spanwright.Spanwright.start(
            dev.spanwright.Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .exporter(refusing)
                .build())) {
      Traces.run("refused", () -> Traces.startSpan("refused child").end());
      assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
      limited.set(false);
      Traces.startSpan("taken").end();
      assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
      assertThat(exported).containsExactly("taken");
      assertThat(told).containsExactly(Map.entry(LossReason.RATELIMIT_BACKOFF, 2L));
      Stats stats = spanwright.stats();
      assertThat(stats.lost(LossReason.RATELIMIT_BACKOFF)).isEqualTo(2);
      assertThat(stats.delivered()).isEqualTo(1);
    }
  }

  @Test
  @Tag("PIPE-95")
  @Tag("PIPE-98")
  void flush_saysWhetherAllWasDoneInTime_andWithoutTimeDoesNotWait() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    SpanExporter slow =
        batch -> {
          try {
            leave.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return ExportResult.delivered();
        };
    try (Recording recording = Recording.start(options -> options.exporter(slow))) {
      Traces.startSpan("x").end();
      assertThat(recording.spanwright().flush(Duration.ZERO)).isFalse();
      assertThat(recording.spanwright().flush(Duration.ofMillis(50))).isFalse();
      leave.countDown();
      assertThat(recording.spanwright().flush(Duration.ofMinutes(1))).isTrue();
    }
  }

  @Test
  @Tag("PIPE-02")
  @Tag("PIPE-29")
  @Tag("PIPE-96")
  void close_takesOpenTreesToo_andNothingAfterwards() {
    Recording recording = Recording.start();
    Span open = Traces.span("open").root().active(false).start();
    Traces.span("child").parent(open).start().end();
    recording.close();
    recording.close();
    open.end();
    Traces.startSpan("afterwards").end();
    Stats stats = recording.spanwright().stats();
    assertThat(stats.delivered()).isEqualTo(1);
    assertThat(stats.lost()).as("what comes too late is not even counted").isEmpty();
    OwnThreads.awaitEnd();
  }
}
