package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Options;
import dev.spanwright.Recording;
import dev.spanwright.Spanwright;
import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.sentry.RateLimits.Category;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ReceivedEnvelope;
import dev.spanwright.wire.SentryStandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a server is told of spans that it never saw. */
class ClientReportsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final SentryStandIn sentry = new SentryStandIn();

  @AfterEach
  void stop() {
    sentry.close();
  }

  private Spanwright start(UnaryOperator<Options.Builder> change) {
    return sentry.spanwright(change);
  }

  private void answer(int... codes) {
    for (int code : codes) {
      sentry.server().next(Reaction.answer(code));
    }
  }

  /** Returns the items of the next request: the type, and for a report what it says. */
  private List<String> items() {
    List<String> items = new ArrayList<>();
    for (ReceivedEnvelope.Item item : sentry.nextEnvelope().items()) {
      if (item instanceof ReceivedEnvelope.Report report) {
        items.add("client_report");
        report.discarded().forEach(discarded -> items.add(discarded.toString()));
      } else {
        items.add("span");
      }
    }
    return items;
  }

  @Test
  @Tag("PIPE-47")
  @Tag("PIPE-88")
  @Tag("PIPE-89")
  @Tag("PIPE-90")
  @Tag("PIPE-93")
  @Tag("SAMP-98")
  @Tag("SAMP-100")
  void flush_tellsAllThatWasLost_inOneReport() {
    Spanwright spanwright =
        start(
            options ->
                options
                    .tracesSampler(context -> context.name().equals("kept") ? 1 : 0)
                    .ignoreSpans("/health"));
    answer(200, 200);
    for (int i = 0; i < 3; i++) {
      Traces.startSpan("unsampled").end();
      Traces.startSpan("/health").end();
    }
    Traces.startSpan("/health").end();
    Traces.startSpan("kept").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(items()).containsExactly("span");
    assertThat(items()).containsExactly("client_report", "sample_rate span 3", "ignored span 4");
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(sentry.server().requests()).as("nothing to tell, nothing sent").hasSize(2);
  }

  @Test
  @Tag("PIPE-75")
  @Tag("PIPE-77")
  void reportThatIsNotTaken_isToldAgain() {
    Spanwright spanwright = start(options -> options);
    answer(500, 503, 200);
    Traces.run("top", () -> Traces.startSpan("child").end());
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(items()).containsExactly("span");
    assertThat(items()).containsExactly("client_report", "send_error span 2");
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(items()).containsExactly("client_report", "send_error span 2");
  }

  @Test
  @Tag("PIPE-70")
  @Tag("PIPE-86")
  void limitedSpans_areLostHere_andToldInAReport() {
    Spanwright spanwright = start(options -> options);
    sentry.server().next(Reaction.answer(429).header("X-Sentry-Rate-Limits", "60:span"));
    answer(200);
    Traces.startSpan("rejected").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    Traces.startSpan("held back").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(items()).containsExactly("span");
    assertThat(items()).containsExactly("client_report", "ratelimit_backoff span 1");
    assertThat(spanwright.stats().rejected()).isEqualTo(1);
    assertThat(spanwright.stats().lost(LossReason.RATELIMIT_BACKOFF)).isEqualTo(1);
    assertThat(spanwright.stats().queued()).isZero();
  }

  @Test
  @Tag("PIPE-86")
  void limitOfEverything_holdsReportsBack_too() {
    Spanwright spanwright = start(options -> options);
    sentry.server().next(Reaction.answer(429).header("Retry-After", "60"));
    Traces.startSpan("rejected").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    Traces.startSpan("held back").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(sentry.server().requests()).hasSize(1);
  }

  @Test
  @Tag("PIPE-90")
  void close_tellsWhatIsLeft() {
    Spanwright spanwright = start(options -> options.tracesSampleRate(0));
    answer(200);
    Traces.startSpan("unsampled").end();
    spanwright.close();
    assertThat(items()).containsExactly("client_report", "sample_rate span 1");
  }

  @Test
  @Tag("PIPE-91")
  void reportsSwitchedOff_areNotSent() {
    Spanwright spanwright = start(o -> o.tracesSampleRate(0).sendClientReports(false));
    Traces.startSpan("unsampled").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    spanwright.close();
    assertThat(sentry.server().requests()).isEmpty();
  }

  @Test
  @Tag("PIPE-90")
  void report_ridesAfterHalfAMinute_andGoesAloneAfterAMinute() {
    AtomicLong tick = new AtomicLong();
    ClientReports reports = new ClientReports(tick::get, true);
    reports.add(LossReason.IGNORED, 1, 1);
    assertThat(reports.mayRideAlong()).isFalse();
    tick.set(TimeUnit.SECONDS.toNanos(30));
    assertThat(reports.mayRideAlong()).isTrue();
    assertThat(reports.mustGoAlone()).isFalse();
    tick.set(TimeUnit.SECONDS.toNanos(60));
    assertThat(reports.mustGoAlone()).isTrue();
    assertThat(reports.take()).isEqualTo(Map.of(new Loss(LossReason.IGNORED, Category.SPAN), 1L));
    assertThat(reports.isEmpty()).isTrue();
    assertThat(reports.mustGoAlone()).isFalse();
  }

  @Test
  @Tag("PIPE-77")
  void batchThatCannotBeWritten_isReported_withWhatWasToRideAlong() {
    AtomicLong tick = new AtomicLong();
    SentryExporter exporter =
        SentryExporter.builder(Dsn.parse(sentry.server().dsn())).reportTicker(tick::get).build();
    exporter.lostBefore(LossReason.QUEUE_OVERFLOW, 3, 0);
    tick.addAndGet(TimeUnit.SECONDS.toNanos(31));
    assertThat(exporter.export(unwritable()))
        .isInstanceOfSatisfying(
            ExportResult.Lost.class,
            lost -> {
              assertThat(lost.reason()).isEqualTo(LossReason.INTERNAL_SDK_ERROR);
              assertThat(lost.detail()).contains("cannot be written");
            });
    exporter.close();
    assertThat(sentry.nextEnvelope().discarded())
        .isEqualTo(Map.of("queue_overflow span", 3L, "internal_sdk_error span", 2L));
  }

  /** Returns two spans of a trace about which somebody has said null. */
  @SuppressWarnings("NullAway")
  private static SpanBatch unwritable() {
    try (Recording recording = Recording.start()) {
      Traces.run("top", () -> Traces.startSpan("child").end());
      SpanBatch batch = recording.exporter().batches().get(0);
      return new SpanBatch(batch.samplingContext().with("release", null), batch.spans());
    }
  }
}
