package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextTest {

  private static final String INCOMING = "771a43a4192642f0b136d5159a501700";
  private static final Map<String, String> HEADERS =
      Map.of("sentry-trace", INCOMING + "-b7ad6b7169203331-1");

  private final Recording recording = Recording.start();

  /** One thread, so that every task finds what the one before it has left. */
  private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);

  @AfterEach
  void stop() {
    pool.shutdownNow();
    recording.close();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SPAN-27")
  void taskOnAnotherThread_isBelowTheSpanThatHandedItOver(HandingOver way) throws Exception {
    try (Span parent = Traces.startSpan("parent")) {
      way.run(
          pool,
          () -> {
            assertThat(Traces.currentSpan()).isSameAs(parent);
            try (Span child = Traces.startSpan("child")) {
              Traces.startSpan("grandchild").end();
              assertThat(Traces.currentSpan()).isSameAs(child);
            }
            assertThat(Traces.currentSpan()).isSameAs(parent);
          });
      assertThat(Traces.currentSpan()).isSameAs(parent);
      Traces.startSpan("next").end();
    }

    assertParent("child", "parent");
    assertParent("grandchild", "child");
    assertParent("next", "parent");
    assertThat(recording.spans()).hasSize(4);
    assertThat(recording.span("child").attributes().get("thread.id"))
        .isNotEqualTo(recording.span("parent").attributes().get("thread.id"));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SPAN-48")
  void whatATaskLeavesOpen_isNotSeenByTheNextTaskOfTheThread(HandingOver way) throws Exception {
    try (Span parent = Traces.startSpan("parent")) {
      way.run(
          pool,
          () -> {
            Traces.startSpan("left open");
            leave(Traces.isolate());
            Traces.setAttribute("of.the.scope", "left open");
            Traces.startSpan("left open too");
            Traces.continueTrace(HEADERS);
          });
      assertThat(Traces.currentSpan()).isSameAs(parent);
    }
    pool.submit(
            () -> {
              assertThat(Traces.currentSpan()).isSameAs(Span.none());
              Traces.startSpan("stranger").end();
            })
        .get();
    way.run(pool, () -> Traces.startSpan("wrapped stranger").end());

    for (String name : List.of("stranger", "wrapped stranger")) {
      FinishedSpan stranger = recording.span(name);
      assertThat(stranger.isTopLevel()).isTrue();
      assertThat(stranger.parentSpanId()).isNull();
      assertThat(stranger.traceId())
          .isNotEqualTo(INCOMING)
          .isNotEqualTo(recording.span("parent").traceId());
      assertThat(stranger.attributes().contains("of.the.scope")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void failureOfATask_reachesWhoWaitsForIt_andLeavesTheThreadInOrder(HandingOver way)
      throws Exception {
    IllegalStateException failure = new IllegalStateException("on purpose");
    way.run(pool, () -> {}); // skips the test where there is no such way
    Span parent = Traces.startSpan("parent");
    assertThatThrownBy(
            () ->
                way.run(
                    pool,
                    () -> {
                      Traces.startSpan("left open");
                      throw failure;
                    }))
        .hasRootCause(failure);
    parent.end();
    Span current = pool.submit(Traces::currentSpan).get();

    assertThat(current).isSameAs(Span.none());
  }

  @Test
  @Tag("SPAN-27")
  void taskThatIsNotWrapped_startsATreeOfItsOwn() throws Exception {
    try (Span parent = Traces.startSpan("parent")) {
      pool.submit(() -> Traces.startSpan("on a pool").end()).get();
      CompletableFuture.runAsync(() -> Traces.startSpan("of a future").end(), pool).get();
      Thread thread = new Thread(() -> Traces.startSpan("on a thread").end());
      thread.start();
      thread.join();
      assertThat(parent.isRecording()).isTrue();
    }

    for (String name : List.of("on a pool", "of a future", "on a thread")) {
      assertThat(recording.span(name).isTopLevel()).as(name).isTrue();
      assertThat(recording.span(name).parentSpanId()).as(name).isNull();
      assertThat(recording.span(name).traceId()).isNotEqualTo(recording.span("parent").traceId());
    }
  }

  @Test
  @Tag("SPAN-29")
  @Tag("SPAN-43")
  void parentThatEndsBeforeTheTaskRuns_isItsParentAllTheSame() throws Exception {
    Runnable task;
    try (Span parent = Traces.startSpan("parent")) {
      task =
          Context.wrap(
              () -> {
                Traces.startSpan("first").end();
                Traces.startSpan("second").end();
                assertThat(Traces.currentSpan()).isSameAs(parent);
              });
    }
    pool.submit(task).get();
    task.run();

    assertThat(recording.spans().stream().filter(span -> span.name().equals("first"))).hasSize(2);
    for (FinishedSpan span : recording.spans().subList(1, 5)) {
      assertThat(span.parentSpanId()).isEqualTo(recording.span("parent").spanId());
      assertThat(span.traceId()).isEqualTo(recording.span("parent").traceId());
      assertThat(span.attributes().get("sentry.segment.id"))
          .isEqualTo(recording.span("parent").spanId());
    }
  }

  @Test
  void wrappedTask_onAThreadThatIsAtWork_isBelowItsOwnParent_andGivesTheThreadBack()
      throws Exception {
    Runnable task;
    try (Span parent = Traces.startSpan("parent")) {
      task = Context.wrap(() -> Traces.startSpan("child").end());
      assertThat(parent.isRecording()).isTrue();
    }
    pool.submit(
            () -> {
              try (Span other = Traces.startSpan("other")) {
                task.run();
                assertThat(Traces.currentSpan()).isSameAs(other);
                Traces.startSpan("child of other").end();
              }
            })
        .get();

    assertParent("child", "parent");
    assertParent("child of other", "other");
  }

  @Test
  void wrappedTask_ofNoSpan_isBelowNone_evenOnAThreadThatIsAtWork() {
    Runnable task = Context.wrap(() -> Traces.startSpan("alone").end());
    try (Span other = Traces.startSpan("other")) {
      task.run();
      assertThat(Traces.currentSpan()).isSameAs(other);
    }

    assertThat(recording.span("alone").isTopLevel()).isTrue();
    assertThat(recording.span("alone").traceId()).isNotEqualTo(recording.span("other").traceId());
  }

  @Test
  @Tag("SPAN-46")
  void spanThatATaskEnds_isGoneWhereItWasStarted() throws Exception {
    try (Span outer = Traces.startSpan("outer")) {
      Span handedOver = Traces.startSpan("handed over");
      pool.submit(Context.wrap(() -> handedOver.end())).get();
      assertThat(Traces.currentSpan()).isSameAs(outer);
    }
    assertParent("handed over", "outer");
  }

  @Test
  void chainOfFutures_isOneTree() throws Exception {
    Executor executor = Context.wrap((Executor) pool);
    try (Span parent = Traces.startSpan("parent")) {
      CompletableFuture.supplyAsync(
              Context.wrapSupplier(() -> Traces.call("load", () -> 20)),
              task -> new Thread(task).start())
          .thenApplyAsync(
              Context.wrapFunction(value -> Traces.call("double", () -> value * 2)), pool)
          .thenAcceptAsync(value -> Traces.startSpan("store").setAttribute("n", value).end(), pool)
          .thenRunAsync(() -> Traces.startSpan("wrapped by nobody").end(), executor)
          .get();
      CompletableFuture.runAsync(() -> Traces.startSpan("by the executor").end(), executor).get();
      assertThat(parent.isRecording()).isTrue();
    }

    assertParent("load", "parent");
    assertParent("double", "parent");
    assertParent("by the executor", "parent");
    assertThat(recording.span("store").isTopLevel()).isTrue();
    assertThat(recording.span("store").attributes().get("n")).isEqualTo(40L);
  }

  @Test
  void tasksThatHandOver_areBelowOneAnother() throws Exception {
    ExecutorService other = Context.wrap(Executors.newFixedThreadPool(1));
    ExecutorService wrapped = Context.wrap((ExecutorService) pool);
    try (Span parent = Traces.startSpan("parent")) {
      List<Future<?>> handedOn = new CopyOnWriteArrayList<>();
      wrapped
          .submit(
              () -> {
                try (Span first = Traces.startSpan("first")) {
                  assertThat(first.isRecording()).isTrue();
                  handedOn.add(other.submit(() -> Traces.startSpan("second").end()));
                }
              })
          .get();
      handedOn.get(0).get();
      assertThat(parent.isRecording()).isTrue();
    } finally {
      other.shutdown();
    }

    assertThat(other.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(other.isShutdown() && other.isTerminated()).isTrue();
    assertParent("first", "parent");
    assertParent("second", "first");
  }

  @Test
  void allTasksOfAPool_areChildrenOfTheirOwnParents() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    ExecutorService wrapped = Context.wrap(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String parent = "parent " + i;
        String child = "child " + i;
        try (Span span = Traces.startSpan(parent)) {
          all.add(
              wrapped.submit(
                  () -> {
                    Traces.startSpan(child);
                    Traces.startSpan("left open");
                    Traces.currentSpan().end();
                    Traces.currentSpan().end();
                    Traces.startSpan("left open, and never ended");
                  }));
          assertThat(span.isRecording()).isTrue();
        }
      }
      for (Future<?> task : all) {
        task.get();
      }
    } finally {
      threads.shutdown();
    }

    for (int i = 0; i < 50; i++) {
      assertParent("child " + i, "parent " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void repeatedTask_runsInNoContext(boolean atFixedRate) throws Exception {
    CountDownLatch twice = new CountDownLatch(2);
    Runnable task =
        () -> {
          if (twice.getCount() > 0) {
            assertThat(Traces.currentSpan()).isSameAs(Span.none());
            Traces.startSpan("run " + twice.getCount()).end();
            Traces.startSpan("left open");
            twice.countDown();
          }
        };
    ScheduledExecutorService wrapped = Context.wrap(pool);
    try (Span parent = Traces.startSpan("parent");
        TraceScope scope = Traces.isolate()) {
      Traces.setAttribute("of.the.scope", true);
      ScheduledFuture<?> repeated =
          atFixedRate
              ? wrapped.scheduleAtFixedRate(task, 0, 1, TimeUnit.MILLISECONDS)
              : wrapped.scheduleWithFixedDelay(task, 0, 1, TimeUnit.MILLISECONDS);
      assertThat(twice.await(1, TimeUnit.MINUTES)).isTrue();
      repeated.cancel(false);
      assertThat(parent.isRecording()).isTrue();
      assertThat(scope).asString().contains("of.the.scope");
    }

    FinishedSpan first = recording.span("run 2");
    FinishedSpan second = recording.span("run 1");
    assertThat(first.isTopLevel() && second.isTopLevel()).isTrue();
    assertThat(first.traceId()).isNotEqualTo(second.traceId());
    assertThat(first.attributes().contains("of.the.scope")).isFalse();
    assertThat(recording.span("parent").traceId()).isNotIn(first.traceId(), second.traceId());
  }

  @Test
  @Tag("SPAN-109")
  @Tag("PROP-07")
  void scope_isCarried_evenWhenItIsClosedBeforeTheTaskRuns() throws Exception {
    Runnable task;
    try (TraceScope request = Traces.continueTrace(HEADERS).open()) {
      Traces.setAttribute("region", "eu");
      pool.submit(
              Context.wrap(
                  () -> {
                    Traces.startSpan("in the scope").end();
                    Traces.setAttribute("user", "anna");
                  }))
          .get();
      Traces.startSpan("after the task").end();
      task = Context.wrap(() -> Traces.startSpan("late").end());
      assertThat(request).asString().contains("anna");
    }
    pool.submit(task).get();

    for (String name : List.of("in the scope", "after the task", "late")) {
      FinishedSpan span = recording.span(name);
      assertThat(span.traceId()).as(name).isEqualTo(INCOMING);
      assertThat(span.isTopLevel()).as(name).isTrue();
      assertThat(span.attributes().get("region")).as(name).isEqualTo("eu");
    }
    assertThat(recording.span("in the scope").attributes().contains("user")).isFalse();
    assertThat(recording.span("after the task").attributes().get("user")).isEqualTo("anna");
  }

  @Test
  @Tag("SPAN-109")
  void scopeOfATask_isAForkOfTheCarriedOne() throws Exception {
    try (TraceScope request = Traces.newTrace().open()) {
      Traces.setAttribute("region", "eu");
      pool.submit(
              Context.wrap(
                  () -> {
                    try (TraceScope fork = Traces.isolate()) {
                      Traces.setAttribute("only.in.the.fork", 1);
                      Traces.startSpan("forked").end();
                      assertThat(fork).asString().contains("region");
                    }
                    Traces.startSpan("beside the fork").end();
                  }))
          .get();
      assertThat(request).asString().doesNotContain("fork");
    }

    FinishedSpan forked = recording.span("forked");
    FinishedSpan beside = recording.span("beside the fork");
    assertThat(forked.traceId()).isEqualTo(beside.traceId());
    assertThat(forked.attributes().get("region")).isEqualTo("eu");
    assertThat(forked.attributes().get("only.in.the.fork")).isEqualTo(1L);
    assertThat(beside.attributes().contains("only.in.the.fork")).isFalse();
  }

  @Test
  @Tag("PROP-07")
  void plainContinuation_isCarried_andServesOneTopLevelSpanThere() throws Exception {
    Traces.continueTrace(HEADERS);
    Runnable task =
        Context.wrap(
            () -> {
              Traces.startSpan("first").end();
              Traces.startSpan("second").end();
            });
    pool.submit(task).get();
    Traces.startSpan("here").end();

    assertThat(recording.span("first").traceId()).isEqualTo(INCOMING);
    assertThat(recording.span("second").traceId()).isNotEqualTo(INCOMING);
    assertThat(recording.span("here").traceId()).isEqualTo(INCOMING);
  }

  @Test
  @Tag("PROP-07")
  void plainContinuation_ofATaskInACarriedScope_goesOnWithTheTasksOwnTask() throws Exception {
    ExecutorService other = Executors.newFixedThreadPool(1);
    try (TraceScope request = Traces.newTrace().open()) {
      pool.submit(
              Context.wrap(
                  () -> {
                    Traces.continueTrace(HEADERS);
                    return other
                        .submit(
                            Context.wrap(
                                () -> {
                                  Traces.startSpan("continued").end();
                                  Traces.startSpan("of the scope").end();
                                }))
                        .get();
                  }))
          .get();
      Traces.startSpan("in the scope").end();
      assertThat(request).hasToString("TraceScope{{}}");
    } finally {
      other.shutdown();
    }

    assertThat(recording.span("continued").traceId()).isEqualTo(INCOMING);
    assertThat(recording.span("of the scope").traceId())
        .isEqualTo(recording.span("in the scope").traceId());
  }

  @Test
  void treeAttributes_areSetByTasksToo() throws Exception {
    try (Span parent = Traces.startSpan("parent")) {
      pool.submit(Context.wrap(() -> Traces.setAttribute("found", "there"))).get();
      assertThat(parent.isRecording()).isTrue();
    }
    Traces.startSpan("another tree").end();

    assertThat(recording.span("parent").attributes().get("found")).isEqualTo("there");
    assertThat(recording.span("another tree").attributes().contains("found")).isFalse();
  }

  @Test
  void oneContext_ofManyThreadsAtOnce_isOneParent() throws Exception {
    int threads = 8;
    ExecutorService many = Executors.newFixedThreadPool(threads);
    CyclicBarrier together = new CyclicBarrier(threads);
    try (Span parent = Traces.startSpan("parent")) {
      Context context = Context.current();
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            many.submit(
                () ->
                    context.call(
                        () -> {
                          together.await();
                          try (Span child = Traces.startSpan("child")) {
                            together.await();
                            Traces.startSpan("below " + child.spanId()).end();
                          }
                          return null;
                        })));
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertThat(Traces.currentSpan()).isSameAs(parent);
    } finally {
      many.shutdown();
    }

    List<FinishedSpan> children =
        recording.spans().stream().filter(span -> span.name().equals("child")).toList();
    assertThat(children).hasSize(threads);
    for (FinishedSpan child : children) {
      assertThat(child.parentSpanId()).isEqualTo(recording.span("parent").spanId());
      assertThat(recording.span("below " + child.spanId()).parentSpanId())
          .isEqualTo(child.spanId());
    }
  }

  @Test
  void call_throwsWhatTheTaskThrows_andGivesTheThreadBack() {
    Context context;
    try (Span parent = Traces.startSpan("parent")) {
      context = Context.current();
      assertThat(context).asString().contains(parent.spanId());
    }
    try (Span here = Traces.startSpan("here")) {
      assertThatThrownBy(
              () ->
                  context.call(
                      () -> {
                        Traces.startSpan("left open");
                        throw new IOException("on purpose");
                      }))
          .isInstanceOf(IOException.class);
      assertThat(Traces.currentSpan()).isSameAs(here);
    }
    assertThat(Context.current()).hasToString("Context{no span}");
  }

  @Test
  void context_ofAClosedSpanwright_isNone() throws Exception {
    Runnable task;
    try (Span parent = Traces.startSpan("parent")) {
      task = Context.wrap(() -> Traces.startSpan("alone").end());
      assertThat(parent.isRecording()).isTrue();
    }
    recording.close();
    pool.submit(task).get();
    try (Recording next = Recording.start()) {
      pool.submit(task).get();
      assertThat(next.span("alone").isTopLevel()).isTrue();
      assertThat(next.spans()).hasSize(1);
    }
  }

  private void assertParent(String child, String parent) {
    assertThat(recording.span(child).parentSpanId())
        .as("parent of " + child)
        .isEqualTo(recording.span(parent).spanId());
    assertThat(recording.span(child).traceId()).isEqualTo(recording.span(parent).traceId());
    assertThat(recording.span(child).isTopLevel()).isFalse();
  }

  /** A scope that is not closed on purpose. */
  private static void leave(TraceScope scope) {
    assertThat(scope.toString()).doesNotContain("closed");
  }
}
