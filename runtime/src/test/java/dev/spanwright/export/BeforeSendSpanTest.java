package dev.spanwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.LogCapture;
import dev.spanwright.Recording;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The last look at a span before it leaves. */
class BeforeSendSpanTest {

  @Test
  @Tag("PIPE-12")
  @Tag("PIPE-13")
  @Tag("PIPE-14")
  @Tag("PIPE-15")
  @Tag("PIPE-08")
  void hook_seesEverything_andChangesNameAndAttributes() {
    List<Attributes> seen = new ArrayList<>();
    try (Recording recording =
        Recording.start(
            options ->
                options.beforeSendSpan(
                    span -> {
                      seen.add(span.attributes());
                      span.setName(span.name() + "!")
                          .removeAttribute("user.email")
                          .setAttribute("many", List.of(1, 2.5))
                          .setAttribute("nan", Double.NaN);
                    }))) {
      try (Span span = Traces.startSpan("x")) {
        span.setAttribute("user.email", "a@b.c").setAttribute("http.response.status_code", 404);
        span.setStatus(SpanStatus.ERROR);
        Traces.setAttribute("region", "eu");
      }
      FinishedSpan sent = recording.span("x!");
      assertThat(seen).hasSize(1);
      assertThat(seen.get(0).asMap())
          .containsEntry("user.email", "a@b.c")
          .containsEntry("http.response.status_code", 404L)
          .containsEntry("region", "eu")
          .containsEntry("sentry.segment.name", "x");
      assertThat(sent.attributes().asMap())
          .doesNotContainKeys("user.email", "nan")
          .containsEntry("many", List.of(1.0, 2.5))
          .containsEntry("http.response.status_code", 404L)
          .containsEntry("sentry.segment.name", "x");
      assertThat(sent.status()).isEqualTo(SpanStatus.ERROR);
    }
  }

  @Test
  @Tag("PIPE-16")
  @Tag("PIPE-17")
  void hook_thatFails_costsItsChangesOnly() {
    try (LogCapture log = LogCapture.start();
        Recording recording =
            Recording.start(
                options ->
                    options.beforeSendSpan(
                        span -> {
                          span.setName("half").removeAttribute("k");
                          throw new StackOverflowError("deep");
                        }))) {
      Traces.startSpan("x").setAttribute("k", 1).end();
      assertThat(recording.names()).containsExactly("x");
      assertThat(recording.span("x").attributes().get("k")).isEqualTo(1L);
      assertThat(recording.spanwright().stats().lost()).isEmpty();
      assertThat(log.lines())
          .contains(
              "SEVERE beforeSendSpan failed, the span goes out as it was:"
                  + " java.lang.StackOverflowError: deep");
    }
  }

  @Test
  @Tag("PIPE-18")
  void hook_isNotCalledForWhatIsNotRecorded() {
    List<String> seen = new ArrayList<>();
    try (Recording recording =
        Recording.start(
            options ->
                options
                    .tracesSampler(context -> context.name().equals("kept") ? 1 : 0)
                    .ignoreSpans("ignored")
                    .beforeSendSpan(span -> seen.add(span.name())))) {
      for (String name : List.of("kept", "unsampled", "ignored")) {
        Traces.startSpan(name).end();
      }
      assertThat(recording.names()).containsExactly("kept");
      assertThat(seen).containsExactly("kept");
    }
  }

  @Test
  @Tag("PIPE-19")
  void hook_thatRenamesATopLevelSpan_renamesTheTrace_ifNobodyWasTold() {
    try (Recording recording =
        Recording.start(
            options ->
                options.beforeSendSpan(
                    span -> {
                      if (span.original().isTopLevel()) {
                        span.setName("GET /orders/{id}");
                      }
                    }))) {
      try (Span top = Traces.startSpan("GET /orders/7")) {
        Traces.startSpan("child").end();
        assertThat(top.isRecording()).isTrue();
      }
      recording.spans();
      SpanBatch batch = recording.exporter().batches().get(0);
      assertThat(batch.samplingContext().get("transaction")).isEqualTo("GET /orders/{id}");
      assertThat(batch.spans())
          .extracting(span -> span.attributes().get("sentry.segment.name"))
          .containsExactly("GET /orders/7", "GET /orders/7");

      try (Span top = Traces.startSpan("GET /orders/8")) {
        assertThat(Traces.headers().get("baggage")).contains("orders%2F8");
        assertThat(top.isRecording()).isTrue();
      }
      recording.spans();
      Map<String, String> told = recording.exporter().batches().get(1).samplingContext().values();
      assertThat(told).containsEntry("transaction", "GET /orders/8");
    }
  }
}
