package dev.spanwright.trace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextListenerTest {

  private static final String NONE = "none";

  /** What each thread was told last. */
  private final ThreadLocal<String> told = ThreadLocal.withInitial(() -> NONE);

  /** All that the test's own thread was told. */
  private final List<String> all = new ArrayList<>();

  private final Thread testThread = Thread.currentThread();

  private Recording recording = Recording.start(options -> options.contextListener(this::remember));

  private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);

  private void remember(@Nullable String traceId, @Nullable String spanId) {
    String now = traceId == null && spanId == null ? NONE : traceId + " " + spanId;
    told.set(now);
    if (Thread.currentThread() == testThread) {
      all.add(now);
    }
  }

  @AfterEach
  void stop() {
    pool.shutdownNow();
    recording.close();
  }

  private static String ids(Span span) {
    return span.traceId() == null ? NONE : span.traceId() + " " + span.spanId();
  }

  @Test
  void spansInSpans_areToldOnce_andTheOuterOneIsBack() {
    Span outer = Traces.startSpan("outer");
    Span inner = Traces.startSpan("inner");
    Traces.span("beside").active(false).start().end();
    inner.setName("renamed").end();
    inner.end();
    outer.end();
    assertThat(all).containsExactly(ids(outer), ids(inner), ids(outer), NONE);
  }

  @Test
  void spansThatOverlap_nothingIsToldOfWhatEndsBelowTheTop() {
    Span first = Traces.startSpan("first");
    Span second = Traces.startSpan("second");
    first.end();
    second.end();
    assertThat(all).containsExactly(ids(first), ids(second), NONE);
  }

  @Test
  void methodThatReturns_isLeft_beforeItsSpanEnds() {
    Span outer = Traces.startSpan("outer");
    Span method = Traces.startSpan("method");
    PendingSpan.leave(method);
    assertThat(told.get()).isEqualTo(ids(outer));
    method.end();
    outer.end();
    assertThat(all).containsExactly(ids(outer), ids(method), ids(outer), NONE);
  }

  @Test
  void scopeThatIsClosed_takesWhatWasLeftOpenInIt() {
    Span outer = Traces.startSpan("outer");
    TraceScope scope = Traces.isolate();
    Span lost = Traces.startSpan("left open");
    assertThat(told.get()).isEqualTo(ids(lost));
    scope.close();
    assertThat(told.get()).isEqualTo(ids(outer));
    lost.end();
    assertThat(told.get()).isEqualTo(ids(outer));
  }

  @ParameterizedTest
  @EnumSource
  void workOnAnotherThread_isToldOfItsSpan_andOfNoneAfterwards(HandingOver way) throws Exception {
    List<String> seen = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    try (Span parent = Traces.startSpan("parent")) {
      way.run(
          pool,
          () -> {
            seen.add(told.get());
            expected.add(ids(parent));
            Span leftOpen = Traces.startSpan("left open");
            seen.add(told.get());
            expected.add(ids(leftOpen));
          });
    }
    assertThat(seen).isEqualTo(expected).hasSize(2);
    assertThat(pool.submit(told::get).get()).isEqualTo(NONE);
  }

  @Test
  void spanThatAnotherThreadEnds_isForgottenWithWhatComesNext() throws Exception {
    Span first = Traces.startSpan("first");
    pool.submit(() -> first.end()).get();
    assertThat(told.get()).isEqualTo(ids(first));
    assertThat(pool.submit(told::get).get()).isEqualTo(NONE);
    Span next = Traces.startSpan("next");
    next.end();
    assertThat(all).containsExactly(ids(first), ids(next), NONE);
  }

  @Test
  void traceThatIsNotRecorded_hasItsTraceIdAndNoSpanId() {
    startAnew(0.0);
    Span top = Traces.startSpan("not sampled");
    Span below = Traces.startSpan("not sampled either");
    String notRecorded = passedOnTraceId() + " null";
    below.end();
    top.end();
    assertThat(all).containsExactly(notRecorded, NONE);
  }

  @Test
  void childThatIsIgnored_changesNothing() {
    recording.close();
    recording =
        Recording.start(options -> options.ignoreSpans("dull").contextListener(this::remember));
    Span top = Traces.startSpan("top");
    Traces.startSpan("dull").end();
    top.end();
    assertThat(all).containsExactly(ids(top), NONE);
  }

  @Test
  void listenersThatFail_orTrace_disturbNobody() {
    recording.close();
    recording =
        Recording.start(
            options ->
                options
                    .contextListener(
                        (trace, span) -> {
                          throw new AssertionError("on purpose");
                        })
                    .contextListener((trace, span) -> Traces.startSpan("inside").end())
                    .contextListener(this::remember));
    Span outer = Traces.startSpan("outer");
    Span inner = Traces.startSpan("inner");
    inner.end();
    outer.end();
    assertThat(all).containsExactly(ids(outer), ids(inner), ids(outer), NONE);
    assertThat(recording.names()).containsExactly("inner", "outer");
  }

  @Test
  void closedBeforeTheSpanEnds_theEndIsToldAllTheSame() {
    Span left = Traces.startSpan("left");
    recording.close();
    assertThat(told.get()).isEqualTo(ids(left));
    left.end();
    assertThat(told.get()).isEqualTo(NONE);
  }

  @Test
  void startedAgainWithoutIt_isToldNothingMore() {
    recording.close();
    recording = Recording.start();
    Traces.startSpan("unheard").end();
    assertThat(all).isEmpty();
  }

  @Test
  void startedAgainWithoutIt_whileASpanIsOpen_isToldThatNoneIs() {
    Span open = Traces.startSpan("open");
    recording.close();
    recording = Recording.start();
    assertThat(told.get()).isEqualTo(ids(open));
    Traces.startSpan("unheard").end();
    assertThat(told.get()).isEqualTo(NONE);
    open.end();
    assertThat(all).containsExactly(ids(open), NONE);
  }

  @Test
  void methodThatReturns_belowASpanThatEndedElsewhere_isLeft() throws Exception {
    Span outer = Traces.startSpan("outer");
    Span method = Traces.startSpan("method");
    Span inner = Traces.startSpan("inner");
    pool.submit(() -> inner.end()).get();
    PendingSpan.leave(method);
    assertThat(told.get()).isEqualTo(ids(outer)).isEqualTo(ids(Traces.currentSpan()));
    method.end();
    outer.end();
    assertThat(told.get()).isEqualTo(NONE);
  }

  @Test
  void listenerThatEndsASpan_leavesNobodyBehind() {
    recording.close();
    List<String> others = new ArrayList<>();
    recording =
        Recording.start(
            options ->
                options
                    .contextListener(
                        (traceId, spanId) -> {
                          if (spanId != null) {
                            Traces.currentSpan().end();
                          }
                        })
                    .contextListener((traceId, spanId) -> others.add(String.valueOf(spanId))));
    Traces.startSpan("short");
    assertThat(others).last().isEqualTo("null");
  }

  /** Whatever one thread does with spans, scopes and contexts: it is told what is current. */
  @ParameterizedTest
  @ValueSource(doubles = {0.0, 0.5, 1.0})
  void anyProgram_isToldWhatIsCurrent(double rate) {
    startAnew(rate);
    for (int program = 0; program < 100; program++) {
      long seed = program;
      Random random = new Random(seed);
      runProgram(random, 3, "seed " + seed);
      assertThat(told.get()).as("after seed %s", seed).isEqualTo(NONE);
    }
  }

  private void runProgram(Random random, int depth, String name) {
    String before = told.get();
    Deque<Span> open = new ArrayDeque<>();
    for (int step = 0; step < 12; step++) {
      switch (random.nextInt(depth > 0 ? 7 : 4)) {
        case 0, 1 -> open.push(Traces.startSpan("span"));
        case 2 -> open.push(Traces.span("span").active(random.nextBoolean()).root().start());
        case 3 -> {
          Span any = random.nextBoolean() ? open.pollFirst() : open.pollLast();
          if (any != null) {
            any.end();
          }
        }
        case 4 -> {
          TraceScope scope = Traces.isolate();
          runProgram(random, depth - 1, name);
          scope.close();
        }
        case 5 -> Context.current().run(() -> runProgram(random, depth - 1, name));
        default -> {
          Span left = Traces.startSpan("method");
          PendingSpan.leave(left);
          open.push(left);
        }
      }
      assertToldTheTruth(name);
    }
    open.forEach(Span::end);
    assertThat(told.get()).as(name).isEqualTo(before);
  }

  private void assertToldTheTruth(String name) {
    Span current = Traces.currentSpan();
    if (current.isRecording()) {
      assertThat(told.get()).as(name).isEqualTo(ids(current));
    } else if (current == Span.none()) {
      assertThat(told.get()).as(name).isEqualTo(NONE);
    } else {
      assertThat(told.get()).as(name).isEqualTo(passedOnTraceId() + " null");
    }
  }

  private static String passedOnTraceId() {
    return requireNonNull(Traces.headers().get("sentry-trace")).substring(0, 32);
  }

  private void startAnew(double rate) {
    recording.close();
    recording =
        Recording.startWithoutRate(
            options -> options.tracesSampleRate(rate).contextListener(this::remember));
  }
}
