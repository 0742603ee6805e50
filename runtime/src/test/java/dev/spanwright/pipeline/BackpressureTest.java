package dev.spanwright.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Recording;
import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackpressureTest {

  @Test
  @Tag("SAMP-43")
  void halvings_growWithEachBadLook_andAreGoneWithAGoodOne() {
    AtomicBoolean healthy = new AtomicBoolean();
    Backpressure backpressure = new Backpressure(healthy::get);
    List<Integer> halvings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      backpressure.look();
      halvings.add(backpressure.getAsInt());
    }
    assertThat(halvings).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10);
    healthy.set(true);
    backpressure.look();
    assertThat(backpressure.getAsInt()).isZero();
  }

  @Test
  @Tag("SAMP-42")
  void exporterThatIsNotHealthy_lowersTheRate() {
    AtomicBoolean healthy = new AtomicBoolean(true);
    SpanExporter exporter =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            return ExportResult.delivered();
          }

          @Override
          public boolean isHealthy() {
            return healthy.get();
          }
        };
    Pipeline pipeline = new Pipeline(List.of(exporter), 4, TraceLifecycle.STREAM, /* hook= */ null);
    pipeline.backpressure().look();
    assertThat(pipeline.downsampling().getAsInt()).isZero();
    healthy.set(false);
    pipeline.backpressure().look();
    pipeline.backpressure().look();
    assertThat(pipeline.downsampling().getAsInt()).isEqualTo(2);
    healthy.set(true);
    pipeline.backpressure().look();
    assertThat(pipeline.downsampling().getAsInt()).isZero();
    assertThat(pipeline.close(Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void exporterThatNeverSaysHowItIs_holdsUpNoOther() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    SpanExporter silent =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            return ExportResult.delivered();
          }

          @Override
          public boolean isHealthy() {
            asked.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return true;
          }
        };
    Pipeline pipeline = new Pipeline(List.of(silent), 4, TraceLifecycle.STREAM, /* hook= */ null);
    Thread asking = new Thread(() -> pipeline.backpressure().look());
    asking.start();
    asked.await();
    try (Recording recording = Recording.start()) {
      Traces.startSpan("x").end();
      FinishedSpan span = recording.span("x");
      CountDownLatch handedOver = new CountDownLatch(1);
      pipeline
          .exports()
          .export(
              new SpanBatch(recording.exporter().batches().get(0).samplingContext(), List.of(span)),
              handedOver::countDown);
      assertThat(handedOver.await(1, TimeUnit.MINUTES)).isTrue();
    }
    release.countDown();
    asking.join();
    assertThat(pipeline.close(Duration.ofMinutes(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("SAMP-04")
  @Tag("SAMP-41")
  @Tag("SAMP-42")
  void spansThatFindNoRoom_lowerTheRateWithinTenSeconds(boolean handled) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    SpanExporter stuck =
        batch -> {
          try {
            release.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return ExportResult.delivered();
        };
    try (Recording recording =
        Recording.start(
            options -> options.bufferSize(2).exporter(stuck).backpressureHandling(handled))) {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> {
                Traces.startSpan("x").end();
                return recording.spanwright().stats().lost(LossReason.QUEUE_OVERFLOW) > 0;
              });
      if (handled) {
        await()
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> {
                  Traces.startSpan("x").end();
                  return recording.spanwright().stats().lost(LossReason.BACKPRESSURE) > 0;
                });
      } else {
        assertThat(recording.spanwright().stats().lost(LossReason.BACKPRESSURE)).isZero();
      }
      release.countDown();
    }
  }
}
