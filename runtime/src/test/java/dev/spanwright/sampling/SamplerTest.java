package dev.spanwright.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Incoming;
import dev.spanwright.Recording;
import dev.spanwright.trace.SamplingContext;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a sampler is asked, and what it is not. */
@SuppressWarnings("try") // what a scope is there for happens around it
class SamplerTest {

  private final List<SamplingContext> asked = new ArrayList<>();

  private Recording recording(double rate) {
    return Recording.start(
        options ->
            options.tracesSampler(
                context -> {
                  asked.add(context);
                  return rate;
                }));
  }

  @Test
  @Tag("SAMP-06")
  @Tag("SAMP-07")
  @Tag("SPAN-35")
  void sampler_isAskedOncePerTopLevelSpan() {
    try (Recording recording = recording(1)) {
      try (Span top = Traces.startSpan("top");
          Span child = Traces.startSpan("child");
          Span grandchild = Traces.startSpan("grandchild")) {
        assertThat(List.of(top, child, grandchild)).allMatch(Span::isRecording);
        Traces.span("another").root().start().end();
      }
      assertThat(asked).extracting(SamplingContext::name).containsExactly("top", "another");
      assertThat(recording.spans()).hasSize(4);
    }
  }

  @Test
  @Tag("SAMP-10")
  void topLevelSpans_ofOneTrace_decideByTheSameNumber() {
    try (Recording recording = recording(1);
        TraceScope scope = Traces.newTrace().open()) {
      Traces.startSpan("one").end();
      Traces.startSpan("two").end();
      assertThat(asked).extracting(SamplingContext::sampleRand).hasSize(2);
      assertThat(asked.get(0).sampleRand()).isEqualTo(asked.get(1).sampleRand());
      assertThat(asked.get(0).traceId()).isEqualTo(asked.get(1).traceId());
      assertThat(recording.spans()).hasSize(2);
    }
  }

  @Test
  @Tag("SAMP-46")
  @Tag("SAMP-47")
  @Tag("SAMP-48")
  @Tag("SAMP-49")
  @Tag("SAMP-50")
  @Tag("SAMP-51")
  @Tag("SAMP-52")
  @Tag("SAMP-53")
  @Tag("SAMP-55")
  @Tag("SAMP-56")
  @Tag("SPAN-25")
  void context_ofAContinuedTrace_knowsTheCallAndWhatTheSpanIsGiven() {
    try (Recording recording = recording(1);
        TraceScope scope =
            Traces.continueTrace(
                    Incoming.headers(
                        "1",
                        "sentry-trace_id="
                            + Incoming.TRACE_ID
                            + ",sentry-sample_rate=0.25,sentry-sample_rand=0.125"))
                .open()) {
      Traces.setAttribute("region", "eu");
      Traces.setSamplingContext(Map.of("request", "GET", "parentSampled", false));
      Traces.span("GET /orders")
          .attribute("sentry.op", "http.server")
          .attribute("items", 3)
          .start()
          .end();

      SamplingContext context = asked.get(0);
      assertThat(context.name()).isEqualTo("GET /orders");
      assertThat(context.attributes().asMap())
          .isEqualTo(Map.of("sentry.op", "http.server", "items", 3L));
      assertThat(context.traceId()).isEqualTo(Incoming.TRACE_ID);
      assertThat(context.parentSpanId()).isEqualTo(Incoming.SPAN_ID);
      assertThat(context.parentSampled()).isTrue();
      assertThat(context.parentSampleRate()).isEqualTo(0.25);
      assertThat(context.sampleRand()).isEqualTo(0.125);
      assertThat(context.custom()).isEqualTo(Map.of("request", "GET", "parentSampled", false));
      assertThat(recording.span("GET /orders").attributes().get("region")).isEqualTo("eu");
    }
  }

  @Test
  @Tag("SAMP-51")
  @Tag("SAMP-52")
  @Tag("SAMP-53")
  void context_ofAHeadOfTrace_knowsNoParent() {
    try (Recording recording = recording(1)) {
      Traces.startSpan("x").end();
      SamplingContext context = asked.get(0);
      assertThat(context.parentSpanId()).isNull();
      assertThat(context.parentSampled()).isNull();
      assertThat(context.parentSampleRate()).isNull();
      assertThat(context.custom()).isEmpty();
      assertThat(context.attributes().isEmpty()).isTrue();
      assertThat(context.traceId()).isEqualTo(recording.span("x").traceId());
    }
  }

