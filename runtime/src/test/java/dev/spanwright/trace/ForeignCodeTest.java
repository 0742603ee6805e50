package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.spanwright.Incoming;
import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Recording;
import dev.spanwright.Spanwright;
import dev.spanwright.export.ExportResult;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.filter.IgnoreRule;
import dev.spanwright.propagation.PropagationFormat;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the application hands to us and fails: rules, samplers, hooks, carriers, executors. */
class ForeignCodeTest {

  /** Fails, and fails to say how. */
  @SuppressWarnings("serial") // nobody serializes it
  private static final class Unspeakable extends IllegalStateException {
    @Override
    public String getMessage() {
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void patternThatRunsTheStackOver_ignoresNothing_andIsSaidOnce() {
    try (LogCapture log = LogCapture.start();
        Recording recording =
            Recording.start(o -> o.ignoreSpans(Pattern.compile("^(a|b)*c")).ignoreSpans("x"))) {
      for (int i = 0; i < 2; i++) {
        Traces.startSpan("ab".repeat(20_000)).end();
        Traces.startSpan("x").end();
      }
      assertThat(recording.spans()).hasSize(2);
      assertThat(log.lines())
          .filteredOn(line -> line.contains("ignoreSpans"))
          .containsExactly(
              "WARNING A rule of ignoreSpans fails and is passed over:"
                  + " class java.lang.StackOverflowError");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void ruleWithANull_isToldAtTheStart() {
    String none = null;
    Pattern noPattern = null;
    for (IgnoreRule rule :
        new IgnoreRule[] {
          IgnoreRule.nameContains(none),
          IgnoreRule.nameIs(none),
          IgnoreRule.nameMatches(noPattern),
          IgnoreRule.any().attribute("k", none),
          IgnoreRule.any().attributeContains(none, "v"),
          IgnoreRule.any().attributeMatches("k", noPattern)
        }) {
      try (LogCapture log = LogCapture.start();
          Recording recording = Recording.start(o -> o.ignoreSpans(rule))) {
        assertThat(recording.spanwright().isEnabled()).isFalse();
        assertThat(log.lines())
            .containsExactly("SEVERE Spanwright is off: a rule of ignoreSpans has a null in it");
      }
    }
  }

  @Test
  void samplerWithAnUnspeakableFailure_isPassedOver() {
    try (Recording recording =
        Recording.start(
            o ->
                o.tracesSampler(
                    context -> {
                      throw new Unspeakable();
                    }))) {
      Traces.startSpan("x").end();
      assertThat(recording.names()).containsExactly("x");
    }
  }

  @Test
  void hookWithAnUnspeakableFailure_costsItsChanges() {
    try (Recording recording =
        Recording.start(
            o ->
                o.beforeSendSpan(
                    span -> {
                      throw new Unspeakable();
                    }))) {
      Traces.startSpan("x").end();
      assertThat(recording.names()).containsExactly("x");
      assertThat(recording.spanwright().stats().queued()).isZero();
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void hookThatSetsNulls_changesNothingByThem() {
    try (Recording recording =
        Recording.start(o -> o.beforeSendSpan(s -> s.setName(null).setAttribute(null, "x")))) {
      Traces.startSpan("x").end();
      assertThat(recording.names()).containsExactly("x");
      assertThat(recording.span("x").attributes().asMap()).doesNotContainValue("x!");
    }
  }

  @Test
  @Tag("PROP-80")
  void carrierThatFailsInOneHeader_getsTheOthers() {
    try (Recording recording = Recording.start();
        Span span = Traces.startSpan("x")) {
      Map<String, String> carrier = new HashMap<>();
      Traces.inject(
          "https://shop.example/",
          carrier,
          (headers, name) -> {
            throw new IllegalStateException("on purpose");
          },
          (headers, name, value) -> {
            if (name.equals("sentry-trace")) {
              throw new IllegalStateException("on purpose");
            }
            headers.put(name, value);
          });
      assertThat(carrier).containsOnlyKeys("baggage");
      assertThat(span.isRecording()).isTrue();
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  void samplingContextThatCannotBeRead_isEmpty() {
    Map<String, Object> hostile =
        new AbstractMap<>() {
          @Override
          public Set<Entry<String, Object>> entrySet() {
            throw new IllegalStateException("on purpose");
          }
        };
    try (Recording recording = Recording.start()) {
      Traces.setSamplingContext(hostile);
      Traces.setSamplingContext(null);
      Traces.startSpan("x").end();
      assertThat(recording.names()).containsExactly("x");
    }
  }

  @Test
  @Tag("PROP-02")
  void samplingContext_doesNotChangeWhatHeadersSay() {
    try (Recording recording = Recording.start();
        TraceScope scope = Traces.continueTrace(Incoming.headers("1", null)).open()) {
      Map<String, String> before = Traces.headers();
      Traces.setSamplingContext(Map.of("tenant", 7));
      assertThat(Traces.headers()).isEqualTo(before);
      assertThat(scope).isNotNull();
      assertThat(recording.spans()).isEmpty();
    }
  }

  @Test
  @SuppressWarnings("NullAway") // exporters without nullness checks are served too
  void exporterThatSaysWrongThingsAtTheStart_getsItsSpansAllTheSame() {
    InMemoryExporter spans = InMemoryExporter.create();
    SpanExporter wrong =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            return spans.export(batch);
          }

          @Override
          public Set<PropagationFormat> propagationFormats() {
            return null;
          }

          @Override
          public void describeProcess(Attributes attributes) {
            throw new IllegalStateException("on purpose");
          }
        };
    try (LogCapture log = LogCapture.start();
        Spanwright spanwright = started(wrong)) {
      Traces.startSpan("x").end();
      assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
      assertThat(spans.spans()).hasSize(1);
      assertThat(log.lines())
          .anyMatch(line -> line.endsWith("failed to note the process: on purpose"))
          .anyMatch(line -> line.contains(" cannot say which trace headers it speaks: "));
    }
  }

  @Test
  void exporterThatCannotSayItsHeaders_getsItsSpansAllTheSame() {
    SpanExporter broken =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            return ExportResult.delivered();
          }

          @Override
          public Set<PropagationFormat> propagationFormats() {
            throw new NoClassDefFoundError("on purpose");
          }
        };
    try (Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1)
                .exporter(broken)
                .build())) {
      Traces.startSpan("x").end();
      assertThat(spanwright.flush(Duration.ofSeconds(30))).isTrue();
      assertThat(spanwright.stats().delivered()).isEqualTo(1);
    }
  }

  @Test
  void start_oneExporterCannotStart_goesOnWithoutIt() {
    SpanExporter broken = new CannotStart(new IllegalStateException("no place is set"));
    InMemoryExporter exporter = InMemoryExporter.create();
    try (LogCapture log = LogCapture.start();
        Spanwright spanwright = started(broken, exporter)) {
      Traces.startSpan("x").end();
      assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
      assertThat(exporter.spans()).hasSize(1);
      assertThat(spanwright.stats().delivered()).isEqualTo(1);
      assertThat(log.lines())
          .containsExactlyInAnyOrder(
              "SEVERE CannotStart cannot start, tracing goes on without it: no place is set",
              "INFO Spanwright is on: sample rate 1.0, spans go to 1 exporter");
    }
  }

  @Test
  void start_noExporterCanStart_isOff() {
    SpanExporter broken = new CannotStart(new NoClassDefFoundError("org/example/Missing"));
    try (LogCapture log = LogCapture.start();
        Spanwright spanwright = started(broken)) {
      assertThat(spanwright.isEnabled()).isFalse();
      assertThat(Traces.startSpan("x").isRecording()).isFalse();
      assertThat(log.lines())
          .containsExactly(
              "SEVERE CannotStart cannot start, tracing goes on without it:"
                  + " java.lang.NoClassDefFoundError: org/example/Missing",
              "SEVERE Spanwright is off: there is no exporter that can start");
    }
  }

  private static Spanwright started(SpanExporter... exporters) {
    Options.Builder options = Options.builder().environmentVariables(false).tracesSampleRate(1);
    Stream.of(exporters).forEach(options::exporter);
    return Spanwright.start(options.build());
  }

  /** An exporter that fails at the start, and must not be called again. */
  private record CannotStart(Throwable why) implements SpanExporter {

    @Override
    public void start(TraceLifecycle lifecycle) {
      if (why instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) why;
    }

    @Override
    public Set<PropagationFormat> propagationFormats() {
      throw new AssertionError("called");
    }

    @Override
    public ExportResult export(SpanBatch batch) {
      throw new AssertionError("called");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void wrap_ofNull_failsAtOnce_asExecutorsDo() throws Exception {
    Runnable none = null;
    assertThatNullPointerException().isThrownBy(() -> Context.wrap(none));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    ExecutorService wrapped = Context.wrap(pool);
    assertThatNullPointerException().isThrownBy(() -> wrapped.execute(none));
    assertThatNullPointerException().isThrownBy(() -> wrapped.submit(none));
    wrapped.shutdown();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  /** Its own close returns at once; the one that interfaces have by default would wait for ever. */
  @Test
  void close_ofAWrappedCommonPool_isTheCommonPools() {
    ContextExecutorService wrapped = new ContextExecutorService(ForkJoinPool.commonPool());
    wrapped.close();
    assertThat(ForkJoinPool.commonPool().isShutdown()).isFalse();
  }
}
