package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.Recording;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

  private final Recording recording = Recording.start();

  @AfterEach
  void stop() {
    recording.close();
  }

  @Test
  @Tag("SPAN-37")
  @Tag("PIPE-01")
  void end_calledTwice_exportsOnce() {
    Span span = Traces.startSpan("once");
    span.end();
    span.end();
    span.end(Instant.now().plusSeconds(7200));
    span.close();

    assertThat(recording.spans()).hasSize(1);
    assertThat(recording.span("once").durationNanos()).isLessThan(TimeUnit.HOURS.toNanos(1));
  }

  @Test
  @Tag("SPAN-36")
  void span_inTryBlock_isCurrentUntilTheBlockEnds() {
    try (Span outer = Traces.startSpan("outer")) {
      assertThat(Traces.currentSpan()).isSameAs(outer);
      try (Span inner = Traces.startSpan("inner")) {
        assertThat(Traces.currentSpan()).isSameAs(inner);
        assertThat(inner.traceId()).isEqualTo(outer.traceId());
      }
      assertThat(Traces.currentSpan()).isSameAs(outer);
    }
    assertThat(Traces.currentSpan()).isSameAs(Span.none());

    FinishedSpan outer = recording.span("outer");
    FinishedSpan inner = recording.span("inner");
    assertThat(inner.parentSpanId()).isEqualTo(outer.spanId());
    assertThat(inner.isTopLevel()).isFalse();
    assertThat(outer.isTopLevel()).isTrue();
    assertThat(outer.parentSpanId()).isNull();
    assertThat(recording.spans()).containsExactly(inner, outer);
  }

  @Test
  @Tag("SPAN-01")
  @Tag("SPAN-02")
  void ids_areLowerCaseHex() {
    Span span = Traces.startSpan("ids");
    span.end();

    assertThat(span.traceId()).matches("[0-9a-f]{32}");
    assertThat(span.spanId()).matches("[0-9a-f]{16}");
    FinishedSpan finished = recording.span("ids");
    assertThat(finished.traceId()).isEqualTo(span.traceId());
    assertThat(finished.spanId()).isEqualTo(span.spanId());
    assertThat(Long.parseUnsignedLong(finished.spanId(), 16)).isEqualTo(finished.spanIdBits());
  }

  @Test
  void topLevelSpans_oneAfterTheOther_haveTracesOfTheirOwn() {
    Traces.startSpan("first").end();
    Traces.startSpan("second").end();

    assertThat(recording.span("first").traceId()).isNotEqualTo(recording.span("second").traceId());
  }

  @Test
  @Tag("SPAN-47")
  void end_outOfOrder_leavesTheInnerSpanCurrent() {
    Span bottom = Traces.startSpan("bottom");
    Span a = Traces.startSpan("a");
    Span b = Traces.startSpan("b");
    a.end();
    assertThat(Traces.currentSpan()).isSameAs(b);
    Span c = Traces.startSpan("c");
    c.end();
    b.end();
    assertThat(Traces.currentSpan()).isSameAs(bottom);
    bottom.end();
    assertThat(Traces.currentSpan()).isSameAs(Span.none());

    assertThat(recording.span("c").parentSpanId()).isEqualTo(b.spanId());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Tag("SPAN-27")
  @Tag("SPAN-37")
  @Tag("SPAN-47")
  void end_inAnyOrder_leavesTheInnermostOpenSpanCurrent(long seed) {
    Random random = new Random(seed);
    List<Span> started = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    Map<String, String> parents = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      int dice = random.nextInt(10);
      if (dice < 5 || started.isEmpty()) {
        boolean root = dice == 0;
        String parent = root || open.isEmpty() ? "none" : innermost(open).name();
        Span span = root ? Traces.span("s" + i).root().start() : Traces.startSpan("s" + i);
        parents.put(span.name(), parent);
        started.add(span);
        open.add(span);
      } else if (dice < 9 && !open.isEmpty()) {
        int back = Math.min(open.size(), 1 + random.nextInt(4));
        open.remove(open.size() - back).end();
      } else {
        Span any = started.get(random.nextInt(started.size()));
        any.end();
        open.remove(any);
      }
      assertThat(Traces.currentSpan())
          .as("after step %d", i)
          .isSameAs(open.isEmpty() ? Span.none() : innermost(open));
    }
    open.forEach(Span::end);

    assertThat(Traces.currentSpan()).isSameAs(Span.none());
    Map<String, String> names = new HashMap<>();
    recording.spans().forEach(span -> names.put(span.spanId(), span.name()));
    assertThat(recording.spans()).hasSameSizeAs(started);
    for (FinishedSpan span : recording.spans()) {
      String parent = span.parentSpanId() == null ? "none" : names.get(span.parentSpanId());
      assertThat(parent).as("parent of " + span.name()).isEqualTo(parents.get(span.name()));
    }
  }

  private static Span innermost(List<Span> open) {
    return open.get(open.size() - 1);
  }

  @Test
  @Tag("SPAN-38")
  void work_thatEndsItsSpanAndThrows_leavesTheStatusAlone() {
    IOException thrown = new IOException("on purpose");
    assertThatThrownBy(
            () ->
                Traces.run(
                    "work",
                    () -> {
                      Traces.currentSpan().end();
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(recording.spans()).hasSize(1);
    assertThat(recording.span("work").status()).isEqualTo(SpanStatus.OK);
    assertThat(recording.span("work").attributes().contains("error.type")).isFalse();
  }

  @Test
  @Tag("SPAN-39")
  @Tag("SPAN-40")
  @Tag("SPAN-41")
  void work_thatThrowsAnything_endsItsSpanWithAnError() {
    Error thrown = new AssertionError("on purpose");
    assertThatThrownBy(
            () ->
                Traces.call(
                    "work",
                    () -> {
                      Traces.currentSpan().setStatus(SpanStatus.OK);
                      Traces.startSpan("left open");
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(Traces.currentSpan().name()).isEqualTo("left open");
    Traces.currentSpan().end();

    assertThat(Traces.currentSpan()).isSameAs(Span.none());
    assertThat(recording.span("work").status()).isEqualTo(SpanStatus.ERROR);
    assertThat(recording.span("work").attributes().get("error.type"))
        .isEqualTo("java.lang.AssertionError");
    assertThat(recording.span("left open").status()).isEqualTo(SpanStatus.OK);
  }

  @Test
  @Tag("SPAN-46")
  void end_onAnotherThread_leavesBothThreadsInOrder() throws Exception {
    Span outer = Traces.startSpan("outer");
    Span handedOver = Traces.startSpan("handed over");
    var executor = Executors.newSingleThreadExecutor();
    try {
      Span there =
          executor
              .submit(
                  () -> {
                    Span own = Traces.startSpan("own");
                    handedOver.end();
                    Span current = Traces.currentSpan();
                    own.end();
                    return current;
                  })
              .get();
      assertThat(there.spanId()).isEqualTo(recording.span("own").spanId());
    } finally {
      executor.shutdown();
    }
    assertThat(Traces.currentSpan()).isSameAs(outer);
    outer.end();
    assertThat(recording.span("own").isTopLevel()).isTrue();
  }

  @Test
  void spans_handOverHand_keepNothingButTheLastTwo() {
    Span previous = Traces.startSpan("first");
    for (int i = 0; i < 1000; i++) {
      Span next = Traces.startSpan("next");
      previous.end();
      previous = next;
    }
    int depth = 0;
    for (ContextNode node = (ContextNode) previous; node != null; node = node.below()) {
      depth++;
    }
    previous.end();

    assertThat(depth).isLessThanOrEqualTo(2);
  }

  @Test
  void spans_inASlidingWindow_doNotPileUp() {
    int window = 10;
    ArrayDeque<Span> open = new ArrayDeque<>();
    for (int i = 0; i < 10_000; i++) {
      open.addLast(Traces.startSpan("overlapping"));
      if (open.size() > window) {
        open.removeFirst().end();
      }
    }
    int depth = 0;
    for (ContextNode node = (ContextNode) open.getLast(); node != null; node = node.below()) {
      depth++;
    }
    open.forEach(Span::end);

    assertThat(depth).isLessThan(100);
  }

  @Test
  @Tag("SPAN-28")
  void root_whileASpanIsActive_startsATreeAndGivesItBack() {
    try (Span outer = Traces.startSpan("outer")) {
      try (Span root = Traces.span("root").root().start()) {
        assertThat(Traces.currentSpan()).isSameAs(root);
      }
      assertThat(Traces.currentSpan()).isSameAs(outer);
      Traces.span("null").parent(null).start().end();
      Traces.span("none").parent(Span.none()).start().end();
    }
    assertThat(recording.span("root").isTopLevel()).isTrue();
    assertThat(recording.span("null").isTopLevel()).isTrue();
    assertThat(recording.span("none").isTopLevel()).isTrue();
  }

  @Test
  @Tag("SPAN-29")
  void parent_thatHasEnded_isStillTheParent() {
    Span parent = Traces.startSpan("parent");
    parent.end();
    try (Span other = Traces.startSpan("other")) {
      Traces.span("child").parent(parent).start().end();
      assertThat(Traces.currentSpan()).isSameAs(other);
    }

    assertThat(recording.span("child").parentSpanId()).isEqualTo(parent.spanId());
    assertThat(recording.span("child").traceId()).isEqualTo(parent.traceId());
  }

  @Test
  @Tag("SPAN-31")
  @Tag("SPAN-33")
  void inactiveSpan_isNoParentByItself() {
    try (Span outer = Traces.startSpan("outer")) {
      Span inactive = Traces.span("inactive").active(false).start();
      assertThat(inactive.isActive()).isFalse();
      assertThat(Traces.currentSpan()).isSameAs(outer);
      Traces.startSpan("sibling").end();
      Traces.span("child").parent(inactive).start().end();
      inactive.end();
    }
    String outerId = recording.span("outer").spanId();
    assertThat(recording.span("inactive").parentSpanId()).isEqualTo(outerId);
    assertThat(recording.span("sibling").parentSpanId()).isEqualTo(outerId);
    assertThat(recording.span("child").parentSpanId())
        .isEqualTo(recording.span("inactive").spanId());
  }

  @Test
  @Tag("SPAN-42")
  void setters_afterTheEnd_areIgnored() {
    Span span = Traces.startSpan("ended").setAttribute("kept", 1);
    span.end();
    assertThat(span.isRecording()).isFalse();
    span.setName("renamed")
        .setStatus(SpanStatus.ERROR)
        .setAttribute("late", "x")
        .setAttribute("late", 1.5)
        .setAttribute("late", new Object())
        .removeAttribute("kept")
        .setError(new IOException());

    FinishedSpan finished = recording.span("ended");
    assertThat(finished.status()).isEqualTo(SpanStatus.OK);
    assertThat(finished.attributes().get("kept")).isEqualTo(1L);
    assertThat(finished.attributes().get("late")).isNull();
    assertThat(finished.attributes().get("error.type")).isNull();
  }

  @Test
  @Tag("SPAN-41")
  void setError_overwritesTheStatusAndNamesTheClass() {
    Traces.startSpan("failed").setStatus(SpanStatus.OK).setError(new IOException("secret")).end();

    FinishedSpan finished = recording.span("failed");
    assertThat(finished.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(finished.attributes().get("error.type")).isEqualTo("java.io.IOException");
    assertThat(finished.attributes().toString()).doesNotContain("secret");
  }

  @Test
  @Tag("SPAN-43")
  @Tag("SPAN-93")
  void child_endsAfterItsTopLevelSpan_isExportedWithItsNameAtThatTime() {
    Span top = Traces.startSpan("GET /orders/7");
    Span early = Traces.startSpan("early");
    early.end();
    Span late = Traces.startSpan("late");
    top.setName("GET /orders/{id}");
    top.end();
    assertThat(recording.spans()).hasSize(2);
    late.end();

    assertThat(recording.span("early").attributes().get("sentry.segment.name"))
        .isEqualTo("GET /orders/7");
    assertThat(recording.span("late").attributes().get("sentry.segment.name"))
        .isEqualTo("GET /orders/{id}");
    assertThat(recording.span("late").attributes().get("sentry.segment.id"))
        .isEqualTo(top.spanId());
  }

  @Test
  @Tag("SPAN-19")
  @Tag("SPAN-20")
  void times_ofATree_shareOneTimeBase() {
    Instant before = Instant.now();
    try (Span outer = Traces.startSpan("outer")) {
      Traces.startSpan("inner").end();
      assertThat(outer.isRecording()).isTrue();
    }
    FinishedSpan outer = recording.span("outer");
    FinishedSpan inner = recording.span("inner");
    // Two clocks are read one after the other; what is between the readings is an error.
    assertThat(outer.startEpochNanos())
        .isBetween(nanos(before.minusSeconds(60)), nanos(Instant.now().plusSeconds(60)));
    assertThat(inner.startEpochNanos()).isGreaterThanOrEqualTo(outer.startEpochNanos());
    assertThat(inner.endEpochNanos()).isBetween(inner.startEpochNanos(), outer.endEpochNanos());
  }

  @Test
  @Tag("SPAN-21")
  @Tag("SPAN-22")
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void end_atAGivenTime_isThatTimeOrTheNearestPossible() {
    Instant later = Instant.now().plusSeconds(3600);
    Traces.startSpan("instant").end(later);
    Traces.startSpan("seconds").end(later.getEpochSecond() + 0.5);
    Traces.startSpan("past").end(Instant.EPOCH);
    Traces.startSpan("impossible").end(Instant.MAX);
    Traces.startSpan("nan").end(Double.NaN);
    Traces.startSpan("infinite").end(Double.POSITIVE_INFINITY);
    Traces.startSpan("nothing").end(null);

    assertThat(recording.span("instant").endEpochNanos()).isEqualTo(nanos(later));
    assertThat(recording.span("seconds").endEpochNanos())
        .isEqualTo(later.getEpochSecond() * 1_000_000_000 + 500_000_000);
    assertThat(recording.span("past").durationNanos()).isZero();
    for (String name : new String[] {"impossible", "nan", "infinite", "nothing"}) {
      assertThat(recording.span(name).endEpochNanos()).as(name).isLessThan(nanos(later));
    }
  }

  @Test
  @Tag("SPAN-04")
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void nulls_whereTextIsExpected_areTakenCalmly() {
    Span span = Traces.startSpan(null);
    span.setAttribute(null, "value")
        .setAttribute(null, 1)
        .setAttribute("removed", "x")
        .setAttribute("removed", (String) null)
        .removeAttribute(null)
        .setStatus(null)
        .setError(null)
        .setName(null);
    span.end();

    FinishedSpan finished = recording.span("<unlabeled span>");
    assertThat(finished.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(finished.attributes().contains("removed")).isFalse();
  }

  @Test
  @Tag("SPAN-45")
  void end_afterClose_isIgnored() {
    Span span = Traces.startSpan("too late");
    recording.close();
    span.end();

    assertThat(Traces.startSpan("off")).isSameAs(Span.none());
    assertThat(Traces.span("off").parent(span).start()).isSameAs(Span.none());
    assertThat(recording.exporter().spans()).isEmpty();
    assertThat(recording.spanwright().stats().ended()).isZero();
  }

  @Test
  void openSpan_ofAClosedSpanwright_isNoParentForTheNext() {
    Span left = Traces.startSpan("left open");
    recording.close();
    try (Recording next = Recording.start()) {
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      Traces.startSpan("fresh").end();
      assertThat(next.span("fresh").isTopLevel()).isTrue();
      assertThat(Traces.span("orphan").parent(left).start().isRecording()).isFalse();
    }
  }

  @Test
  void toString_ofSpans_saysWhatTheyAre() {
    Span span = Traces.startSpan("pay");
    assertThat(span)
        .hasToString("Span{pay, trace " + span.traceId() + ", span " + span.spanId() + ", open}");
    span.end();
    assertThat(span.toString()).endsWith(", ended}");
    assertThat(Span.none()).hasToString("Span{none}");
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
  }
}
