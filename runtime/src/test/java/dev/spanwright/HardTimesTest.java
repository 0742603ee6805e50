package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of spans when the application or an exporter is in trouble. */
class HardTimesTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final LogCapture log = LogCapture.start();

  @AfterEach
  void stop() {
    Spanwright.running().close();
    log.close();
  }

  private static Spanwright start(SpanExporter exporter) {
    return Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .shutdownTimeout(LONG)
            .exporter(exporter)
            .build());
  }

  private static void assertBalanced(Stats stats) {
    assertThat(stats.delivered() + stats.rejected() + stats.queued() + stats.lostSpans())
        .as(stats.toString())
        .isEqualTo(stats.ended());
    assertThat(stats.queued()).isNotNegative();
  }

  @Test
  void stackOverflowInTracedCode_doesNotStopTheExport() throws Exception {
    Spanwright spanwright = start(batch -> ExportResult.delivered());
    for (int i = 0; i < 40; i++) {
      Thread overflowing =
          new Thread(null, HardTimesTest::overflow, "overflowing", 256 * 1024 + i * 1024L);
      overflowing.start();
      overflowing.join();
    }
    Traces.startSpan("afterwards").end();

    // Each place in the queue that a thread claims and has no stack left to fill takes seconds.
    assertThat(spanwright.flush(Duration.ofMinutes(10))).isTrue();
    assertBalanced(spanwright.stats());
    assertThat(spanwright.stats().queued()).isZero();
  }

  private static void overflow() {
    try {
      traced();
    } catch (StackOverflowError expected) {
      // what this thread is for
    }
  }

  @SuppressWarnings("InfiniteRecursion") // until the stack is full
  private static void traced() {
    Span span = Traces.span("traced").root().start();
    try {
      span.end();
      traced();
    } finally {
      Traces.span("other").root().start().end();
    }
  }

  @Test
  @Tag("PIPE-66")
  void errorInAnExporter_costsOneBatch_notTheWorker() {
    AtomicInteger calls = new AtomicInteger();
    Spanwright spanwright =
        start(
            batch -> {
              if (calls.getAndIncrement() == 0) {
                throw new OutOfMemoryError("on purpose");
              }
              return ExportResult.delivered();
            });
    Traces.startSpan("lost").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    Traces.startSpan("delivered").end();
    assertThat(spanwright.flush(LONG)).isTrue();

    assertThat(spanwright.stats().delivered()).isEqualTo(1);
    assertThat(spanwright.stats().lost(LossReason.INTERNAL_SDK_ERROR)).isEqualTo(1);
  }

  @Test
  void lossWithAReasonFromBeforeRecording_isStillALossOfEndedSpans() {
    Spanwright spanwright = start(batch -> ExportResult.lost(LossReason.SAMPLE_RATE, "mistaken"));
    Traces.startSpan("lost").end();
    assertThat(spanwright.flush(LONG)).isTrue();

    assertThat(spanwright.stats().lost(LossReason.INTERNAL_SDK_ERROR)).isEqualTo(1);
    assertBalanced(spanwright.stats());
  }

  @Test
  void close_onAnInterruptedThread_sendsWhatIsLeft_andKeepsTheInterrupt() {
    Spanwright spanwright = start(batch -> ExportResult.delivered());
    for (int i = 0; i < 20; i++) {
      Traces.startSpan("left").end();
    }
    Thread.currentThread().interrupt();
    spanwright.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(spanwright.stats().delivered()).isEqualTo(20);
    assertThat(spanwright.stats().queued()).isZero();
  }

  @Test
  void close_withoutAnySpan_waitsForASlowExporterOnlySoLong() {
    CountDownLatch over = new CountDownLatch(1);
    class Slow implements SpanExporter {
      @Override
      public ExportResult export(SpanBatch batch) {
        return ExportResult.delivered();
      }

      @Override
      public void close() {
        try {
          over.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
    Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .shutdownTimeout(Duration.ofMillis(50))
                .exporter(new Slow())
                .build());
    assertThatCode(spanwright::close).doesNotThrowAnyException(); // and ends
    // Whoever is interrupted before it begins to wait waits all the same.
    over.countDown();
    OwnThreads.awaitEnd();
  }

  @Test
  void stats_balance_whileSpansMoveOn() throws Exception {
    Spanwright spanwright = start(batch -> ExportResult.delivered());
    Thread producer =
        new Thread(
            () -> {
              for (int i = 0; i < 200_000; i++) {
                Traces.startSpan("busy").end();
              }
            });
    producer.start();
    while (producer.isAlive()) {
      assertBalanced(spanwright.stats());
    }
    producer.join();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertBalanced(spanwright.stats());
  }

  @Test
  @SuppressWarnings("NullAway") // callers without nullness checks
  @Tag("PIPE-11")
  void hostileValues_neverReachTheApplication() {
    try (Recording recording = Recording.start(options -> options.debug(true))) {
      try (Span span = Traces.startSpan("hostile")) {
        span.setAttribute(
            "broken",
            new Object() {
              @Override
              public String toString() {
                throw new AssertionError() {
                  private static final long serialVersionUID = 1;

                  @Override
                  public String getMessage() {
                    throw new IllegalStateException();
                  }
                };
              }
            });
      }
      assertThat(recording.span("hostile").attributes().get("broken")).isEqualTo("<unprintable>");
      assertThat(recording.spanwright().flush(null)).isIn(true, false);
    }
  }

  @Test
  void workOfAnUnsampledTrace_onAnotherThread_startsNoTraceOfItsOwn() throws Exception {
    try (Recording recording = Recording.start(options -> options.tracesSampleRate(0.0))) {
      Span unsampled = Traces.startSpan("request");
      Thread other =
          new Thread(
              () -> {
                try (Span span = Traces.span("job").parent(unsampled).start()) {
                  assertThat(span.isRecording()).isFalse();
                  Traces.startSpan("query").end();
                }
              });
      other.start();
      other.join();
      unsampled.end();

      Stats stats = recording.spanwright().stats();
      assertThat(stats.started()).isZero();
      assertThat(stats.lost(LossReason.SAMPLE_RATE)).isEqualTo(3);
    }
  }
}
