package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.ThreadMXBean;
import dev.spanwright.Recording;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What calls cost that record nothing: bytes, not time. */
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int ROUNDS = 10_000;

  private static final SpanSite SITE =
      SpanSite.builder("Shop.checkout").attribute("cart.limit", 20L).build();

  @Test
  void spans_nothingStarted_allocateNothing() {
    assertThat(bytes(AllocationTest::handWritten)).isZero();
    assertThat(bytes(AllocationTest::generated)).isZero();
    assertThat(bytes(() -> Traces.span("x").attribute("k", "v").root().start().end())).isZero();
  }

  @Test
  void child_ofAnUnsampledSpan_allocatesNothing() {
    try (Recording recording = Recording.start(o -> o.tracesSampleRate(0));
        Span top = Traces.startSpan("top")) {
      assertThat(top.isActive()).isTrue();
      assertThat(bytes(AllocationTest::handWritten)).isZero();
      assertThat(bytes(AllocationTest::generated)).isZero();
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  void topLevelSpan_unsampled_allocatesOneSmallNode() {
    try (Recording recording = Recording.start(o -> o.tracesSampleRate(0))) {
      assertThat(bytes(AllocationTest::handWritten)).isLessThanOrEqualTo(allowed(72, 104));
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  void child_recording_allocatesTheSpanAndTheBoxOfANumber() {
    try (Recording recording = Recording.start();
        Span top = Traces.startSpan("top")) {
      assertThat(bytes(AllocationTest::recorded)).isLessThanOrEqualTo(allowed(136, 200));
      assertThat(recording.spanwright().isEnabled()).isTrue();
      assertThat(top.isRecording()).isTrue();
    }
  }

  @Test
  void topLevelSpan_recording_allocatesTheSpanAndTheBoxOfANumber() {
    try (Recording recording = Recording.start()) {
      assertThat(bytes(AllocationTest::recorded)).isLessThanOrEqualTo(allowed(152, 224));
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  private static void handWritten() {
    try (Span span = Traces.startSpan("reserve stock")) {
      span.setAttribute("order.id", "o-1")
          .setAttribute("items", 1_000L)
          .setAttribute("price", 1.5)
          .setAttribute("express", true);
    }
  }

  private static void generated() {
    Span span = SITE.start();
    span.setAttribute("order.id", "o-1");
    span.end();
  }

  private static void recorded() {
    try (Span span = Traces.startSpan("reserve stock")) {
      span.setAttribute("order.id", "o-1")
          .setAttribute("items", 1_000L)
          .setAttribute("express", true);
    }
  }

  /**
   * Returns what many calls may allocate, given the bytes of one: where references have four bytes,
   * and where they have eight, as on machines with so much memory that heaps get large.
   */
  private static long allowed(long withShortReferences, long withLongReferences) {
    boolean isShort =
        Boolean.parseBoolean(
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("UseCompressedOops")
                .getValue());
    return ROUNDS * (isShort ? withShortReferences : withLongReferences);
  }

  /** Returns what many calls allocate on this thread; the least of several tries. */
  private static long bytes(Runnable call) {
    long id = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 10; attempt++) {
      long before = THREADS.getThreadAllocatedBytes(id);
      for (int i = 0; i < ROUNDS; i++) {
        call.run();
      }
      least = Math.min(least, THREADS.getThreadAllocatedBytes(id) - before);
    }
    return least;
  }
}
