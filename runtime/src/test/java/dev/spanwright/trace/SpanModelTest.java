package dev.spanwright.trace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.Incoming;
import dev.spanwright.Recording;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.sampling.ConfiguredSampling;
import dev.spanwright.sampling.TracesSampler;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a span is, and what can be done with it, besides starting and ending. */
class SpanModelTest {

  private Recording recording;

  @BeforeEach
  void start() {
    recording = Recording.start();
  }

  @AfterEach
  void stop() {
    recording.close();
  }

  @Test
  @Tag("SPAN-14")
  @Tag("SPAN-15")
  @Tag("SPAN-16")
  void ids_areRandom_andStay() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      Span span = Traces.startSpan("x");
      String spanId = requireNonNull(span.spanId());
      ids.add(spanId);
      ids.add(requireNonNull(span.traceId()));
      assertThat(span.setName("y").spanId()).isEqualTo(spanId);
      span.end();
      assertThat(span.spanId()).isEqualTo(spanId);
    }
    assertThat(ids).hasSize(2_000).doesNotContain("0".repeat(16), "0".repeat(32));
  }

  @Test
  @Tag("SPAN-26")
  @Tag("SPAN-27")
  @Tag("SPAN-28")
  void parent_isAbsentOrNoneOrASpan() {
    try (Span current = Traces.startSpan("current")) {
      Traces.span("absent").start().end();
      Traces.span("null").parent(null).start().end();
      Traces.span("none").parent(Span.none()).start().end();
      Traces.span("root").root().start().end();
      Span other = Traces.span("other").root().active(false).start();
      Traces.span("explicit").parent(other).start().end();
      other.end();
      assertThat(recording.span("absent").parentSpanId()).isEqualTo(current.spanId());
      assertThat(recording.span("explicit").parentSpanId()).isEqualTo(other.spanId());
    }
    for (String name : List.of("null", "none", "root")) {
      assertThat(recording.span(name).parentSpanId()).as(name).isNull();
      assertThat(recording.span(name).isTopLevel()).as(name).isTrue();
    }
  }

  @Test
  @Tag("SPAN-34")
  void topLevel_isNotTheSameAsHavingNoParent() {
    Traces.continueTrace(Incoming.headers("1", null));
    try (Span top = Traces.startSpan("top")) {
      Traces.startSpan("child").end();
      assertThat(top.isRecording()).isTrue();
    }
    assertThat(recording.span("top").isTopLevel()).isTrue();
    assertThat(recording.span("top").parentSpanId()).isEqualTo(Incoming.SPAN_ID);
    assertThat(recording.span("child").isTopLevel()).isFalse();
    assertThat(recording.span("child").attributes().get("sentry.segment.id"))
        .isEqualTo(recording.span("top").spanId());
  }

  @Test
  @Tag("SPAN-32")
  @Tag("SPAN-39")
  void runAndCall_endTheSpan_withAnErrorIfTheWorkThrows() throws Exception {
    IOException thrown = new FileNotFoundException("gone");
    Traces.run("run", () -> assertThat(Traces.currentSpan().name()).isEqualTo("run"));
    assertThat(Traces.<Integer, RuntimeException>call("call", () -> 42)).isEqualTo(42);
    assertThatThrownBy(
            () ->
                Traces.run(
                    "run fails",
                    () -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThatThrownBy(
            () ->
                Traces.call(
                    "call fails",
                    () -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(Traces.currentSpan()).isSameAs(Span.none());
    assertThat(recording.spans())
        .extracting(span -> span.name() + " " + span.status().text())
        .containsExactly("run ok", "call ok", "run fails error", "call fails error");
    assertThat(recording.span("run fails").attributes().get("error.type"))
        .isEqualTo("java.io.FileNotFoundException");
  }

  @Test
  @Tag("SPAN-32")
  @Tag("SPAN-44")
  void startedSpan_thatNobodyEnds_isNeverSent() {
    Span open = Traces.span("open").active(false).start();
    assertThat(recording.spans()).isEmpty();
    assertThat(recording.spanwright().stats().started()).isEqualTo(1);
    assertThat(recording.spanwright().stats().ended()).isZero();
    assertThat(open.isRecording()).isTrue();
  }

  @Test
  @Tag("SPAN-38")
  void close_afterTheEnd_changesNothing() {
    assertThatThrownBy(
            () -> {
              try (Span span = Traces.startSpan("x")) {
                span.end();
                throw new IllegalStateException("afterwards");
              }
            })
        .isInstanceOf(IllegalStateException.class);
    assertThat(recording.span("x").status()).isEqualTo(SpanStatus.OK);
    assertThat(recording.spans()).hasSize(1);
  }

  @SuppressWarnings("serial") // nobody serializes it
  private static final class SubclassOfIt extends FileNotFoundException {
    SubclassOfIt(String message) {
      super(message);
    }
  }

  @Test
  @Tag("SPAN-40")
  void controlFlowExceptions_areNoFailure() {
    try (Recording steered =
        Recording.start(options -> options.controlFlowException(FileNotFoundException.class))) {
      assertThatThrownBy(
              () ->
                  Traces.run(
                      "steered",
                      () -> {
                        throw new SubclassOfIt("redirect");
                      }))
          .isInstanceOf(FileNotFoundException.class);
      assertThatThrownBy(
              () ->
                  Traces.run(
                      "failed",
                      () -> {
                        throw new IOException("broken");
                      }))
          .isInstanceOf(IOException.class);
      assertThat(steered.span("steered").status()).isEqualTo(SpanStatus.OK);
      assertThat(steered.span("failed").status()).isEqualTo(SpanStatus.ERROR);
    }
  }

  @Test
  @Tag("SPAN-50")
  @Tag("SPAN-51")
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void status_isOkUntilItIsSet_andNothingElseThanOkOrError() {
    try (Span span = Traces.startSpan("x")) {
      assertThat(span.status()).isEqualTo(SpanStatus.OK);
      span.setStatus(SpanStatus.ERROR).setStatus(null);
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    }
    assertThat(SpanStatus.values()).extracting(SpanStatus::text).containsExactly("ok", "error");
    assertThat(recording.span("x").status()).isEqualTo(SpanStatus.ERROR);
  }

  @Test
  @Tag("SPAN-53")
  @Tag("SPAN-54")
  @Tag("SPAN-57")
  @Tag("SPAN-58")
  void topLevelSpan_canBeRenamed_withItsSource() {
    try (Span top = Traces.startSpan("/orders/7")) {
      try (Span child = Traces.startSpan("a")) {
        child.setName("b");
      }
      top.setName("GET /orders/{id}").setAttribute("sentry.segment.name.source", "route");
    }
    Traces.startSpan("plain").end();
    assertThat(recording.names()).containsExactly("b", "GET /orders/{id}", "plain");
    assertThat(recording.span("GET /orders/{id}").attributes().get("sentry.segment.name.source"))
        .isEqualTo("route");
    assertThat(recording.span("plain").attributes().get("sentry.segment.name.source"))
        .isEqualTo("custom");
    assertThat(recording.span("b").attributes().contains("sentry.segment.name.source")).isFalse();
    assertThat(recording.spans())
        .noneMatch(span -> span.attributes().contains("sentry.span.source"));
  }

  @Test
  @Tag("SPAN-60")
  void attributes_canBeSetReadAndRemoved_inAChain() {
    try (Span span = Traces.startSpan("x")) {
      span.setAttribute("a", 1).setAttribute("b", "two").removeAttribute("a").removeAttribute("z");
      span.setAttributes(Map.of("b", "three")).setAttributes(Map.of("b", "two"));
      assertThat(span.attributes().asMap()).isEqualTo(Map.of("b", "two"));
    }
    assertThat(recording.span("x").attributes().contains("a")).isFalse();
  }

  @Test
  @Tag("SPAN-77")
  @Tag("SPAN-80")
  void attributes_haveNoLimitOfOurs() {
    String longText = "x".repeat(100_000);
    try (Span span = Traces.startSpan("x")) {
      for (int i = 0; i < 1_000; i++) {
        span.setAttribute("key." + i, i);
      }
      span.setAttribute("k".repeat(1_000), longText);
    }
    Attributes attributes = recording.span("x").attributes();
    assertThat(attributes.get("key.999")).isEqualTo(999L);
    assertThat(attributes.get("k".repeat(1_000))).isEqualTo(longText);
  }

  @Test
  @Tag("SPAN-104")
  @Tag("SPAN-105")
  @Tag("SPAN-106")
  void attributes_ofATopLevelSpan_areNotItsChildrens() {
    try (Span top = Traces.startSpan("top")) {
      top.setAttribute("http.request.method", "GET");
      Traces.startSpan("child").end();
    }
    assertThat(recording.span("child").attributes().asMap())
        .containsEntry("sentry.segment.id", recording.span("top").spanId())
        .containsEntry("sentry.segment.name", "top")
        .doesNotContainKey("http.request.method")
        .doesNotContainKey("sentry.segment.name.source");
  }

  @Test
  @Tag("SPAN-101")
  void user_isSetLikeAnyOtherAttribute_forAllSpansOfTheTree() {
    try (Span top = Traces.startSpan("top")) {
      Traces.setAttribute("user.id", "u-1");
      Traces.startSpan("child").end();
      assertThat(top.isRecording()).isTrue();
    }
    assertThat(recording.spans())
        .hasSize(2)
        .allSatisfy(span -> assertThat(span.attributes().get("user.id")).isEqualTo("u-1"));
  }

  @Test
  @Tag("SPAN-112")
  @Tag("SPAN-114")
  void links_leadToSpans_givenAtTheStartOrLater() {
    Span one = Traces.span("one").root().active(false).start();
    Span two = Traces.span("two").root().active(false).start();
    Attributes follows = Attributes.builder().put(SpanLink.TYPE, "follows_from").build();
    Span span = Traces.span("x").link(one).link(Span.none()).start();
    span.addLink(two, follows).addLinks(List.of(Span.none()));
    span.end();
    span.addLink(one);
    one.end();
    two.end();
    FinishedSpan first = recording.span("one");
    FinishedSpan second = recording.span("two");
    assertThat(recording.span("x").links())
        .containsExactly(
            new SpanLink(
                first.traceIdHigh(),
                first.traceIdLow(),
                first.spanIdBits(),
                true,
                Attributes.empty()),
            new SpanLink(
                second.traceIdHigh(), second.traceIdLow(), second.spanIdBits(), true, follows));
    assertThat(first.links()).isEmpty();
  }

  @Test
  @Tag("SPAN-116")
  @Tag("SPAN-117")
  @Tag("SPAN-118")
  @Tag("SPAN-119")
  @Tag("SPAN-120")
  @Tag("SPAN-126")
  void noop_takesEverything_andKeepsNothing() {
    List<Span> noops = new ArrayList<>();
    try (Recording unsampled = Recording.start(o -> o.tracesSampleRate(0).ignoreSpans("/health"))) {
      Span top = Traces.startSpan("top");
      noops.add(top);
      noops.add(Traces.startSpan("child"));
      noops.add(Traces.span("/health").root().active(false).start());
      noops.add(Span.none());
      for (Span noop : noops) {
        noop.setName("renamed")
            .setAttribute("a", "text")
            .setAttribute("b", 1L)
            .setAttribute("c", 1.5)
            .setAttribute("d", true)
            .setAttribute("e", 'x')
            .setAttribute("f", List.of(1))
            .removeAttribute("a")
            .addLink(noop)
            .setStatus(SpanStatus.ERROR)
            .setError(new IOException("broken"));
        assertThat(noop.isRecording()).isFalse();
        assertThat(noop.name()).isEmpty();
        assertThat(noop.attributes()).isEqualTo(Attributes.empty());
        assertThat(noop.status()).isEqualTo(SpanStatus.OK);
        assertThat(noop.traceId()).isNull();
        assertThat(noop.spanId()).isNull();
      }
      noops.get(2).end();
      noops.get(2).end();
      top.end(Instant.MAX);
      top.end(Double.NaN);
      assertThat(unsampled.spans()).isEmpty();
      assertThat(unsampled.spanwright().stats().lost())
          .isEqualTo(Map.of(LossReason.SAMPLE_RATE, 2L, LossReason.IGNORED, 1L));
    }
  }

  @Test
  @Tag("SAMP-99")
  @Tag("SPAN-125")
  void treeThatIsHeldBack_isCountedUnderItsReason() {
    Map<LossReason, Long> lost = new EnumMap<>(LossReason.class);
    Tracer tracer =
        Tracer.install(
            Tracers.settings(new ConfiguredSampling(1.0, null, () -> 10)),
            Tracers.sink(span -> {}, (reason, count) -> lost.merge(reason, count, Long::sum)));
    Incoming.undecided(0.5);
    try (Span top = Traces.startSpan("top")) {
      assertThat(top.isRecording()).isFalse();
      Traces.startSpan("child").end();
      Traces.startSpan("child").end();
    } finally {
      tracer.uninstall();
    }
    assertThat(lost).isEqualTo(Map.of(LossReason.BACKPRESSURE, 3L));
  }

  @Test
  @Tag("SAMP-44")
  void traceThatAnotherProcessRecords_andSamplersAnswer_areNotHeldBack() {
    List<EndedSpan> ended = new ArrayList<>();
    for (TracesSampler sampler : Arrays.<@Nullable TracesSampler>asList(null, context -> 1.0)) {
      Tracer tracer =
          Tracer.install(
              Tracers.settings(new ConfiguredSampling(1.0, sampler, () -> 10)),
              Tracers.sink(ended::add, (reason, count) -> {}));
      Traces.continueTrace(Incoming.headers("1", null));
      Traces.startSpan("x").end();
      tracer.uninstall();
    }
    assertThat(ended).hasSize(2);
  }

  @Test
  @Tag("PROP-47")
  @Tag("PROP-48")
  @Tag("PROP-12")
  void samplingContext_hasNoDeprecatedAndNoForeignKeys() {
    try (Span span = Traces.startSpan("x")) {
      span.setAttribute("user.id", "u-1").setAttribute("sentry.replay_id", "r");
      assertThat(Traces.headers().get("baggage"))
          .isNotNull()
          .doesNotContain("user_segment", "replay_id");
    }
    recording.spans();
    for (SpanBatch batch : recording.exporter().batches()) {
      assertThat(batch.samplingContext().values()).doesNotContainKeys("user_segment", "replay_id");
    }
  }
}
