package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How spans are handed over, and what their outcome counts as. */
class HandingOverTest {

  /** An exporter that answers when the test says so. */
  private static final class Patient implements SpanExporter {
    private final BlockingQueue<CompletableResultCode> asked = new LinkedBlockingQueue<>();
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();
    private final AtomicInteger flushed = new AtomicInteger();
    private final AtomicInteger shutDown = new AtomicInteger();

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      sizes.add(spans.size());
      CompletableResultCode result = new CompletableResultCode();
      asked.add(result);
      return result;
    }

    /** Waits for the next request, and answers it. */
    void answer() throws InterruptedException {
      asked.take().succeed();
    }

    @Override
    public CompletableResultCode flush() {
      flushed.incrementAndGet();
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      shutDown.incrementAndGet();
      return CompletableResultCode.ofSuccess();
    }
  }

  /** An exporter that is done at once, one way or another. */
  private record Instant(Supplier<@Nullable CompletableResultCode> outcome)
      implements SpanExporter {

    @Override
    @SuppressWarnings("NullAway") // exporters without nullness checks are served too
    public CompletableResultCode export(Collection<SpanData> spans) {
      return outcome.get();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  @Test
  void requests_neverOverlap() throws Exception {
    Patient exporter = new Patient();
    try (Running running = Running.with(OtlpExporter.of(exporter))) {
      Traces.startSpan("first").end();
      CompletableResultCode first = exporter.asked.take();
      IntStream.range(0, 3).forEach(i -> Traces.run("trace", () -> Traces.startSpan("x").end()));
      Thread flushing = flushInBackground(running);
      awaitBooked(running, 0);
      first.succeed();
      int answered = 1;
      while (answered < 7) {
        CompletableResultCode next = exporter.asked.take();
        answered += exporter.sizes.get(exporter.sizes.size() - 1);
        assertThat(exporter.asked).isEmpty();
        next.succeed();
      }
      flushing.join();

      assertThat(exporter.sizes.get(0)).isEqualTo(1);
      assertThat(exporter.sizes.stream().mapToInt(size -> size).sum()).isEqualTo(7);
      assertThat(running.stats().delivered()).isEqualTo(7);
    }
  }

  @Test
  void manyTraces_areSplitIntoRequestsOfFiveHundred() throws Exception {
    Patient exporter = new Patient();
    OtlpExporter ours = OtlpExporter.of(exporter);
    ours.start(TraceLifecycle.STREAM);
    List<SpanBatch> batches = batches(300, 4);
    ours.export(batches.get(0));
    CompletableResultCode first = exporter.asked.take();
    batches.subList(1, batches.size()).forEach(ours::export);
    first.succeed();
    exporter.answer();
    exporter.answer();
    exporter.answer();
    ours.flush().toCompletableFuture().join();

    assertThat(exporter.sizes).containsExactly(4, 512, 512, 172);
    assertThat(exporter.flushed).hasValue(1);
    ours.close();
    assertThat(exporter.shutDown).hasValue(1);
  }

  @Test
  void largeBatch_goesWhole() throws Exception {
    Patient exporter = new Patient();
    OtlpExporter ours = OtlpExporter.of(exporter);
    ours.start(TraceLifecycle.STATIC);
    ours.export(batches(1, 1001).get(0));
    exporter.answer();
    ours.close();
    assertThat(exporter.sizes).containsExactly(1001);
  }

  @Test
  void tooManyWait_isNotHealthyUntilTheyHaveLeft() throws Exception {
    Patient exporter = new Patient();
    OtlpExporter ours = OtlpExporter.of(exporter);
    ours.start(TraceLifecycle.STREAM);
    List<SpanBatch> batches = batches(4, 1000);
    ours.export(batches.get(0));
    CompletableResultCode first = exporter.asked.take();
    ours.export(batches.get(1));
    ours.export(batches.get(2));
    assertThat(ours.isHealthy()).isTrue();
    Thread waiting = new Thread(() -> ours.export(batches.get(3)), "one too many");
    waiting.start();
    Eventually.get(ours::isHealthy, healthy -> !healthy);
    first.succeed();
    waiting.join();
    assertThat(ours.isHealthy()).isTrue();
    exporter.answer();
    exporter.answer();
    exporter.answer();
    ours.close();
    assertThat(exporter.sizes).containsExactly(1000, 1000, 1000, 1000);
  }

  @Test
  void exporterThrows_costsThatRequest() {
    AtomicInteger calls = new AtomicInteger();
    SpanExporter exporter =
        new Instant(
            () -> {
              if (calls.getAndIncrement() == 0) {
                throw new NoClassDefFoundError("on purpose");
              }
              return CompletableResultCode.ofSuccess();
            });
    try (LogLines log = LogLines.start();
        Running running = Running.with(OtlpExporter.of(exporter))) {
      Traces.startSpan("x").end();
      running.flush();
      assertThat(running.stats().lost()).isEqualTo(Map.of(LossReason.INTERNAL_SDK_ERROR, 1L));
      assertThat(log.trouble())
          .containsExactly(
              "SEVERE OtlpExporter: 1 span lost: the exporter failed:"
                  + " java.lang.NoClassDefFoundError: on purpose");
      Traces.startSpan("y").end();
      running.flush();
      assertThat(running.stats().delivered()).isEqualTo(1);
    }
  }

  @Test
  void exporterReturnsNothing_spansAreLost() {
    assertThat(lost(() -> null)).isEqualTo(Map.of(LossReason.INTERNAL_SDK_ERROR, 1L));
  }

  @Test
  void exporterFailsWithoutReason_spansAreLost() {
    assertThat(lost(CompletableResultCode::ofFailure)).isEqualTo(Map.of(LossReason.SEND_ERROR, 1L));
  }

  @Test
  void exporterFailsOnTheNetwork_saysSo() {
    assertThat(
            lost(
                () ->
                    new CompletableResultCode()
                        .failExceptionally(new IllegalStateException(new IOException("cut off")))))
        .isEqualTo(Map.of(LossReason.NETWORK_ERROR, 1L));
  }

  private static Map<LossReason, Long> lost(Supplier<@Nullable CompletableResultCode> outcome) {
    try (LogLines log = LogLines.start();
        Running running = Running.with(OtlpExporter.of(new Instant(outcome)))) {
      Traces.startSpan("x").end();
      running.flush();
      assertThat(log.trouble()).hasSize(1);
      return running.stats().lost();
    }
  }

  @Test
  void exporterNeverAnswers_closeGivesUpAndCounts() throws Exception {
    Patient exporter = new Patient();
    Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1)
                .shutdownTimeout(Duration.ofMillis(100))
                .exporter(OtlpExporter.of(exporter))
                .build());
    try (LogLines log = LogLines.start()) {
      Traces.startSpan("under way").end();
      exporter.asked.take();
      Traces.startSpan("waits").end();
      spanwright.close();
      assertThat(log.trouble()).isNotEmpty();
    }
    Stats stats = Eventually.get(spanwright::stats, s -> s.queued() == 0);
    assertThat(stats.lost()).isEqualTo(Map.of(LossReason.CLOSED, 2L));
    Eventually.get(exporter.shutDown::get, times -> times == 1);
  }

  @Test
  void spansOfTheExportersOwn_areNotRecorded() {
    SpanExporter exporter =
        new Instant(
            () -> {
              assertThat(Traces.startSpan("of the exporter").isRecording()).isFalse();
              return CompletableResultCode.ofSuccess();
            });
    try (Running running = Running.with(OtlpExporter.of(exporter))) {
      Traces.startSpan("x").end();
      running.flush();
      assertThat(running.stats().delivered()).isEqualTo(1);
      assertThat(running.stats().ended()).isEqualTo(1);
    }
  }

  private static Thread flushInBackground(Running running) {
    Thread thread = new Thread(running::flush, "flushing");
    thread.start();
    return thread;
  }

  private static void awaitBooked(Running running, long delivered) {
    Eventually.get(running::stats, stats -> stats.ended() == 7);
    assertThat(running.stats().delivered()).isEqualTo(delivered);
  }

  /** Returns so many batches of so many spans each, made the usual way. */
  private static List<SpanBatch> batches(int traces, int spans) {
    InMemoryExporter memory = InMemoryExporter.create();
    try (Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1)
                .traceLifecycle(TraceLifecycle.STATIC)
                .exporter(memory)
                .build())) {
      for (int i = 0; i < traces; i++) {
        Traces.run(
            "trace", () -> IntStream.range(1, spans).forEach(j -> Traces.startSpan("x").end()));
      }
      assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
    }
    List<SpanBatch> batches = new ArrayList<>(memory.batches());
    assertThat(batches).hasSize(traces).allSatisfy(b -> assertThat(b.spans()).hasSize(spans));
    return batches;
  }
}
