package dev.spanwright.spring.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.annotation.Trace;
import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ConcurrentTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.security.task.DelegatingSecurityContextAsyncTaskExecutor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks that a Spring Boot application hands to other threads. */
class ExecutorTracingTest {

  private static final String NO_WEB = "spring.main.web-application-type=none";

  /** What decorators of the application have seen. */
  private static final List<String> DECORATED = new CopyOnWriteArrayList<>();

  static class Mailer {

    @Async
    @Trace
    public CompletableFuture<String> send() {
      return CompletableFuture.completedFuture(Thread.currentThread().getName());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAsync
  static class Mails {

    @Bean
    Mailer mailer() {
      return new Mailer();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnDecorator {

    @Bean
    TaskDecorator decorator() {
      return decorating("bean");
    }
  }

  private static TaskDecorator decorating(String name) {
    return task ->
        () -> {
          DECORATED.add(name + " in " + Traces.currentSpan().name());
          task.run();
        };
  }

  /** What its package knows by its class, which is final. */
  record Counting(TaskExecutor executor, AtomicInteger tasks) implements TaskExecutor {

    @Override
    public void execute(Runnable task) {
      tasks.incrementAndGet();
      executor.execute(task);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnExecutors {

    @Bean
    ThreadPoolTaskExecutor pool() {
      ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
      executor.setCorePoolSize(1);
      return executor;
    }

    @Bean
    ThreadPoolTaskExecutor decoratedPool() {
      ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
      executor.setTaskDecorator(decorating("pool"));
      executor.initialize(); // as the documentation of Spring has it in many places
      return executor;
    }

    @Bean
    SimpleAsyncTaskExecutor threads() {
      SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor();
      executor.setTaskDecorator(decorating("threads"));
      return executor;
    }

    @Bean
    ConcurrentTaskExecutor concurrent() {
      return new ConcurrentTaskExecutor(Executors.newSingleThreadExecutor());
    }

    @Bean
    TaskExecutorAdapter adapter() {
      return new TaskExecutorAdapter(Executors.newSingleThreadExecutor());
    }

    /** All its methods are final. */
    @Bean
    DelegatingSecurityContextAsyncTaskExecutor secured(@Qualifier("pool") AsyncTaskExecutor pool) {
      return new DelegatingSecurityContextAsyncTaskExecutor(pool);
    }

    @Bean
    Counting counting(@Qualifier("pool") TaskExecutor pool) {
      return new Counting(pool, new AtomicInteger());
    }

    @Bean
    ThreadPoolTaskExecutor sorting() {
      ThreadPoolTaskExecutor executor =
          new ThreadPoolTaskExecutor() {
            @Override
            protected BlockingQueue<Runnable> createQueue(int capacity) {
              return new PriorityBlockingQueue<>();
            }
          };
      executor.setCorePoolSize(1);
      return executor;
    }

    @Bean
    TaskExecutor lambda() {
      return task -> new Thread(task).start();
    }

    @Bean
    ThreadPoolTaskScheduler scheduler() {
      return new ThreadPoolTaskScheduler();
    }
  }

  @Test
  void asyncMethod_isInTheCallersTrace() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(Mails.class), NO_WEB)) {
      String thread =
          Traces.call("shop", () -> shop.bean(Mailer.class).send().get(60, TimeUnit.SECONDS));
      assertThat(thread).startsWith("task-");
      List<FinishedSpan> spans = shop.spans(2);
      FinishedSpan send = one("Mailer.send", spans);
      assertThat(send.parentSpanId()).isEqualTo(one("shop", spans).spanId());
      assertThat(send.traceId()).isEqualTo(one("shop", spans).traceId());
      assertThat(send.attributes().get("thread.name")).isEqualTo(thread);
    }
  }

  @Test
  void asyncMethod_whenSwitchedOff_isATraceOfItsOwn() throws Exception {
    try (RunningApplication shop =
        RunningApplication.start(List.of(Mails.class), NO_WEB, "spanwright.async.enabled=false")) {
      Traces.call("shop", () -> shop.bean(Mailer.class).send().get(60, TimeUnit.SECONDS));
      List<FinishedSpan> spans = shop.spans(2);
      assertThat(one("Mailer.send", spans).parentSpanId()).isNull();
      assertThat(one("Mailer.send", spans).traceId()).isNotEqualTo(one("shop", spans).traceId());
    }
  }

  @Test
  void decoratorOfTheApplication_staysInPlace_insideTheTrace() throws Exception {
    DECORATED.clear();
    try (RunningApplication shop =
        RunningApplication.start(List.of(Mails.class, OwnDecorator.class), NO_WEB)) {
      Traces.call("shop", () -> shop.bean(Mailer.class).send().get(60, TimeUnit.SECONDS));
      List<FinishedSpan> spans = shop.spans(2);
      assertThat(one("Mailer.send", spans).parentSpanId()).isEqualTo(one("shop", spans).spanId());
      assertThat(DECORATED).containsExactly("bean in shop");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pool",
        "decoratedPool",
        "threads",
        "concurrent",
        "adapter",
        "secured",
        "counting",
        "lambda"
      })
  void executorOfTheApplication_runsTasksWhereTheyWereHandedOver(String name) throws Exception {
    DECORATED.clear();
    try (RunningApplication shop = RunningApplication.start(List.of(OwnExecutors.class), NO_WEB)) {
      TaskExecutor executor = shop.bean(name, TaskExecutor.class);
      List<String> seen = new ArrayList<>();
      try (Span span = Traces.startSpan("shop")) {
        seen.add(inside(executor));
        if (executor instanceof AsyncTaskExecutor async) {
          Callable<String> task = () -> requireNonNull(Traces.currentSpan().spanId());
          seen.add(async.submit(task).get(60, TimeUnit.SECONDS));
          seen.add(async.submitCompletable(task).get(60, TimeUnit.SECONDS));
        }
        assertThat(seen).containsOnly(requireNonNull(span.spanId()));
      }
      // Nothing stays on the threads.
      assertThat(inside(executor)).isEqualTo("none");
      assertThat(shop.spans(1)).hasSize(1);
      if (name.equals("decoratedPool") || name.equals("threads")) {
        String decorator = name.equals("threads") ? "threads" : "pool";
        assertThat(DECORATED)
            .containsExactly(
                decorator + " in shop",
                decorator + " in shop",
                decorator + " in shop",
                decorator + " in ");
      }
    }
  }

  /** A task that is to run before those with a higher number. */
  private record Numbered(int number, List<Integer> done)
      implements Runnable, Comparable<Numbered> {

    @Override
    public int compareTo(Numbered other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public void run() {
      done.add(number);
    }
  }

  @Test
  void executorThatSortsItsTasks_getsThemAsTheyAre() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(OwnExecutors.class), NO_WEB)) {
      ThreadPoolTaskExecutor executor = shop.bean("sorting", ThreadPoolTaskExecutor.class);
      List<Integer> done = new CopyOnWriteArrayList<>();
      CountDownLatch handedOver = new CountDownLatch(1);
      executor.execute(() -> await(handedOver));
      executor.execute(new Numbered(2, done));
      executor.execute(new Numbered(1, done));
      handedOver.countDown();
      executor.getThreadPoolExecutor().shutdown(); // what waits still runs
      assertThat(executor.getThreadPoolExecutor().awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      assertThat(done).containsExactly(1, 2);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void executors_areStillOfTheirClasses() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(OwnExecutors.class), NO_WEB)) {
      assertThat(shop.bean("pool", ThreadPoolTaskExecutor.class).getClass())
          .isEqualTo(ThreadPoolTaskExecutor.class);
      assertThat(shop.bean("adapter", TaskExecutorAdapter.class)).isNotNull();
      assertThat(shop.bean(Counting.class).tasks()).hasValue(0);
    }
  }

