package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Incoming;
import dev.spanwright.Recording;
import dev.spanwright.export.SpanBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trees that are worked on by threads which know of them only by an explicit parent. */
@SuppressWarnings("try") // what a scope is there for happens around it
class HandedOverTreesTest {

  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    other.shutdown();
  }

  private void elsewhere(Runnable work) throws Exception {
    Future<?> done = other.submit(work);
    done.get();
  }

  @Test
  @Tag("PROP-64")
  @Tag("SPAN-124")
  void childOfAnUnsampledTree_elsewhere_speaksOfThatTrace() throws Exception {
    try (Recording recording = Recording.start(o -> o.tracesSampleRate(0));
        TraceScope scope = Traces.continueTrace(Incoming.headers("", null)).open();
        Span top = Traces.startSpan("top");
        Span child = Traces.startSpan("child")) {
      Map<String, String> here = Traces.headers();
      List<Map<String, String>> there = new ArrayList<>();
      elsewhere(
          () -> {
            try (Span x = Traces.span("x").parent(child).start()) {
              assertThat(x.isRecording()).isFalse();
              there.add(Traces.headers());
            }
          });
      assertThat(there).containsExactly(here);
      assertThat(top.isRecording()).isFalse();
      assertThat(recording.spans()).isEmpty();
    }
  }

  @Test
  @Tag("SAMP-91")
  @Tag("SPAN-30")
  void ignoredSpan_elsewhere_leavesItsChildrenToTheSpanAbove() throws Exception {
    try (Recording recording = Recording.start(o -> o.ignoreSpans("poll"));
        Span above = Traces.startSpan("above")) {
      elsewhere(
          () -> {
            try (Span stranger = Traces.startSpan("stranger");
                Span poll = Traces.span("poll").parent(above).start()) {
              assertThat(poll.isRecording()).isFalse();
              assertThat(Traces.currentSpan()).isSameAs(above);
              Traces.startSpan("inner").end();
              Traces.span("deeper").parent(poll).start().end();
              assertThat(stranger.isRecording()).isTrue();
            }
            Traces.startSpan("after").end();
          });
      assertThat(recording.span("inner").parentSpanId()).isEqualTo(above.spanId());
      assertThat(recording.span("deeper").parentSpanId()).isEqualTo(above.spanId());
      assertThat(recording.span("after").parentSpanId()).isNull();
    }
  }

  @Test
  void unrecordedSpanOfAClosedSpanwright_asParent_keepsItsTreeUnrecorded() {
    Span old;
    try (Recording first = Recording.start(o -> o.tracesSampleRate(0))) {
      old = Traces.span("old").root().start();
      assertThat(first.spans()).isEmpty();
    }
    try (Recording second = Recording.start();
        Span x = Traces.span("x").parent(old).start()) {
      assertThat(x.isRecording()).isFalse();
      Traces.startSpan("inner").end();
      assertThat(second.spans()).isEmpty();
    }
  }

  @Test
  @Tag("PROP-08")
  @Tag("PROP-70")
  @Tag("SPAN-18")
  void continuation_whereNothingIsRecorded_servesOneTopLevelSpan() {
    try (Recording recording = Recording.startWithoutRate(o -> o)) {
      Traces.continueTrace(Incoming.headers("1", null));
      List<String> first = new ArrayList<>();
      Traces.run(
          "request",
          () -> {
            first.add(Traces.headers().get("sentry-trace"));
            Traces.run("child", () -> first.add(Traces.headers().get("sentry-trace")));
          });
      assertThat(first).hasSize(2).allMatch(header -> header.startsWith(Incoming.TRACE_ID));
      assertThat(first.get(0)).endsWith("-1").isEqualTo(first.get(1));
      Traces.run(
          "next request",
          () ->
              assertThat(Traces.headers().get("sentry-trace"))
                  .doesNotStartWith(Incoming.TRACE_ID)
                  .hasSize(49)
                  .isEqualTo(Traces.headers().get("sentry-trace")));
      assertThat(recording.spans()).isEmpty();
      assertThat(recording.spanwright().stats().lost()).isEmpty();
    }
  }

  @Test
  void pendingContinuation_comesBack_whenItsBlockIsClosedElsewhere() throws Exception {
    try (Recording recording = Recording.start()) {
      Traces.continueTrace(Incoming.headers("1", null));
      TraceScope block = Traces.newTrace().open();
      elsewhere(block::close);
      Traces.span("x").root().start().end();
      Traces.span("y").root().start().end();
      assertThat(recording.span("x").traceId()).isEqualTo(Incoming.TRACE_ID);
      assertThat(recording.span("y").traceId()).isNotEqualTo(Incoming.TRACE_ID);
    }
  }

  @Test
  @Tag("PROP-50")
  @Tag("PROP-61")
  @Tag("PROP-62")
  void topLevelSpansOfOneTrace_leaveWithASamplingContextEach() {
    try (Recording recording = Recording.start(o -> o.bufferSize(64));
        TraceScope scope = Traces.newTrace().open();
        Span open = Traces.span("A").root().active(false).start()) {
      Traces.span("a").parent(open).start().end();
      Traces.startSpan("B").end();
      open.end();
      recording.spans();
      for (SpanBatch batch : recording.exporter().batches()) {
        assertThat(batch.samplingContext().get("transaction"))
            .isEqualTo(batch.spans().get(0).attributes().get("sentry.segment.name"));
      }
      assertThat(recording.spans())
          .extracting(FinishedSpan::traceId)
          .hasSize(3)
          .containsOnly(recording.span("A").traceId());
    }
  }

  @Test
  @Tag("PROP-38")
  @Tag("SPAN-01")
  void baggageOfAnotherTrace_isNotPassedOn() {
    String ours = "sentry-environment=x";
    String others = "sentry-trace_id=" + "f".repeat(32) + ",sentry-environment=x";
    for (String baggage : List.of(ours, others)) {
      try (Recording recording = Recording.start()) {
        Traces.continueTrace(Incoming.headers("1", baggage));
        Traces.startSpan("x").end();
        recording.spans();
        SpanBatch batch = recording.exporter().batches().get(0);
        assertThat(batch.samplingContext().traceId())
            .isEqualTo(Incoming.TRACE_ID)
            .isEqualTo(batch.spans().get(0).traceId());
        assertThat(batch.samplingContext().get("environment"))
            .isEqualTo(baggage.equals(ours) ? "x" : "production");
      }
    }
  }
}
