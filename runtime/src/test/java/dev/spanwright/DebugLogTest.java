package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.SentryStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who follows the debug log reads, line by line. */
class DebugLogTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final SentryStandIn sentry = new SentryStandIn();

  @TempDir Path spool;

  @AfterEach
  void stop() {
    sentry.close();
  }

  @Test
  @Tag("PIPE-99")
  @Tag("PIPE-103")
  void recordedTrace_isFollowedToTheServersAnswer() {
    Spanwright spanwright = sentry.spanwright(options -> options.debug(true));
    Span span = Traces.startSpan("checkout");
    Traces.startSpan("reserve stock").end();
    span.end();
    assertThat(spanwright.flush(LONG)).isTrue();

    assertThat(lines())
        .containsExactly(
            "INFO Trace T begins with \"checkout\": recorded, sample rate 1.0",
            "INFO Sending an envelope with 2 spans, # bytes, to project 1 at HOST",
            "INFO HOST answered with HTTP 200 after # ms");
  }

  @Test
  @Tag("PIPE-99")
  void continuedTrace_goesOn() {
    sentry.spanwright(options -> options.debug(true));
    Traces.continueTrace(
        Map.of("sentry-trace", "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1"));
    Traces.startSpan("checkout").end();

    assertThat(sentry.log().get(1))
        .isEqualTo(
            "INFO Trace 0af7651916cd43dd8448eb211c80319c goes on with \"checkout\": recorded,"
                + " sample rate 1.0");
  }

  @Test
  @Tag("PIPE-99")
  @Tag("PIPE-100")
  void unrecordedTraces_haveTheirReasons() {
    sentry.spanwright(options -> options.debug(true).tracesSampleRate(0).ignoreSpans("health"));
    Span span = Traces.startSpan("checkout");
    Traces.startSpan("reserve stock").end();
    Traces.startSpan("pay").end();
    span.end();
    Traces.startSpan("health check").end();

    assertThat(lines())
        .containsExactly(
            "INFO Trace T begins with \"checkout\": not recorded (sample_rate), sample rate 0.0",
            "INFO Trace T ends here, not recorded (sample_rate), with 2 more below its top",
            "INFO Trace T begins with \"health check\": not recorded, a rule ignores it",
            "INFO Trace T ends here, not recorded (ignored), with 0 more below its top");
  }

  @Test
  @Tag("PIPE-99")
  void invalidRateOfASampler_isTheReason() {
    sentry.spanwright(options -> options.debug(true).tracesSampler(context -> 7));
    Traces.startSpan("checkout").end();
    assertThat(lines())
        .contains(
            "INFO Trace T begins with \"checkout\": not recorded (sample_rate), no valid sample"
                + " rate");
  }

  @Test
  void tracesThatAreOnlyPassedOn_sayThat() {
    try (Recording recording = Recording.startWithoutRate(options -> options.debug(true))) {
      Traces.startSpan("checkout").end();
      assertThat(recording.spanwright().isEnabled()).isFalse();
    }
    assertThat(lines())
        .contains(
            "INFO Trace T begins with \"checkout\": not recorded, only passed on",
            "INFO Trace T ends here, not recorded (only passed on), with 0 more below its top");
  }

  @Test
  @Tag("PIPE-101")
  @SuppressWarnings("NullAway") // callers without nullness checks
  void invalidCalls_areTold() {
    Spanwright spanwright = sentry.spanwright(options -> options.debug(true));
    Span span = Traces.span("checkout").active(false).start();
    span.setStatus(null);
    span.end(Instant.MAX);
    assertThat(span.status()).isEqualTo(SpanStatus.OK);
    Span open = Traces.span("late").active(false).start();
    spanwright.close();
    sentry.spanwright(options -> options.debug(true));
    Traces.span("orphan").parent(open).start().end();

    assertThat(lines())
        .anyMatch(line -> line.matches("INFO Status null of Span.checkout.* stays OK"))
        .anyMatch(line -> line.matches("INFO End time .* of Span.checkout.* it ends now"))
        .anyMatch(line -> line.matches("INFO Span.late.* cannot have children any more: .*"));
  }

  @Test
  @Tag("PIPE-104")
  void rateLimit_isAWarningEvenWithoutDebug_onceForManyAnswers() {
    sentry
        .server()
        .usually(Reaction.answer(200).header("X-Sentry-Rate-Limits", "60:span:key, 2700:error"));
    Spanwright spanwright = sentry.spanwright(options -> options.sendClientReports(false));
    for (int i = 0; i < 3; i++) {
      Traces.startSpan("checkout").end();
      assertThat(spanwright.flush(LONG)).isTrue();
    }
    assertThat(lines())
        .first()
        .isEqualTo("WARNING Rate limited: the server wants no spans for 60 s");
    assertThat(lines()).filteredOn(line -> line.contains("Rate limited")).hasSize(1);
  }

  @Test
  @Tag("PIPE-104")
  void rateLimit_whereTransactionsAreSent_isAboutThem() {
    sentry
        .server()
        .next(
            Reaction.answer(200).header("X-Sentry-Rate-Limits", "60:span:key"),
            Reaction.answer(200).header("X-Sentry-Rate-Limits", "0.2:transaction:key"));
    Spanwright spanwright =
        sentry.spanwright(
            options ->
                options.traceLifecycle(TraceLifecycle.STATIC).debug(true).sendClientReports(false));
    await()
        .atMost(LONG)
        .until(
            () -> {
              Traces.startSpan("checkout").end();
              return spanwright.flush(LONG) && spanwright.stats().delivered() > 2;
            });
    assertThat(lines())
        .containsSubsequence(
            "WARNING Rate limited: the server wants no transactions for 1 s",
            "INFO The rate limit is over: transactions are sent again")
        .noneMatch(line -> line.contains("wants no spans"));
  }

  @Test
  void limitOfOtherKinds_isNotWorthAWord() {
    sentry.server().next(Reaction.answer(200).header("X-Sentry-Rate-Limits", "60:error:key"));
    Spanwright spanwright = sentry.spanwright();
    Traces.startSpan("checkout").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(lines()).isEmpty();
  }

  @Test
  void rateLimit_whenItIsOver_spansAreSentAgain() {
    sentry.server().next(Reaction.answer(200).header("X-Sentry-Rate-Limits", "0.2:span:key"));
    Spanwright spanwright =
        sentry.spanwright(options -> options.debug(true).sendClientReports(false));
    await()
        .atMost(LONG)
        .until(
            () -> {
              Traces.startSpan("checkout").end();
              return spanwright.flush(LONG) && spanwright.stats().delivered() > 1;
            });
    assertThat(lines())
        .containsSubsequence(
            "WARNING Rate limited: the server wants no spans for 1 s",
            "INFO The rate limit is over: spans are sent again",
            "INFO HOST answered with HTTP 200 after # ms");
  }

  @Test
  void outage_isFollowedThroughTheSpool() {
    Spanwright spanwright =
        sentry.spanwright(
            options -> options.debug(true).spoolDirectory(spool).sendClientReports(false));
    sentry.server().down();
    Traces.startSpan("checkout").end();
    await().atMost(LONG).until(() -> spanwright.stats().spooled() == 1);
    sentry.server().up();
    await().atMost(LONG).until(() -> spanwright.stats().delivered() == 1);

    List<String> lines = lines();
    assertThat(lines.get(2)).startsWith("INFO HOST cannot be reached: ");
    assertThat(lines.get(3)).isEqualTo("INFO The server is tried again in # ms");
    assertThat(lines)
        .containsSubsequence(
            "INFO SentryExporter has put 1 span on disk",
            "INFO HOST answered with HTTP 200 after # ms",
            "INFO SentryExporter has taken 1 span off the disk");
    await().atMost(LONG).until(() -> lines().contains("INFO The server can be reached again"));
  }

  @Test
  @Tag("PIPE-95")
  @Tag("PIPE-105")
  void flushThatTimesOut_tellsHowManyAreLeft_once() {
    sentry.server().usually(Reaction.hang());
    Spanwright spanwright =
        sentry.spanwright(
            options -> options.sendClientReports(false).shutdownTimeout(Duration.ofMillis(1)));
    Traces.startSpan("one").end();
    Traces.startSpan("two").end();
    sentry.server().awaitRequests(2);
    assertThat(spanwright.flush(Duration.ofMillis(50))).isFalse();
    assertThat(spanwright.flush(Duration.ofMillis(50))).isFalse();
    assertThat(spanwright.flush(Duration.ZERO)).isFalse();

    assertThat(lines())
        .containsExactly("SEVERE flush timed out after 50 ms: 2 spans still on the way");
  }

  @Test
  @Tag("PIPE-106")
  void keysAndValues_areInNoLine() {
    String key = "0123456789abcdef";
    sentry
        .server()
        .next(
            Reaction.answer(401).body("unknown key " + key),
            Reaction.garbage("what is " + key + "?\r\n"),
            Reaction.answer(429).header("Retry-After", "60").body(key));
    Spanwright spanwright =
        sentry.spanwright(
            options -> options.debug(true).dsn(sentry.server().dsn(key + ":hidden", "/1")));
    Traces.continueTrace(
        Map.of(
            "sentry-trace",
            "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
            "baggage",
            "sentry-public_key=" + key + ",secret=4711"));
    for (String name : List.of("one", "two\nINFO three", "four", "five")) {
      try (Span span = Traces.startSpan(name)) {
        span.setAttribute("password", "swordfish").setAttribute("rate", Double.NaN);
      }
      assertThat(spanwright.flush(LONG)).isTrue();
    }
    spanwright.close();

    assertThat(sentry.log())
        .hasSizeGreaterThan(8)
        .allSatisfy(
            line -> assertThat(line).doesNotContain(key, "hidden", "swordfish", "4711", "60:"));
    assertThat(sentry.log())
        .noneMatch(line -> line.contains("\n"))
        .anyMatch(line -> line.contains("unknown key (key)"))
        .anyMatch(line -> line.contains("what is (key)?"));
  }

  @Test
  void withoutDebug_allGoesWell_nothingIsSaid() {
    Spanwright spanwright = sentry.spanwright();
    Traces.startSpan("checkout").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(lines()).isEmpty();
  }

  /** Returns what was logged after the start, without what differs from run to run. */
  private List<String> lines() {
    List<String> lines = sentry.log();
    return lines.subList(1, lines.size()).stream()
        .map(line -> line.replace("127.0.0.1:" + sentry.server().port(), "HOST"))
        .map(line -> line.replaceAll("Trace [0-9a-f]{32}", "Trace T"))
        .map(line -> line.contains("flush") ? line : line.replaceAll("\\d+ (ms|bytes)", "# $1"))
        .toList();
  }
}