  @Test
  void executorsOnThePage_runTasksWhereTheyWereHandedOver() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(OwnThreads.class), NO_WEB)) {
      ExecutorService resizers = shop.bean(ExecutorService.class);
      try (Span span = Traces.startSpan("shop")) {
        assertThat(inside(OwnThreads.mailers())).isEqualTo(span.spanId());
        assertThat(inside(resizers)).isEqualTo(span.spanId());
      }
      assertThat(shop.span().name()).isEqualTo("shop");
    }
  }

  @Test
  void scheduler_isLeftAlone() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(OwnExecutors.class), NO_WEB)) {
      ThreadPoolTaskScheduler scheduler = shop.bean(ThreadPoolTaskScheduler.class);
      assertThat(scheduler.getClass()).isEqualTo(ThreadPoolTaskScheduler.class);
      Traces.run("shop", () -> assertThat(inside(scheduler)).isEqualTo("none"));
      assertThat(shop.span().name()).isEqualTo("shop");
    }
  }

  private static String inside(Executor executor) throws ExecutionException, InterruptedException {
    FutureTask<String> task =
        new FutureTask<>(
            () -> {
              String spanId = Traces.currentSpan().spanId();
              return spanId == null ? "none" : spanId;
            });
    executor.execute(task);
    return task.get();
  }

  @RestController
  static class Shop {

    @GetMapping("/later")
    Callable<String> later() {
      return () -> {
        try (Span span = Traces.startSpan("later")) {
          return Thread.currentThread().getName() + span.name();
        }
      };
    }
  }

  @Test
  @Tag("SRV-95")
  @Tag("SRV-140")
  void asynchronousHandler_isInTheRequestsTrace() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(Shop.class))) {
      assertThat(shop.get("/later").body()).startsWith("task-").endsWith("later");
      List<FinishedSpan> spans = shop.spans(2);
      FinishedSpan request = one("GET /later", spans);
      FinishedSpan later = one("later", spans);
      assertThat(later.parentSpanId()).isEqualTo(request.spanId());
      assertThat(later.traceId()).isEqualTo(request.traceId());
      assertThat(request.parentSpanId()).isNull();
    }
  }

  private static FinishedSpan one(String name, List<FinishedSpan> spans) {
    List<FinishedSpan> found = spans.stream().filter(s -> s.name().equals(name)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
