package dev.spanwright.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.annotation.Trace;
import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

/** What log lines of a Spring Boot application are told of the current trace. */
class MdcTest {

  private static final String NO_WEB = "spring.main.web-application-type=none";

  static class Mailer {

    /** What the MDC says on the thread that sends. */
    @Async
    @Trace
    public CompletableFuture<List<@Nullable String>> send() {
      return CompletableFuture.completedFuture(
          List.of(
              String.valueOf(MDC.get("trace_id")),
              String.valueOf(Traces.currentSpan().spanId()),
              String.valueOf(MDC.get("span_id"))));
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

  @Test
  void ids_areThereAsLongAsTheSpan() {
    try (RunningApplication shop = RunningApplication.start(List.of(Mails.class), NO_WEB)) {
      assertThat(MDC.get("trace_id")).isNull();
      try (Span span = Traces.startSpan("shop")) {
        assertThat(MDC.get("trace_id")).isEqualTo(span.traceId());
        assertThat(MDC.get("span_id")).isEqualTo(span.spanId());
        List<@Nullable String> there = shop.bean(Mailer.class).send().join();
        assertThat(there.get(0)).isEqualTo(span.traceId());
        assertThat(there.get(1)).isNotEqualTo(span.spanId()).isEqualTo(there.get(2));
      }
      assertThat(MDC.get("trace_id")).isNull();
      assertThat(MDC.get("span_id")).isNull();
      assertThat(shop.spans(2)).hasSize(2);
    }
  }

  @Test
  void keys_areAsThePropertiesSay() {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Mails.class),
            NO_WEB,
            "spanwright.mdc.trace-id-key=trace",
            "spanwright.mdc.span-id-key=span")) {
      try (Span span = Traces.startSpan("shop")) {
        assertThat(MDC.get("trace")).isEqualTo(span.traceId());
        assertThat(MDC.get("span")).isEqualTo(span.spanId());
        assertThat(MDC.get("trace_id")).isNull();
      }
      assertThat(shop.span().name()).isEqualTo("shop");
    }
  }

  @Test
  void mdc_whenSwitchedOff_isTheApplicationsAlone() {
    try (RunningApplication shop =
        RunningApplication.start(List.of(Mails.class), NO_WEB, "spanwright.mdc.enabled=false")) {
      try (Span span = Traces.startSpan("shop")) {
        assertThat(span.isRecording()).isTrue();
        assertThat(MDC.get("trace_id")).isNull();
        assertThat(MDC.get("span_id")).isNull();
      }
      assertThat(shop.span().name()).isEqualTo("shop");
    }
  }
}
