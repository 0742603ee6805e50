package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.propagation.SampleRand;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {

  @ParameterizedTest
  @DisplayName("SAMP-22…25 isSampled_atTheBoundaries_comparesStrictly")
  @CsvSource({
    "0, 0.0, false",
    "0, 0.25, true",
    "0, 1.0, true",
    "250000, 0.0, false",
    "250000, 0.25, false",
    "250000, 0.5, true",
    "250000, 1.0, true",
    "500000, 0.5, false",
    "500000, 1.0, true",
    "750000, 0.5, false",
    "750000, 1.0, true",
    "999999, 1.0, true"
  })
  void isSampled_atTheBoundaries_comparesStrictly(int micros, double rate, boolean sampled) {
    assertThat(SampleRand.isSampled(micros, rate)).isEqualTo(sampled);
  }

  @Test
  @DisplayName("SAMP-29 SAMP-31 sampleRand_followsFromTheTraceId_andIsSpreadEvenly")
  void sampleRand_followsFromTheTraceId_andIsSpreadEvenly() {
    int below = 0;
    for (int i = 0; i < 100_000; i++) {
      long high = ThreadLocalRandom.current().nextLong();
      int micros = SampleRand.micros(high, i); // ids that differ little must still differ here
      assertThat(micros).isBetween(0, 999_999).isEqualTo(SampleRand.micros(high, i));
      below += micros < 250_000 ? 1 : 0;
    }
    assertThat(below).isBetween(23_000, 27_000);
    assertThat(SampleRand.text(7)).isEqualTo("0.000007");
    assertThat(SampleRand.text(218_834)).isEqualTo("0.218834");
  }

  @Test
  @DisplayName("SAMP-32 PROP-38…46 samplingContext_ofAHeadOfTrace_agreesWithTheDecision")
  void samplingContext_ofAHeadOfTrace_agreesWithTheDecision() {
    try (Recording recording =
        Recording.start(o -> o.tracesSampleRate(0.25).release("shop@2.4.1").environment("test"))) {
      for (int i = 0; i < 200; i++) {
        Traces.startSpan("GET /orders").end();
      }
      assertThat(recording.exporter().batches()).hasSizeBetween(20, 90);
      for (SpanBatch batch : recording.exporter().batches()) {
        Map<String, String> values = batch.samplingContext().values();
        assertThat(values)
            .containsEntry("trace_id", batch.spans().get(0).traceId())
            .containsEntry("release", "shop@2.4.1")
            .containsEntry("environment", "test")
            .containsEntry("transaction", "GET /orders")
            .containsEntry("sample_rate", "0.25")
            .containsEntry("sampled", "true")
            .containsOnlyKeys(
                "trace_id",
                "release",
                "environment",
                "transaction",
                "sample_rate",
                "sample_rand",
                "sampled");
        assertThat(values.get("sample_rand")).matches("0\\.[0-9]{6}");
        assertThat(Double.parseDouble(batch.samplingContext().get("sample_rand"))).isLessThan(0.25);
      }
    }
  }

  @Test
  @DisplayName("SPAN-55 PROP-45 samplingContext_nameIsAUrl_leavesItOut")
  void samplingContext_nameIsAUrl_leavesItOut() {
    try (Recording recording = Recording.start()) {
      Traces.span("/orders/7").attribute("sentry.segment.name.source", "url").start().end();
      assertThat(recording.exporter().batches().get(0).samplingContext().get("transaction"))
          .isNull();
    }
  }

  @Test
  @DisplayName("SPAN-124 SPAN-125 SAMP-98 unsampledTree_isNoop_andCounted")
  void unsampledTree_isNoop_andCounted() {
    try (Recording recording = Recording.start(o -> o.tracesSampleRate(0))) {
      try (Span top = Traces.startSpan("top")) {
        assertThat(top.isRecording()).isFalse();
        assertThat(top.isActive()).isTrue();
        assertThat(Traces.currentSpan()).isSameAs(top);
        try (Span child = Traces.startSpan("child")) {
          assertThat(child).isSameAs(Traces.startSpan("other child"));
          assertThat(Traces.currentSpan()).isSameAs(top);
          assertThat(Traces.span("explicit").parent(child).start()).isSameAs(child);
        }
        assertThat(top.traceId()).isNull();
        assertThat(top.setAttribute("k", "v").attributes().isEmpty()).isTrue();
      }
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      Traces.span("inactive").active(false).start().end();

      assertThat(recording.spans()).isEmpty();
      assertThat(recording.spanwright().stats().lost(LossReason.SAMPLE_RATE)).isEqualTo(5);
      assertThat(recording.spanwright().stats().lostSpans()).isZero();
      assertThat(recording.spanwright().stats().started()).isZero();
    }
  }

  @Test
  @DisplayName("SPAN-47 unsampledTopLevelSpan_endedOutOfOrder_leavesTheStackInOrder")
  void unsampledTopLevelSpan_endedOutOfOrder_leavesTheStackInOrder() {
    try (Recording recording = Recording.start(o -> o.tracesSampleRate(0))) {
      Span first = Traces.startSpan("first");
      Span root = Traces.span("root").root().start();
      first.end();
      assertThat(Traces.currentSpan()).isSameAs(root);
      root.end();
      root.end();
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      assertThat(recording.spanwright().stats().lost(LossReason.SAMPLE_RATE)).isEqualTo(2);
    }
  }
}
