package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanwrightTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final LogCapture log = LogCapture.start();

  @AfterEach
  void stop() {
    Spanwright.running().close();
    log.close();
  }

  @Test
  @Tag("PIPE-58")
  void start_withoutDsn_saysOneLineAndDoesNothing() throws Exception {
    ThreadGroup application = new ThreadGroup("application"); // with the threads it starts
    FutureTask<Spanwright> work =
        new FutureTask<>(
            () -> {
              Spanwright started = start(Options.builder().tracesSampleRate(1.0), Map.of());
              Traces.startSpan("x").end();
              return started;
            });
    Thread main = new Thread(application, work);
    main.start();
    main.join();
    Spanwright spanwright = work.get();

    assertThat(Traces.startSpan("x")).isSameAs(Span.none());
    assertThat(spanwright.isEnabled()).isFalse();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(application.activeCount()).isZero();
    spanwright.close();
    assertThat(log.lines())
        .containsExactly(
            "INFO Spanwright is off: set SENTRY_DSN or Options.dsn to say where spans go");
  }

  @Test
  @Tag("SAMP-01")
  void start_dsnButNoRate_saysOneLineAndRecordsNothing() {
    Spanwright spanwright =
        start(Options.builder(), Map.of("SENTRY_DSN", "https://key@localhost/1"));

    assertThat(spanwright.isEnabled()).isFalse();
    assertThat(log.lines())
        .containsExactly(
            "INFO Spanwright records nothing and only passes traces on: set"
                + " SENTRY_TRACES_SAMPLE_RATE or Options.tracesSampleRate, for example to 1.0, to"
                + " say how many traces are recorded");
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1.0001", "NaN", "Infinity"})
  void start_rateOutOfRange_saysOneLineAndDoesNothing(double rate) {
    Spanwright spanwright =
        start(Options.builder().dsn("https://key@localhost/1").tracesSampleRate(rate), Map.of());

    assertThat(spanwright.isEnabled()).isFalse();
    assertThat(Traces.startSpan("x")).isSameAs(Span.none());
    assertThat(log.lines())
        .containsExactly(
            "SEVERE Spanwright is off: tracesSampleRate is "
                + rate
                + ", but must be a number from 0.0 to 1.0");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void start_everythingWrong_saysSoInOneLine() {
    Map<String, String> variables = new HashMap<>();
    variables.put("SENTRY_TRACES_SAMPLE_RATE", "many");
    variables.put("SPANWRIGHT_BUFFER_SIZE", "0");
    variables.put("SPANWRIGHT_SHUTDOWN_TIMEOUT", "soon");
    start(Options.builder().dsn("https://localhost/1").exporter(null), variables);

    assertThat(log.lines())
        .containsExactly(
            "SEVERE Spanwright is off: the DSN has no public key: it must look like https://<public"
                + " key>@<host>/<project id>; SENTRY_TRACES_SAMPLE_RATE is \"many\", but must be a"
                + " number from 0.0 to 1.0; SPANWRIGHT_BUFFER_SIZE is 0, but must be a number from"
                + " 1 to 16777216; SPANWRIGHT_SHUTDOWN_TIMEOUT is \"soon\", but must be a whole"
                + " number; an exporter is null");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void start_optionsAreNull_saysOneLine() {
    assertThat(Spanwright.start(null).isEnabled()).isFalse();
    assertThat(log.lines())
        .containsExactly(
            "SEVERE Spanwright is off: it cannot start: java.lang.NullPointerException");
  }

  @Test
  void start_exporter_isToldOfTheProcess() {
    Map<String, Object> told = new HashMap<>();
    SpanExporter exporter =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            return ExportResult.delivered();
          }

          @Override
          public void describeProcess(Attributes attributes) {
            told.putAll(attributes.asMap());
          }
        };
    start(
        Options.builder()
            .tracesSampleRate(1)
            .exporter(exporter)
            .release("shop@1.2.3")
            .environment("staging")
            .serverName("web-1")
            .attribute("region", "eu"),
        Map.of());

    assertThat(told)
        .containsOnlyKeys(
            "sentry.sdk.name",
            "sentry.sdk.version",
            "sentry.environment",
            "sentry.release",
            "process.runtime.name",
            "process.runtime.version",
            "os.name",
            "server.address",
            "sentry.is_localhost",
            "region")
        .containsEntry("sentry.environment", "staging")
        .containsEntry("sentry.release", "shop@1.2.3")
        .containsEntry("server.address", "web-1")
        .containsEntry("region", "eu");
  }

  @Test
  void start_codeAndEnvironment_codeWins() {
    InMemoryExporter exporter = InMemoryExporter.create();
    Spanwright spanwright =
        start(
            Options.builder().dsn("").environment("from code").exporter(exporter),
            Map.of(
                "SENTRY_DSN", "https://key@localhost/1",
                "SENTRY_ENVIRONMENT", "from environment",
                "SENTRY_RELEASE", "r1",
                "SENTRY_DIST", "d1",
                "SENTRY_SERVERNAME", "web-1",
                "SENTRY_TRACES_SAMPLE_RATE", " 1.0 "));
    Traces.startSpan("x").end();
    assertThat(spanwright.flush(LONG)).isTrue();

    assertThat(exporter.span("x").attributes().asMap())
        .containsEntry("sentry.environment", "from code")
        .containsEntry("sentry.release", "r1")
        .containsEntry("sentry.dist", "d1")
        .containsEntry("server.address", "web-1");
    assertThat(log.lines())
        .containsExactly("INFO Spanwright is on: sample rate 1.0, spans go to 1 exporter");
  }

  @Test
  void start_environmentSwitchedOff_isNotRead() {
    Spanwright spanwright =
        start(
            Options.builder().environmentVariables(false).tracesSampleRate(1),
            Map.of("SENTRY_DSN", "https://key@localhost/1"));

    assertThat(spanwright.isEnabled()).isFalse();
  }

  @Test
  void start_withDsn_saysWhereSpansGoButNotTheKeys() {
    start(
        Options.builder().dsn("https://pub:secret@o1.example.com/77").tracesSampleRate(0.5),
        Map.of());

    assertThat(log.lines())
        .containsExactly(
            "INFO Spanwright is on: sample rate 0.5, spans go to project 77 at o1.example.com");
  }

  @Test
  void start_twice_closesTheFirstWithOneMessage() {
    CountingExporter first = new CountingExporter();
    start(Options.builder().tracesSampleRate(1).shutdownTimeout(LONG).exporter(first), Map.of());
    Traces.startSpan("to the first").end();
    InMemoryExporter second = InMemoryExporter.create();
    Spanwright spanwright = start(Options.builder().tracesSampleRate(1).exporter(second), Map.of());
    Traces.startSpan("to the second").end();
    assertThat(spanwright.flush(LONG)).isTrue();

    assertThat(first.spans).isEqualTo(1);
    assertThat(first.closed).isEqualTo(1);
    assertThat(second.spans()).hasSize(1);
    assertThat(log.lines())
        .containsExactly(
            "INFO Spanwright is on: sample rate 1.0, spans go to 1 exporter",
            "WARNING Spanwright is running already: it is closed and started anew",
            "INFO Spanwright is on: sample rate 1.0, spans go to 1 exporter");
  }

  @Test
  @Tag("PIPE-29")
  @Tag("PIPE-96")
  void close_exportsWhatIsLeft_andSaysOnceThatItIsClosed() {
    CountingExporter exporter = new CountingExporter();
    Spanwright spanwright =
        start(
            Options.builder().tracesSampleRate(1).shutdownTimeout(LONG).exporter(exporter),
            Map.of());
    Span top = Traces.startSpan("top");
    Traces.startSpan("child").end();
    spanwright.close();
    spanwright.close();
    top.end();

    assertThat(exporter.spans).isEqualTo(1);
    assertThat(exporter.closed).isEqualTo(1);
    OwnThreads.awaitEnd();
    assertThat(spanwright.isEnabled()).isFalse();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().delivered()).isEqualTo(1);
    assertThat(log.lines())
        .containsExactly(
            "INFO Spanwright is on: sample rate 1.0, spans go to 1 exporter",
            "WARNING Spanwright is closed: there is nothing to flush any more");
  }

  @Test
  @Tag("PIPE-95")
  @Tag("PIPE-96")
  void close_exporterHangs_givesUpInTimeAndCounts() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    SpanExporter hanging =
        batch -> {
          entered.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            // close() has run out of patience
          }
          return ExportResult.lost(LossReason.NETWORK_ERROR, "interrupted");
        };
    Spanwright spanwright =
        start(
            Options.builder()
                .tracesSampleRate(1)
                .shutdownTimeout(Duration.ofMillis(50))
                .exporter(hanging),
            Map.of());
    Traces.startSpan("in the exporter").end();
    entered.await();
    Traces.startSpan("in the queue").end();
    assertThat(spanwright.flush(Duration.ofMillis(1))).isFalse();
    spanwright.close();
    OwnThreads.awaitEnd(); // the books are closed by the thread that was given up

    Stats stats = spanwright.stats();
    assertThat(stats.ended()).isEqualTo(2);
    assertThat(stats.lost(LossReason.NETWORK_ERROR)).isEqualTo(1);
    assertThat(stats.lost(LossReason.CLOSED)).isEqualTo(1);
    assertThat(stats.queued()).isZero();
    assertThat(log.lines())
        .contains("WARNING 2 spans lost: still waiting when the 50 ms to close were over");
  }

  @ParameterizedTest
  @ValueSource(strings = {"throws", "errs", "null"})
  @SuppressWarnings("NullAway") // exporters without nullness checks are served too
  void export_exporterFails_costsOnlyItsOwn(String how) {
    SpanExporter failing =
        batch -> {
          switch (how) {
            case "throws" -> throw new IllegalStateException("broken");
            case "errs" -> throw new NoClassDefFoundError("broken");
            default -> {
              return null;
            }
          }
        };
    InMemoryExporter healthy = InMemoryExporter.create();
    Spanwright spanwright =
        start(Options.builder().tracesSampleRate(1).exporter(failing).exporter(healthy), Map.of());
    for (int i = 0; i < 3; i++) {
      Traces.startSpan("x").end();
      assertThat(spanwright.flush(LONG)).isTrue();
    }

    assertThat(healthy.spans()).hasSize(3);
    assertThat(spanwright.stats().lost(LossReason.INTERNAL_SDK_ERROR)).isEqualTo(3);
    assertThat(spanwright.stats().delivered()).isZero();
    assertThat(log.lines()).filteredOn(line -> line.startsWith("SEVERE")).hasSize(1);
    assertThat(log.lines()).anyMatch(line -> line.contains("1 span lost: the exporter failed: "));
  }

  @Test
  void close_whileAnotherThreadCloses_waitsForIt() throws Exception {
    CountDownLatch exporting = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .shutdownTimeout(Duration.ofMinutes(1))
                .exporter(
                    batch -> {
                      exporting.countDown();
                      try {
                        release.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return ExportResult.delivered();
                    })
                .build());
    Traces.startSpan("x").end();
    Thread first = new Thread(spanwright::close);
    first.start();
    exporting.await();
    await().until(() -> !spanwright.isEnabled());
    List<Long> delivered = Collections.synchronizedList(new ArrayList<>());
    Thread second =
        new Thread(
            () -> {
              spanwright.close();
              delivered.add(spanwright.stats().delivered());
            });
    second.start();
    await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
    release.countDown();
    second.join();
    first.join();
    assertThat(delivered).containsExactly(1L);
  }

  @Test
  @Tag("PIPE-68")
  void export_exporterUsesTracedCode_isNotTraced() {
    InMemoryExporter exporter = InMemoryExporter.create();
    SpanExporter tracing =
        batch -> {
          try (Span own = Traces.startSpan("of the exporter")) {
            Traces.span("root").root().start().end();
            Traces.span("child").parent(own).start().end();
            return exporter.export(batch);
          }
        };
    Spanwright spanwright =
        start(Options.builder().tracesSampleRate(1).exporter(tracing), Map.of());
    Traces.startSpan("x").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.flush(LONG)).isTrue();

    assertThat(exporter.spans()).hasSize(1);
  }

  private static Spanwright start(Options.Builder options, Map<String, String> variables) {
    return Spanwright.start(options.build(), variables::get);
  }

  private static final class CountingExporter implements SpanExporter {
    private volatile int spans;
    private volatile int closed;

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one worker calls
    public ExportResult export(SpanBatch batch) {
      spans += batch.spans().size();
      return ExportResult.delivered();
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one worker calls
    public void close() {
      closed++;
    }
  }
}
