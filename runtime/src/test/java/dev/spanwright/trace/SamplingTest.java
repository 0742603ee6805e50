package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.propagation.SampleRand;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SamplingTest {

  @Test
  @Tag("SAMP-29")
  @Tag("SAMP-31")
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
  @Tag("SAMP-32")
  @Tag("PROP-38")
  @Tag("PROP-39")
  @Tag("PROP-40")
  @Tag("PROP-41")
  @Tag("PROP-42")
  @Tag("PROP-43")
  @Tag("PROP-44")
  @Tag("PROP-45")
  @Tag("PROP-46")
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
  @Tag("SPAN-55")
  @Tag("PROP-45")
  void samplingContext_nameIsAUrl_leavesItOut() {
    try (Recording recording = Recording.start()) {
      Traces.span("/orders/7").attribute("sentry.segment.name.source", "url").start().end();
      assertThat(recording.exporter().batches().get(0).samplingContext().get("transaction"))
          .isNull();
    }
  }

  @Test
  @Tag("SPAN-124")
  @Tag("SPAN-125")
  @Tag("SAMP-98")
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
  @Tag("SPAN-47")
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