  @Test
  @Tag("SAMP-57")
  @Tag("SAMP-58")
  @Tag("SAMP-59")
  @Tag("PROP-06")
  void customContext_staysForTheScope_andIsForgottenWithTheTrace() {
    try (Recording recording = recording(1)) {
      try (TraceScope scope = Traces.isolate()) {
        Traces.setSamplingContext(Map.of("tenant", 7));
        Traces.startSpan("one").end();
        Traces.startSpan("two").end();
        assertThat(Traces.headers().values()).noneMatch(value -> value.contains("tenant"));
        Traces.newTrace();
        Traces.startSpan("three").end();
        Traces.setSamplingContext(Map.of("tenant", 9));
        Traces.continueTrace(Incoming.headers("1", null));
        Traces.startSpan("continued").end();
      }
      Traces.setSamplingContext(Map.of("tenant", 8));
      Traces.startSpan("four").end();
      Traces.startSpan("five").end();
      assertThat(asked)
          .extracting(SamplingContext::custom)
          .containsExactly(
              Map.of("tenant", 7),
              Map.of("tenant", 7),
              Map.of(),
              Map.of(),
              Map.of("tenant", 8),
              Map.of());
      assertThat(recording.spans()).hasSize(6);
    }
  }

  @Test
  @Tag("SAMP-60")
  void sampler_thatStartsSpans_isNotAskedAboutThem() {
    try (Recording recording =
        Recording.start(
            options ->
                options.tracesSampler(
                    context -> {
                      asked.add(context);
                      Traces.startSpan("inside").end();
                      return 1;
                    }))) {
      Traces.startSpan("x").end();
      Traces.startSpan("y").end();
      assertThat(asked).hasSize(2);
      assertThat(recording.names()).containsExactly("x", "y");
    }
  }

  @Test
  @Tag("SAMP-60")
  void sampler_runsOnTheCallersThread() {
    List<Thread> threads = new ArrayList<>();
    try (Recording recording =
        Recording.start(
            options ->
                options.tracesSampler(
                    context -> {
                      threads.add(Thread.currentThread());
                      return 1;
                    }))) {
      Traces.startSpan("x").end();
      assertThat(threads).containsExactly(Thread.currentThread());
      assertThat(recording.spans()).hasSize(1);
    }
  }

  @Test
  @Tag("SAMP-61")
  void sampler_mayAnswerYesOrNo() {
    try (Recording recording =
        Recording.start(
            options ->
                options.tracesSampler(
                    TracesSampler.deciding(context -> context.name().equals("yes"))))) {
      Traces.startSpan("yes").end();
      Traces.startSpan("no").end();
      assertThat(recording.names()).containsExactly("yes");
    }
  }

  @Test
  @Tag("SPAN-25")
  void capturedValues_areThereBeforeTheDecision() {
    SpanSite site = SpanSite.builder("Shop.buy").attribute("cart.limit", 20).build();
    try (Recording recording = recording(1)) {
      Span prepared = site.prepare();
      assertThat(prepared.isRecording()).isTrue();
      prepared.setAttribute("order.id", "o-1").setAttribute("items", 3).setName("buy o-1");
      try (Span span = site.start(prepared)) {
        assertThat(span.isActive()).isTrue();
      }
      assertThat(asked.get(0).name()).isEqualTo("buy o-1");
      assertThat(asked.get(0).attributes().asMap())
          .isEqualTo(
              Map.of("cart.limit", 20L, "sentry.op", "function", "order.id", "o-1", "items", 3L));
      assertThat(recording.span("buy o-1").attributes().get("order.id")).isEqualTo("o-1");
    }
  }

  @Test
  void capturedValues_whereNothingIsDecided_areNotWanted() {
    SpanSite site = SpanSite.builder("Shop.buy").build();
    try (Recording recording = recording(0);
        Span top = Traces.startSpan("top")) {
      assertThat(top.isRecording()).isFalse();
      assertThat(site.prepare().isRecording()).isFalse();
      assertThat(recording.spans()).isEmpty();
    }
    try (Recording recording = recording(1);
        Span top = Traces.startSpan("top")) {
      Span child = site.prepare();
      assertThat(child.spanId()).as("started already: samplers do not ask about it").isNotNull();
      site.start(child).end();
      assertThat(top.isRecording()).isTrue();
      assertThat(recording.names()).containsExactly("Shop.buy");
    }
  }

  @Test
  void capturedValues_whereNobodyAsks_areSetOnTheStartedSpan() {
    SpanSite site = SpanSite.builder("Shop.buy").build();
    try (Recording recording = Recording.start(options -> options.tracesSampleRate(0))) {
      Span prepared = site.prepare();
      assertThat(prepared.isRecording()).isFalse();
      assertThat(site.start(prepared)).isSameAs(prepared);
      prepared.end();
      assertThat(recording.spans()).isEmpty();
    }
  }
}
