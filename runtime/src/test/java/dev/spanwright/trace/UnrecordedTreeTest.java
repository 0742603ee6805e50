package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trees that are not recorded, and what is started for them on other threads. */
class UnrecordedTreeTest {

  private static final int ROOT_AND_TWO_BELOW = 3;

  private final ExecutorService pool = Executors.newFixedThreadPool(1);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  /** Why the tree whose root is called "/health" is not recorded. */
  enum Cause {
    UNSAMPLED(LossReason.SAMPLE_RATE) {
      @Override
      Recording start() {
        return Recording.start(options -> options.tracesSampleRate(0.0));
      }
    },
    IGNORED(LossReason.IGNORED) {
      @Override
      Recording start() {
        return Recording.start(options -> options.ignoreSpans("/health"));
      }
    };

    private final LossReason reason;

    Cause(LossReason reason) {
      this.reason = reason;
    }

    abstract Recording start();

    void assertCounted(Recording recording, long spans) {
      assertThat(recording.spans()).isEmpty();
      assertThat(recording.spanwright().stats().lost(reason)).isEqualTo(spans);
      assertThat(recording.spanwright().stats().lost()).hasSize(1);
      assertThat(recording.spanwright().stats().started()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SPAN-124")
  @Tag("SPAN-125")
  @Tag("SAMP-98")
  @Tag("SAMP-100")
  void wrappedTask_isPartOfTheUnrecordedTree(Cause cause) throws Exception {
    try (Recording recording = cause.start()) {
      try (Span root = Traces.startSpan("/health")) {
        pool.submit(Context.wrap(UnrecordedTreeTest::startTwo)).get();
        assertThat(Traces.currentSpan()).isSameAs(root);
      }
      cause.assertCounted(recording, ROOT_AND_TWO_BELOW);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SPAN-124")
  @Tag("SPAN-125")
  void wrappedTask_thatRunsAfterTheEndOfItsUnrecordedTree_isCountedToo(Cause cause)
      throws Exception {
    try (Recording recording = cause.start()) {
      Runnable task;
      try (Span root = Traces.startSpan("/health")) {
        task = Context.wrap(UnrecordedTreeTest::startTwo);
        assertThat(root.isRecording()).isFalse();
      }
      pool.submit(task).get();
      cause.assertCounted(recording, ROOT_AND_TWO_BELOW);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SPAN-30")
  @Tag("SPAN-124")
  @Tag("SAMP-92")
  void unrecordedSpan_asTheGivenParentOnAnotherThread_makesAllBelowUnrecorded(Cause cause)
      throws Exception {
    try (Recording recording = cause.start()) {
      try (Span root = Traces.startSpan("/health")) {
        pool.submit(
                () -> {
                  try (Span child = Traces.span("child").parent(root).start()) {
                    assertThat(child.isRecording()).isFalse();
                    assertThat(Traces.startSpan("grandchild").isRecording()).isFalse();
                  }
                  assertThat(Traces.currentSpan()).isSameAs(Span.none());
                })
            .get();
      }
      cause.assertCounted(recording, ROOT_AND_TWO_BELOW);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SPAN-37")
  @Tag("SPAN-125")
  void secondEndOfAnUnrecordedTree_onAnotherThread_countsNothing(Cause cause) throws Exception {
    try (Recording recording = cause.start()) {
      Span root = Traces.startSpan("/health");
      pool.submit(() -> root.end()).get();
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      root.end();
      cause.assertCounted(recording, 1);
    }
  }

  @Test
  @Tag("SAMP-91")
  @Tag("SPAN-30")
  void ignoredChild_onAnotherThread_standsForTheSpanAboveIt() throws Exception {
    try (Recording recording = Recording.start(options -> options.ignoreSpans("/health"))) {
      try (Span parent = Traces.startSpan("parent");
          Span ignored = Traces.startSpan("/health")) {
        pool.submit(Context.wrap(() -> Traces.startSpan("wrapped").end())).get();
        pool.submit(() -> Traces.span("given").parent(ignored).start().end()).get();
        assertThat(Traces.currentSpan()).isSameAs(parent);
      }

      String parent = recording.span("parent").spanId();
      assertThat(recording.span("wrapped").parentSpanId()).isEqualTo(parent);
      assertThat(recording.span("given").parentSpanId()).isEqualTo(parent);
      assertThat(recording.spanwright().stats().lost(LossReason.IGNORED)).isEqualTo(1);
    }
  }

  private static void startTwo() {
    assertThat(Traces.currentSpan().isRecording()).isFalse();
    try (Span child = Traces.startSpan("child");
        Span grandchild = Traces.startSpan("grandchild")) {
      assertThat(child.isRecording()).isFalse();
      assertThat(grandchild.isRecording()).isFalse();
    }
  }
}
