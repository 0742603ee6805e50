package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which trace and which attributes spans get: blocks, plain continuations, and neither. */
class TraceScopeTest {

  private static final String INCOMING = "771a43a4192642f0b136d5159a501700";
  private static final String CALLER = "b7ad6b7169203331";
  private static final Map<String, String> HEADERS =
      Map.of("sentry-trace", INCOMING + "-" + CALLER + "-1");
  private static final String OTHER = "0af7651916cd43dd8448eb211c80319c";
  private static final Map<String, String> OTHER_HEADERS =
      Map.of("sentry-trace", OTHER + "-" + CALLER + "-1");

  private Recording recording = Recording.start();
  private final ExecutorService elsewhere = Executors.newFixedThreadPool(1);

  @AfterEach
  void stop() {
    elsewhere.shutdownNow();
    recording.close();
  }

  @Test
  @Tag("PROP-10")
  @Tag("SPAN-17")
  void plainContinuation_startsNothing_andServesTheNextTopLevelSpanOnly() {
    Traces.continueTrace(HEADERS);
    assertThat(Traces.currentSpan()).isSameAs(Span.none());
    try (Span continued = span("continued")) {
      span("child").end();
      assertThat(continued.isRecording()).isTrue();
    }
    span("next").end();

    assertThat(recording.spans()).hasSize(3);
    assertThat(trace("continued")).isEqualTo(INCOMING);
    assertThat(recording.span("continued").parentSpanId()).isEqualTo(CALLER);
    assertThat(recording.span("continued").isTopLevel()).isTrue();
    assertThat(trace("child")).isEqualTo(INCOMING);
    assertThat(recording.span("child").parentSpanId())
        .isEqualTo(recording.span("continued").spanId());
    assertThat(trace("next")).isNotEqualTo(INCOMING);
    assertThat(recording.span("next").parentSpanId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("SPAN-18")
  @Tag("PROP-08")
  void continuedBlock_servesAllTopLevelSpansInIt_andNoneAfterIt(boolean opened) {
    NextTrace next = Traces.continueTrace(HEADERS);
    try (TraceScope request = opened ? next.open() : Traces.isolate()) {
      span("first").end();
      span("second").end();
      Traces.span("inactive").active(false).start().end();
      assertThat(request).hasToString("TraceScope{{}}");
    }
    span("after").end();

    for (String name : List.of("first", "second", "inactive")) {
      assertThat(trace(name)).isEqualTo(INCOMING);
      assertThat(recording.span(name).parentSpanId()).isEqualTo(CALLER);
      assertThat(recording.span(name).isTopLevel()).isTrue();
    }
    assertThat(trace("after")).isNotEqualTo(INCOMING);
  }

  @Test
  @Tag("SPAN-18")
  @Tag("PROP-08")
  void isolatedBlock_isOneTraceOfItsOwn() {
    span("before").end();
    try (TraceScope block = Traces.isolate()) {
      span("first").end();
      span("second").end();
      assertThat(block).hasToString("TraceScope{{}}");
    }
    try (TraceScope another = Traces.isolate()) {
      span("third").end();
      assertThat(another).hasToString("TraceScope{{}}");
    }

    assertThat(trace("first")).isEqualTo(trace("second"));
    assertThat(List.of(trace("before"), trace("first"), trace("third"))).doesNotHaveDuplicates();
  }

  @Test
  @Tag("PROP-11")
  void newTrace_forgetsWhatWasContinued() {
    try (TraceScope request = Traces.continueTrace(HEADERS).open()) {
      span("continued").end();
      Traces.newTrace();
      span("new").end();
      span("new as well").end();
      assertThat(request).hasToString("TraceScope{{}}");
    }
    Traces.continueTrace(HEADERS);
    Traces.newTrace();
    span("plain").end();

    assertThat(trace("continued")).isEqualTo(INCOMING);
    assertThat(trace("new")).isNotEqualTo(INCOMING).isEqualTo(trace("new as well"));
    assertThat(recording.span("new").parentSpanId()).isNull();
    assertThat(trace("plain")).isNotIn(INCOMING, trace("new"));
    assertThat(recording.span("plain").parentSpanId()).isNull();
  }

  @Test
  @Tag("PROP-09")
  void newTraceOrContinuation_whileASpanIsCurrent_leavesItAndItsChildrenAlone() {
    try (Span current = span("current")) {
      String before = current.traceId();
      Traces.newTrace();
      assertThat(Traces.currentSpan()).isSameAs(current);
      assertThat(current.traceId()).isEqualTo(before);
      span("child").end();
      Traces.continueTrace(HEADERS);
      span("another child").end();
      try (TraceScope block = Traces.continueTrace(OTHER_HEADERS).open()) {
        assertThat(Traces.currentSpan()).isSameAs(current);
        span("child in a block").end();
        Traces.span("root in a block").root().start().end();
        assertThat(block).hasToString("TraceScope{{}}");
      }
      Traces.span("root").root().start().end();
    }

    assertThat(List.of(trace("child"), trace("another child"), trace("child in a block")))
        .containsOnly(trace("current"));
    assertThat(trace("root in a block")).isEqualTo(OTHER);
    assertThat(trace("root")).isEqualTo(INCOMING);
  }

  @Test
  @Tag("SPAN-28")
  void root_whileASpanIsCurrent_belongsToTheTraceOfTheBlock() {
    try (TraceScope request = Traces.continueTrace(HEADERS).open();
        Span current = span("current")) {
      Traces.span("root").parent(null).start().end();
      assertThat(Traces.currentSpan()).isSameAs(current);
      assertThat(request).hasToString("TraceScope{{}}");
    }

    assertThat(trace("root")).isEqualTo(INCOMING);
    assertThat(recording.span("root").parentSpanId()).isEqualTo(CALLER);
    assertThat(recording.span("root").isTopLevel()).isTrue();
  }

  @Test
  void close_bringsBackThePlainContinuationThatWasPending() {
    Traces.continueTrace(HEADERS);
    try (TraceScope block = Traces.continueTrace(OTHER_HEADERS).open()) {
      span("inside").end();
      assertThat(block).hasToString("TraceScope{{}}");
    }
    span("first after").end();
    span("second after").end();

    assertThat(trace("inside")).isEqualTo(OTHER);
    assertThat(trace("first after")).isEqualTo(INCOMING);
    assertThat(trace("second after")).isNotIn(INCOMING, OTHER);
  }

  @Test
  void continuationOpenedInsideABlock_leavesTheBlockItsTrace() {
    try (TraceScope outer = Traces.continueTrace(HEADERS).open()) {
      try (TraceScope inner = Traces.continueTrace(OTHER_HEADERS).open()) {
        span("inner").end();
        assertThat(inner).hasToString("TraceScope{{}}");
      }
      span("outer").end();
      assertThat(outer).hasToString("TraceScope{{}}");
    }

    assertThat(trace("inner")).isEqualTo(OTHER);
    assertThat(trace("outer")).isEqualTo(INCOMING);
  }

  @Test
  @Tag("PROP-07")
  @Tag("SPAN-109")
  void nestedBlock_startsWithWhatIsAroundIt_andChangesNothingThere() {
    try (TraceScope outer = Traces.continueTrace(HEADERS).open()) {
      Traces.setAttribute("region", "eu");
      Traces.setAttribute("tenant", "a");
      try (TraceScope inner = Traces.isolate()) {
        span("inherits").end();
        Traces.setAttribute("tenant", "b");
        Traces.removeAttribute("region");
        Traces.removeAttribute("never.set");
        Traces.newTrace();
        span("inner").end();
        assertThat(inner).hasToString("TraceScope{{tenant=b}}");
      }
      span("outer").end();
      assertThat(outer).asString().contains("region=eu");
    }
    span("after").end();

    assertThat(trace("inherits")).isEqualTo(INCOMING);
    assertThat(attribute("inherits", "tenant")).isEqualTo("a");
    assertThat(attribute("inherits", "region")).isEqualTo("eu");
    assertThat(trace("inner")).isNotEqualTo(INCOMING);
    assertThat(attribute("inner", "tenant")).isEqualTo("b");
    assertThat(attribute("inner", "region")).isNull();
    assertThat(trace("outer")).isEqualTo(INCOMING);
    assertThat(attribute("outer", "tenant")).isEqualTo("a");
    assertThat(attribute("outer", "region")).isEqualTo("eu");
    assertThat(attribute("after", "tenant")).isNull();
  }

  @Test
  @Tag("SPAN-48")
  void spansAndBlocksLeftOpenInABlock_areGoneAfterIt() throws Exception {
    elsewhere
        .submit(
            () -> {
              try (TraceScope request = Traces.continueTrace(HEADERS).open()) {
                span("left open");
                TraceScope leftOpen = Traces.isolate();
                Traces.setAttribute("of.the.request", 1);
                span("left open too");
                Traces.newTrace();
                assertThat(leftOpen).isNotSameAs(request);
              }
              assertThat(Traces.currentSpan()).isSameAs(Span.none());
            })
        .get();
    elsewhere.submit(() -> span("next request").end()).get();

    FinishedSpan next = recording.span("next request");
    assertThat(next.isTopLevel()).isTrue();
    assertThat(next.traceId()).isNotEqualTo(INCOMING);
    assertThat(next.attributes().contains("of.the.request")).isFalse();
  }

  @Test
  @Tag("SPAN-48")
  void spanLeftOpenInABlock_canStillBeEnded_andIsExported() {
    Span left;
    try (Span around = span("around")) {
      try (TraceScope block = Traces.isolate()) {
        Traces.setAttribute("of.the.block", "yes");
        left = span("left open");
        assertThat(block).hasToString("TraceScope{{of.the.block=yes}}");
      }
      assertThat(Traces.currentSpan()).isSameAs(around);
      left.end();
      assertThat(Traces.currentSpan()).isSameAs(around);
    }

    assertThat(attribute("left open", "of.the.block")).isEqualTo("yes");
    assertThat(attribute("around", "of.the.block")).isNull();
  }

  @Test
  void spanAroundABlock_thatEndsInside_isNotCurrentAfterIt() {
    Span outer = span("outer");
    Span around = span("around");
    try (TraceScope block = Traces.isolate()) {
      around.end();
      assertThat(Traces.currentSpan()).isSameAs(outer);
      span("inside").end();
      assertThat(block).hasToString("TraceScope{{}}");
    }
    assertThat(Traces.currentSpan()).isSameAs(outer);
    outer.end();
    assertThat(Traces.currentSpan()).isSameAs(Span.none());
  }

  @Test
  void secondClose_doesNothing() {
    try (TraceScope outer = Traces.continueTrace(HEADERS).open()) {
      TraceScope inner = Traces.isolate();
      inner.close();
      Span current = span("current");
      Traces.newTrace();
      inner.close();
      assertThat(Traces.currentSpan()).isSameAs(current);
      current.end();
      span("second").end();
      span("third").end();
      assertThat(inner).hasToString("TraceScope{closed}");
      assertThat(outer).hasToString("TraceScope{{}}");
    }

    assertThat(trace("current")).isEqualTo(INCOMING);
    assertThat(trace("second")).isEqualTo(trace("third")).isNotEqualTo(INCOMING);
  }

  @Test
  void outerBlockClosedFirst_closesTheInnerOneWithIt() {
    try (Span around = span("around")) {
      TraceScope outer = Traces.continueTrace(HEADERS).open();
      TraceScope inner = Traces.continueTrace(OTHER_HEADERS).open();
      span("left open");
      outer.close();
      assertThat(Traces.currentSpan()).isSameAs(around);
      try (Span fresh = Traces.span("fresh").root().start()) {
        inner.close();
        assertThat(Traces.currentSpan()).isSameAs(fresh);
      }
      assertThat(Traces.currentSpan()).isSameAs(around);
    }

    assertThat(trace("fresh")).isNotIn(INCOMING, OTHER);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void blockClosedOnAnotherThread_endsHereWithWhatThisThreadDoesNext(boolean withAnInnerOne)
      throws Exception {
    try (Span around = span("around")) {
      TraceScope block = Traces.continueTrace(HEADERS).open();
      Traces.setAttribute("of.the.block", 1);
      TraceScope inner = withAnInnerOne ? Traces.isolate() : block;
      span("left open");
      elsewhere
          .submit(
              () -> {
                Span there = span("there");
                block.close();
                assertThat(Traces.currentSpan()).isSameAs(there);
                there.end();
              })
          .get();

      span("next").end();
      assertThat(Traces.currentSpan()).isSameAs(around);
      Traces.span("fresh").root().start().end();
      inner.close();
      assertThat(Traces.currentSpan()).isSameAs(around);
    }

    assertThat(recording.span("next").parentSpanId()).isEqualTo(recording.span("around").spanId());
    assertThat(attribute("next", "of.the.block")).isNull();
    assertThat(trace("fresh")).isNotEqualTo(INCOMING);
    assertThat(trace("there")).isNotEqualTo(INCOMING);
  }

  @Test
  void blockOpenedInACall_thatReturnsBeforeItsWorkIsDone_leadsBackToTheCaller() {
    try (Span caller = span("caller")) {
      Span call = span("call");
      TraceScope block = Traces.isolate();
      PendingSpan pending = PendingSpan.leave(call);
      assertThat(pending).isNotNull();
      assertThat(Traces.currentSpan()).isSameAs(caller);
      block.close();
      assertThat(Traces.currentSpan()).isSameAs(caller);
      call.end();
      assertThat(Traces.currentSpan()).isSameAs(caller);
    }
    assertThat(Traces.currentSpan()).isSameAs(Span.none());
  }

  @Test
  void blocks_openedAndClosedManyTimes_leaveNothingBehind() {
    for (int i = 0; i < 1000; i++) {
      Traces.continueTrace(HEADERS).open().close();
      Traces.isolate().close();
    }
    span("after").end();

    assertThat(trace("after")).isNotEqualTo(INCOMING);
    assertThat(Context.current()).hasToString("Context{no span}");
  }

  @Test
  void continuationOpenedTwice_isTwoBlocksOfOneTrace() {
    NextTrace next = Traces.newTrace();
    assertThat(next.toString()).matches("NextTrace\\{[0-9a-f]{32}}");
    List<String> traces = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (TraceScope block = next.open();
          Span span = span("inside")) {
        traces.add(span.traceId());
        assertThat(block).hasToString("TraceScope{{}}");
      }
    }
    span("after").end();

    assertThat(traces.get(0)).isEqualTo(traces.get(1)).isNotEqualTo(trace("after"));
    assertThat(next).hasToString("NextTrace{" + traces.get(0) + "}");
  }

  @Test
  @Tag("SPAN-108")
  @Tag("SPAN-62")
  @Tag("PIPE-03")
  void ownValuesOfASpan_winOverTheBlocks_andThoseOverTheProcess() {
    recording.close();
    recording = Recording.start(o -> o.attribute("from", "process").attribute("process.only", 1));
    try (TraceScope block = Traces.isolate()) {
      Traces.setAttribute("from", "block");
      span("own").setAttribute("from", "span").end();
      span("none of its own").end();
      Traces.removeAttribute("from");
      span("of the process").end();
      assertThat(block).hasToString("TraceScope{{}}");
    }
    span("outside").end();

    assertThat(attribute("own", "from")).isEqualTo("span");
    assertThat(attribute("none of its own", "from")).isEqualTo("block");
    assertThat(attribute("of the process", "from")).isEqualTo("process");
    assertThat(attribute("outside", "from")).isEqualTo("process");
    assertThat(attribute("own", "process.only")).isEqualTo(1L);
  }

  @Test
  @Tag("SPAN-108")
  void attributesOfABlock_areThoseAtTheEndOfEachSpan() {
    try (TraceScope block = Traces.isolate();
        Span late = span("late")) {
      span("early").end();
      Traces.setAttribute("found", "meanwhile");
      assertThat(late.attributes().contains("found")).isFalse();
      assertThat(block).hasToString("TraceScope{{found=meanwhile}}");
    }

    assertThat(attribute("early", "found")).isNull();
    assertThat(attribute("late", "found")).isEqualTo("meanwhile");
  }

  @Test
  @Tag("SPAN-109")
  void attributesOutsideOfBlocks_areThoseOfTheTreeThatIsWorkedOn() {
    try (Span tree = span("tree")) {
      span("early").end();
      try (Span child = span("child")) {
        Traces.setAttribute("found", "here");
        assertThat(child.attributes().contains("found")).isFalse();
      }
      try (TraceScope fork = Traces.isolate()) {
        Traces.setAttribute("found", "there");
        span("forked").end();
        assertThat(fork).hasToString("TraceScope{{found=there}}");
      }
      span("late").end();
      assertThat(tree.isRecording()).isTrue();
    }
    span("another tree").end();

    assertThat(attribute("early", "found")).isNull();
    assertThat(attribute("child", "found")).isEqualTo("here");
    assertThat(attribute("forked", "found")).isEqualTo("there");
    assertThat(attribute("late", "found")).isEqualTo("here");
    assertThat(attribute("tree", "found")).isEqualTo("here");
    assertThat(attribute("another tree", "found")).isNull();
  }

  @Test
  @Tag("SPAN-109")
  void attributesThatBelongNowhere_areNotSet() {
    Traces.setAttribute("user.id", "alice");
    Traces.continueTrace(HEADERS);
    Traces.setAttribute("user.id", "alice");
    Span inactive = Traces.span("inactive").active(false).start();
    Traces.setAttribute("user.id", "alice");
    inactive.end();
    span("next").end();

    assertThat(attribute("inactive", "user.id")).isNull();
    assertThat(attribute("next", "user.id")).isNull();
  }

  @Test
  @Tag("SPAN-109")
  void attributesSetWhereTheScopeIsNotOnTheThread_reachTheSpansOfThatScope() throws Exception {
    try (TraceScope block = Traces.isolate();
        Span parent = span("parent")) {
      elsewhere
          .submit(
              () -> {
                try (Span child = Traces.span("child").parent(parent).start()) {
                  Traces.setAttribute("found", "there");
                  assertThat(child.isRecording()).isTrue();
                }
              })
          .get();
      assertThat(block.toString()).contains("found");
    }
    assertThat(attribute("child", "found")).isEqualTo("there");
    assertThat(attribute("parent", "found")).isEqualTo("there");
  }

  @Test
  @Tag("SPAN-110")
  void valuesOfABlock_areConvertedWhenTheyAreSet() {
    List<String> list = new ArrayList<>(List.of("a"));
    StringBuilder text = new StringBuilder("before");
    try (TraceScope block = Traces.isolate()) {
      Traces.setAttribute("list", list);
      Traces.setAttribute("text", text);
      Traces.setAttribute("number", (short) 3);
      Traces.setAttribute("gone", 1);
      Traces.setAttribute("gone", Double.NaN);
      Traces.setAttribute("null", null);
      list.add("b");
      text.append(" and after");
      span("span").end();
      assertThat(block.toString()).doesNotContain("gone");
    }

    assertThat(attribute("span", "list")).isEqualTo(List.of("a"));
    assertThat(attribute("span", "text")).isEqualTo("before");
    assertThat(attribute("span", "number")).isEqualTo(3L);
    assertThat(attribute("span", "gone")).isNull();
    assertThat(attribute("span", "null")).isNull();
  }

  @Test
  void blockLeftOpen_underAClosedSpanwright_isGoneUnderTheNext() {
    TraceScope left = Traces.continueTrace(HEADERS).open();
    Traces.setAttribute("of.the.block", 1);
    recording.close();
    try (Recording next = Recording.start()) {
      span("first").end();
      try (TraceScope block = Traces.isolate()) {
        left.close();
        span("second").end();
        span("third").end();
        assertThat(block).hasToString("TraceScope{{}}");
      }

      assertThat(next.span("first").traceId()).isNotEqualTo(INCOMING);
      assertThat(next.span("first").attributes().contains("of.the.block")).isFalse();
      assertThat(next.span("second").traceId())
          .isEqualTo(next.span("third").traceId())
          .isNotIn(INCOMING, next.span("first").traceId());
    }
  }

  @Test
  void everything_whileTracingIsOff_doesNothing() {
    recording.close();
    try (TraceScope continued = Traces.continueTrace(HEADERS).open();
        TraceScope isolated = Traces.isolate()) {
      Traces.setAttribute("key", "value");
      assertThat(continued).isSameAs(isolated).hasToString("TraceScope{closed}");
    }
    assertThat(Traces.newTrace()).hasToString("NextTrace{none}");
    try (Recording next = Recording.start()) {
      span("on").end();
      assertThat(next.span("on").traceId()).isNotEqualTo(INCOMING);
      assertThat(next.span("on").attributes().contains("key")).isFalse();
    }
  }

  private static Span span(String name) {
    return Traces.startSpan(name);
  }

  private String trace(String name) {
    return recording.span(name).traceId();
  }

  private @Nullable Object attribute(String name, String key) {
    return recording.span(name).attributes().get(key);
  }
}
