package dev.spanwright.spring.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Methods that a Spring Boot application runs again and again. */
class ScheduledTaskTracingTest {

  private static final String NO_WEB = "spring.main.web-application-type=none";

  /** Longer than any test takes: these run when a test says so. */
  private static final long NEVER = 1_000_000_000;

  static class Nightly {

    @Scheduled(initialDelay = NEVER, fixedDelay = NEVER)
    void export() {
      try (Span span = Traces.startSpan("write")) {
        span.setAttribute("shop.day", "monday");
      }
      Traces.setAttribute("shop.region", "eu");
    }

    @Scheduled(initialDelay = NEVER, fixedDelay = NEVER)
    void fail() {
      throw new IllegalStateException("no paper");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  static class Jobs {

    @Bean
    Nightly nightly() {
      return new Nightly();
    }
  }

  static class AtStart {

    private final CompletableFuture<String> thread = new CompletableFuture<>();

    @Scheduled(initialDelay = 0)
    void once() {
      thread.complete(Thread.currentThread().getName());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  static class StartJobs {

    @Bean
    AtStart atStart() {
      return new AtStart();
    }
  }

  static class Reports {

    private final Mails mails;

    Reports(Mails mails) {
      this.mails = mails;
    }

    @Scheduled(initialDelay = NEVER, fixedDelay = NEVER)
    void report() throws Exception {
      mails.send().get();
    }
  }

  static class Mails {

    @Async
    public CompletableFuture<Boolean> send() {
      return CompletableFuture.completedFuture(
          Traces.call("send", () -> Traces.currentSpan().isRecording()));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @EnableAsync
  static class AsyncJobs {

    @Bean
    Mails mails() {
      return new Mails();
    }

    @Bean
    Reports reports(Mails mails) {
      return new Reports(mails);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnRegistry {

    private final List<String> observed = new CopyOnWriteArrayList<>();

    @Bean
    ObservationRegistry registry() {
      ObservationRegistry registry = ObservationRegistry.create();
      registry
          .observationConfig()
          .observationHandler(
              new ObservationHandler<Observation.Context>() {
                @Override
                public boolean supportsContext(Observation.Context context) {
                  return true;
                }

                @Override
                public void onStop(Observation.Context context) {
                  observed.add(String.valueOf(context.getName()));
                }
              });
      return registry;
    }

    @Bean
    SchedulingConfigurer observing(ObservationRegistry registry) {
      return tasks -> tasks.setObservationRegistry(registry);
    }
  }

  @Test
  void eachRun_isATraceOfItsOwn_whateverIsCurrent() {
    try (RunningApplication shop = RunningApplication.start(List.of(Jobs.class), NO_WEB)) {
      try (TraceScope request = Traces.newTrace().open();
          Span current = Traces.startSpan("request")) {
        run(shop, "export");
        run(shop, "export");
        assertThat(Traces.currentSpan().spanId()).isEqualTo(current.spanId());
        assertThat(request).isNotNull();
      }
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      List<FinishedSpan> spans = shop.spans(5);
      List<FinishedSpan> runs = named("Nightly.export", spans);
      assertThat(runs).hasSize(2);
      assertThat(spans).extracting(FinishedSpan::traceId).doesNotContainNull();
      assertThat(spans.stream().map(FinishedSpan::traceId).distinct()).hasSize(3);
      for (FinishedSpan run : runs) {
        assertThat(run.parentSpanId()).isNull();
        assertThat(run.status()).isEqualTo(SpanStatus.OK);
        assertThat(RunningApplication.own(run))
            .isEqualTo(
                Map.of(
                    "sentry.op", "function",
                    "sentry.origin", "auto.function.spring.scheduled",
                    "sentry.segment.name.source", "component",
                    "code.function.name", Nightly.class.getName() + ".export",
                    "shop.region", "eu"));
      }
      assertThat(named("write", spans))
          .extracting(FinishedSpan::parentSpanId)
          .containsExactly(runs.get(0).spanId(), runs.get(1).spanId());
      // What a run says of all its spans is not said of others.
      assertThat(named("request", spans).get(0).attributes().get("shop.region")).isNull();
    }
  }

  @Test
  void run_thatThrows_isAnError() {
    try (RunningApplication shop = RunningApplication.start(List.of(Jobs.class), NO_WEB)) {
      assertThatThrownBy(() -> run(shop, "fail")).isInstanceOf(IllegalStateException.class);
      FinishedSpan run = shop.spans(1).get(0);
      assertThat(run.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(RunningApplication.own(run))
          .isEqualTo(
              Map.of(
                  "sentry.op", "function",
                  "sentry.origin", "auto.function.spring.scheduled",
                  "sentry.segment.name.source", "component",
                  "error.type", "java.lang.IllegalStateException",
                  "code.function.name", Nightly.class.getName() + ".fail"));
    }
  }

  @Test
  void run_onTheSchedulersThread_isTraced() {
    try (RunningApplication shop = RunningApplication.start(List.of(StartJobs.class), NO_WEB)) {
      String thread = shop.bean(AtStart.class).thread.join();
      FinishedSpan run = shop.spans(1).get(0);
      assertThat(run.name()).isEqualTo("AtStart.once");
      assertThat(run.attributes().get("thread.name")).isEqualTo(thread);
      assertThat(thread).startsWith("scheduling-");
    }
  }

  @Test
  void asyncMethod_ofARun_isBelowIt() {
    try (RunningApplication shop = RunningApplication.start(List.of(AsyncJobs.class), NO_WEB)) {
      run(shop, "report");
      List<FinishedSpan> spans = shop.spans(2);
      assertThat(named("send", spans).get(0).parentSpanId())
          .isEqualTo(named("Reports.report", spans).get(0).spanId());
    }
  }

  @Test
  void registryOfTheApplication_staysInPlace() {
    try (RunningApplication shop =
        RunningApplication.start(List.of(Jobs.class, OwnRegistry.class), NO_WEB)) {
      run(shop, "export");
      assertThat(shop.bean(OwnRegistry.class).observed)
          .containsExactly("tasks.scheduled.execution");
      assertThat(named("Nightly.export", shop.spans(2))).hasSize(1);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableScheduling
  static class ChildJobs {

    @Bean
    Nightly nightly() {
      return new Nightly();
    }

    @Bean
    SchedulingConfigurer observing(ObservationRegistry registry) {
      return tasks -> tasks.setObservationRegistry(registry);
    }
  }

  /** Knows where it is. */
  record Place(ConfigurableApplicationContext context) {}

  @Test
  void contextsThatShareARegistry_makeOneSpanOfARun() {
    try (RunningApplication shop =
            RunningApplication.start(List.of(Jobs.class, OwnRegistry.class, Place.class), NO_WEB);
        ConfigurableApplicationContext child =
            new SpringApplicationBuilder(ChildJobs.class)
                .parent(shop.bean(Place.class).context())
                .web(WebApplicationType.NONE)
                .run("--spring.main.banner-mode=off", "--logging.level.root=off")) {
      assertThat(child.isActive()).isTrue();
      run(shop, "export");
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      assertThat(named("Nightly.export", shop.spans(2))).hasSize(1);
    }
  }

  @Test
  void run_whenSwitchedOff_isNoSpan() {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Jobs.class), NO_WEB, "spanwright.scheduling.enabled=false")) {
      run(shop, "export");
      assertThat(shop.spans(1).get(0).name()).isEqualTo("write");
    }
  }

  /** Runs a scheduled method as its scheduler does. */
  private static void run(RunningApplication shop, String method) {
    ScheduledTask task =
        shop.bean(ScheduledTaskHolder.class).getScheduledTasks().stream()
            .filter(scheduled -> scheduled.toString().endsWith("." + method))
            .findFirst()
            .get();
    task.getTask().getRunnable().run();
  }

  private static List<FinishedSpan> named(String name, List<FinishedSpan> spans) {
    return spans.stream().filter(span -> span.name().equals(name)).toList();
  }
}
