package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One span in the hands of several threads. */
class SharedSpanTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 300;

  private static final SpanSite SITE =
      SpanSite.builder("site").attribute("fixed", "default").build();

  private final Recording recording = Recording.start();
  private final ExecutorService others = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stop() {
    others.shutdownNow();
    recording.close();
  }

  /** The first few attributes of a span, and those after them, are kept in different places. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 9})
  @Tag("SPAN-62")
  void setAttribute_byOneThreadAfterTheOther_keepsTheLast(int which) throws Exception {
    String key = "key" + which;
    Span span = SITE.start();
    for (int i = 1; i <= 9; i++) {
      span.setAttribute("key" + i, "first");
    }
    span.setAttribute(key, "second");
    assertThat(span.attributes().get(key)).isEqualTo("second");

    elsewhere(() -> span.setAttribute(key, "third"));
    assertThat(span.attributes().get(key)).isEqualTo("third");

    span.setAttribute(key, "fourth");
    assertThat(span.attributes().get(key)).isEqualTo("fourth");

    elsewhere(() -> span.removeAttribute(key));
    assertThat(span.attributes().contains(key)).isFalse();

    span.setAttribute(key, "last").end();
    Map<String, Object> sent = recording.span("site").attributes().asMap();
    assertThat(sent).containsEntry(key, "last");
    for (int i = 1; i <= 9; i++) {
      assertThat(sent).containsEntry("key" + i, i == which ? "last" : "first");
    }
  }

  @Test
  @Tag("SPAN-60")
  void removeAttribute_ofADefault_leavesTheOthersAndNothingElse() throws Exception {
    Span span = SITE.start().setAttribute("fixed", "own").removeAttribute("fixed");
    assertThat(span.attributes().asMap()).containsOnlyKeys("sentry.op");
    span.removeAttribute("missing");

    elsewhere(() -> span.setAttribute("fixed", "other"));
    span.end();

    assertThat(recording.span("site").attributes().asMap())
        .containsEntry("fixed", "other")
        .doesNotContainKey("missing");
    Span next = SITE.start();
    assertThat(next.attributes().get("fixed")).isEqualTo("default");
    next.end();
  }

  @Test
  void attributes_ofManyThreadsAtOnce_areAllThere() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Span span = SITE.start();
      atOnce(
          span::end,
          thread -> {
            for (int i = 0; i < 8; i++) {
              span.setAttribute("t" + thread + "." + i, i);
              assertThat(span.attributes().get("t" + thread + "." + i)).isEqualTo((long) i);
            }
          });
    }

    assertThat(recording.spans()).hasSize(ROUNDS);
    for (FinishedSpan sent : recording.spans()) {
      for (int thread = 0; thread <= THREADS; thread++) {
        for (int i = 0; i < 8; i++) {
          assertThat(sent.attributes().get("t" + thread + "." + i)).isEqualTo((long) i);
        }
      }
    }
  }

  @Test
  @Tag("SPAN-37")
  void end_byManyThreadsAtOnce_countsOnceAndNothingIsTorn() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Span span = SITE.start();
      atOnce(
          () -> {},
          thread -> {
            for (int i = 0; i < 6; i++) {
              span.setAttribute("k" + i, "v" + i);
            }
            span.setName("thread " + thread).setError(new IllegalStateException());
            span.end();
            assertThat(span.isRecording()).isFalse();
          });
    }

    assertThat(recording.spans()).hasSize(ROUNDS);
    assertThat(recording.spanwright().stats().ended()).isEqualTo(ROUNDS);
    for (FinishedSpan sent : recording.spans()) {
      assertThat(sent.endEpochNanos()).isGreaterThanOrEqualTo(sent.startEpochNanos());
      assertThat(sent.name()).startsWith("thread ");
      assertThat(sent.attributes().get("sentry.segment.name")).isEqualTo(sent.name());
      sent.attributes()
          .forEach(
              (key, value) -> {
                if (key.startsWith("k")) {
                  assertThat(value).isEqualTo("v" + key.substring(1));
                }
              });
    }
  }

  @Test
  @Tag("SPAN-107")
  void threadName_isTheOneAtTheStart() throws Exception {
    elsewhere(
        () -> {
          Thread thread = Thread.currentThread();
          thread.setName("one");
          Span first = Traces.startSpan("first");
          thread.setName("two");
          Traces.startSpan("second").end();
          first.end();
        });

    assertThat(recording.span("first").attributes().get("thread.name")).isEqualTo("one");
    assertThat(recording.span("second").attributes().get("thread.name")).isEqualTo("two");
  }

  private interface Share {
    void run(int thread) throws Exception;
  }

  private void elsewhere(Runnable work) throws Exception {
    others.submit(work).get();
  }

  /** Runs the work on this thread, as number 0, and on all others at the same time. */
  private void atOnce(Runnable afterwards, Share work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS + 1);
    Collection<Future<?>> running = new ArrayList<>();
    for (int i = 1; i <= THREADS; i++) {
      int thread = i;
      running.add(
          others.submit(
              () -> {
                start.await();
                work.run(thread);
                return null;
              }));
    }
    start.await();
    work.run(0);
    for (Future<?> one : List.copyOf(running)) {
      one.get();
    }
    afterwards.run();
  }
}
