package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.LogCapture;
import dev.spanwright.LoggedSecretsExtension;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.spool.SettableClock;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Ledger;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ScriptedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every fault that a server or the way to it can have, over real sockets: what arrived, what is
 * counted as lost, what was rejected and what still waits is together what was ended, on the wire
 * as well as in the statistics, and nothing arrives twice.
 *
 * <p>One thing cannot be exact on the wire: when all of a request was written and no answer came,
 * the server may have it. Such spans count as lost, are never sent again, and the account names
 * them.
 */
class FaultSuiteTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  /** For servers that take longer than any test should. */
  private static final Duration AGES = Duration.ofMinutes(10);

  private static final int FIRST = 3;
  private static final int SECOND = 2;
  private static final int BOTH = FIRST + SECOND;

  @TempDir Path spool;

  private final LogCapture log = LogCapture.start();
  private final Logger logger = Logger.getLogger("dev.spanwright");
  private final Level level = logger.getLevel();
  private final List<String> ended = new ArrayList<>();
  private ScriptedServer server = ScriptedServer.start();

  /** So that even there no secret is found. */
  @BeforeEach
  void logEverything() {
    logger.setLevel(Level.ALL);
  }

  @AfterEach
  void stop() {
    Spanwright.running().close();
    server.close();
    log.close();
    logger.setLevel(level);
  }

  /** What becomes of a batch. */
  private enum Fate {
    TAKEN,
    REJECTED,
    REFUSED,
    /** Written whole, and not answered. */
    UNANSWERED,
    /** Held back for a pause that the server asked for. */
    HELD_BACK,
    /** Depends on how much the system had taken when the connection broke. */
    TAKEN_OR_UNANSWERED
  }

  /** How to send. */
  private record Way(boolean spooling, boolean gzip) {}

  /**
   * A fault that hits the first batch.
   *
   * @param first what becomes of that
   * @param second what becomes of the next one, to which the server has no objection
   * @param tellable whether the server may be told of losses soon after
   * @param timeout how long an answer is waited for
   * @param spans how many there are in the first batch
   * @param bytes how much each of these carries
   */
  private record Fault(
      String name,
      Reaction reaction,
      Fate first,
      Fate second,
      boolean tellable,
      Duration timeout,
      int spans,
      int bytes) {

    Fault(String name, Reaction reaction, Fate first) {
      this(name, reaction, first, Fate.TAKEN, /* tellable= */ true, LONG, FIRST, 0);
    }

    /** With a sender that soon loses its patience. */
    Fault impatient() {
      return new Fault(
          name + ", impatient",
          reaction,
          first,
          second,
          tellable,
          Duration.ofSeconds(1),
          spans,
          bytes);
    }

    /** With a batch that no system takes at once. */
    Fault large(Fate fate) {
      return new Fault(name + ", large", reaction, fate, second, tellable, timeout, 9, 900_000);
    }

    Fault thenHeldBack(boolean reportsToo) {
      return new Fault(name, reaction, first, Fate.HELD_BACK, !reportsToo, timeout, spans, bytes);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> faults() {
    List<Fault> faults = new ArrayList<>();
    connections(faults);
    answers(faults);
    limits(faults);
    return ways(faults);
  }

  private static void connections(List<Fault> faults) {
    Reaction.Answer ok = Reaction.answer(200);
    faults.add(new Fault("closed at the request", Reaction.close(), Fate.TAKEN_OR_UNANSWERED));
    faults.add(new Fault("reset at the request", Reaction.reset(), Fate.TAKEN_OR_UNANSWERED));
    Fault inBody =
        new Fault("reset in mid-body", Reaction.resetInBody(9), Fate.TAKEN_OR_UNANSWERED);
    faults.add(inBody);
    faults.add(inBody.large(Fate.TAKEN_OR_UNANSWERED));
    faults.add(new Fault("reset, no answer", Reaction.resetUnanswered(), Fate.UNANSWERED));
    faults.add(new Fault("hangs", Reaction.hang(), Fate.UNANSWERED).impatient());
    Duration moment = Duration.ofMillis(1);
    faults.add(new Fault("reads slowly", ok.readingSlowly(100, moment), Fate.TAKEN));
    Fault neverReads = new Fault("hardly reads", ok.readingSlowly(1, AGES), Fate.UNANSWERED);
    faults.add(neverReads.impatient());
    faults.add(neverReads.large(Fate.TAKEN_OR_UNANSWERED).impatient());
    faults.add(new Fault("drips", ok.dripping(2, moment), Fate.TAKEN));
    faults.add(new Fault("hardly drips", ok.dripping(1, AGES), Fate.UNANSWERED).impatient());
  }

  private static void answers(List<Fault> faults) {
    faults.add(new Fault("200", Reaction.answer(200), Fate.TAKEN));
    faults.add(new Fault("202", Reaction.answer(202), Fate.TAKEN));
    for (int status : new int[] {300, 304, 400, 401, 403, 404, 408, 413, 421, 500, 502, 503, 504}) {
      faults.add(new Fault("" + status, Reaction.answer(status), Fate.REFUSED));
    }
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      Reaction moved = Reaction.answer(status).header("Location", "/api/1/envelope/");
      faults.add(new Fault(status + " to itself", moved, Fate.REFUSED));
    }
    faults.add(
        new Fault(
            "401 with a challenge",
            Reaction.answer(401).header("WWW-Authenticate", "Basic realm=\"x\""),
            Fate.REFUSED));
    String keys = ScriptedServer.PUBLIC_KEY + " and " + ScriptedServer.SECRET_KEY;
    faults.add(
        new Fault(
            "403 that repeats the keys",
            Reaction.answer(403).body("no access with " + keys),
            Fate.REFUSED));
    faults.add(
        new Fault(
            "403 with a key where its text is cut",
            Reaction.answer(403).body("\u20ac".repeat(180) + ScriptedServer.SECRET_KEY),
            Fate.REFUSED));
    faults.add(
        new Fault(
            "503, at once again please",
            Reaction.answer(503).header("Retry-After", "0"),
            Fate.REFUSED));
    faults.add(new Fault("garbage", Reaction.garbage("\0\1\2 what?\r\n\r\n\377"), Fate.UNANSWERED));
    faults.add(new Fault("empty answer", Reaction.garbage(""), Fate.UNANSWERED));
    faults.add(new Fault("cut in its status", Reaction.answer(200).cutAfter(7), Fate.UNANSWERED));
    faults.add(new Fault("cut in its head", Reaction.answer(200).cutAfter(30), Fate.UNANSWERED));
    Reaction.Answer answer = Reaction.answer(200).body("{\"id\":1}");
    int head = "HTTP/1.1 200 Scripted\r\nContent-Length: 8\r\n\r\n".length();
    faults.add(new Fault("cut in its body", answer.cutAfter(head + 3), Fate.TAKEN));
    Reaction.Answer error = Reaction.answer(500).body("{\"id\":1}");
    faults.add(new Fault("500, cut in its body", error.cutAfter(head + 3), Fate.REFUSED));
  }

  private static void limits(List<Fault> faults) {
    ZonedDateTime later = Instant.now().plus(AGES).atZone(ZoneOffset.UTC);
    for (String limit :
        List.of("600:span:key", "600.5:span", "600:default;span:organization:x, 1:error")) {
      for (int status : new int[] {429, 200, 503}) {
        Reaction answer = Reaction.answer(status).header("X-Sentry-Rate-Limits", limit);
        Fate fate = status == 429 ? Fate.REJECTED : status == 200 ? Fate.TAKEN : Fate.REFUSED;
        faults.add(new Fault(status + " for " + limit, answer, fate).thenHeldBack(false));
      }
    }
    for (String limit : List.of("600::key", "600.5:", "1:error, 600:  :x")) {
      Reaction answer = Reaction.answer(429).header("X-Sentry-Rate-Limits", limit);
      faults.add(new Fault("429 for " + limit, answer, Fate.REJECTED).thenHeldBack(true));
    }
    for (String limit : List.of("600:transaction;error", "600:what", "soon:span", "-1:span", "")) {
      Reaction answer = Reaction.answer(429).header("X-Sentry-Rate-Limits", limit);
      faults.add(new Fault("429 for " + limit, answer, Fate.REJECTED));
    }
    for (String retry :
        List.of("600", "600.5", DateTimeFormatter.RFC_1123_DATE_TIME.format(later), "later")) {
      Reaction answer = Reaction.answer(429).header("Retry-After", retry);
      faults.add(new Fault("429, after " + retry, answer, Fate.REJECTED).thenHeldBack(true));
    }
    faults.add(new Fault("429", Reaction.answer(429), Fate.REJECTED).thenHeldBack(true));
  }

  private static Stream<Arguments> ways(List<?> cases) {
    return cases.stream()
        .flatMap(
            one ->
                Stream.of(
                    Arguments.of(one, new Way(false, false)),
                    Arguments.of(one, new Way(false, true)),
                    Arguments.of(one, new Way(true, false)),
                    Arguments.of(one, new Way(true, true))));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("faults")
  @Tag("PIPE-69")
  @Tag("PIPE-70")
  @Tag("PIPE-71")
  @Tag("PIPE-72")
  @Tag("PIPE-73")
  @Tag("PIPE-75")
  @Tag("PIPE-84")
  @Tag("PIPE-106")
  void fault_isExplainedExactly(Fault fault, Way way) {
    server.next(fault.reaction());
    Spanwright spanwright = start(exporter(server.dsn(), way).timeout(fault.timeout()), way);
    endTrace(fault.spans(), fault.bytes());
    assertThat(spanwright.flush(LONG)).isTrue();
    awaitEmptySpool(spanwright);
    endTrace(SECOND, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    awaitEmptySpool(spanwright);
    spanwright.close();
    server.down();

    Stats stats = spanwright.stats();
    Ledger ledger = Ledger.of(server.requests());
    ledger.explains(ended, stats);
    if (fault.tellable()) {
      ledger.tellsAll(ended, stats);
    } else {
      assertThat(ledger.told()).as("a server that wants a pause has it").isEmpty();
    }
    assertThat(stats.queued()).isZero();
    assertThat(stats.spooled()).isZero();
    assertFates(stats, fault);
  }

  private static void assertFates(Stats stats, Fault fault) {
    long unanswered = stats.lost(LossReason.NETWORK_ERROR);
    if (fault.first() == Fate.TAKEN_OR_UNANSWERED) {
      // What is large goes in several envelopes, of which one is hit.
      assertThat(unanswered).as("%s", stats).isBetween(0L, (long) fault.spans());
      assertThat(stats.delivered())
          .as("%s", stats)
          .isEqualTo((long) fault.spans() + SECOND - unanswered);
      return;
    }
    assertThat(unanswered).as("%s", stats).isEqualTo(spans(fault, Fate.UNANSWERED));
    assertThat(stats.delivered()).as("%s", stats).isEqualTo(spans(fault, Fate.TAKEN));
    assertThat(stats.rejected()).as("%s", stats).isEqualTo(spans(fault, Fate.REJECTED));
    assertThat(stats.lost(LossReason.SEND_ERROR))
        .as("%s", stats)
        .isEqualTo(spans(fault, Fate.REFUSED));
    assertThat(stats.lost(LossReason.RATELIMIT_BACKOFF))
        .as("%s", stats)
        .isEqualTo(spans(fault, Fate.HELD_BACK));
  }

  private static int spans(Fault fault, Fate fate) {
    return (fault.first() == fate ? fault.spans() : 0) + (fault.second() == fate ? SECOND : 0);
  }

  static Stream<Arguments> pausesThatEnd() {
    ZonedDateTime now = Instant.now().atZone(ZoneOffset.UTC);
    String past = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.minusYears(9));
    return ways(
        List.of(
            Map.entry("X-Sentry-Rate-Limits", "0.2:span"),
            Map.entry("X-Sentry-Rate-Limits", "0.3::key, 0.1:span"),
            Map.entry("X-Sentry-Rate-Limits", "1:"),
            Map.entry("Retry-After", "0"),
            Map.entry("Retry-After", "1"),
            Map.entry("Retry-After", past)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pausesThatEnd")
  @Tag("PIPE-79")
  @Tag("PIPE-80")
  @Tag("PIPE-82")
  @Tag("PIPE-86")
  void pause_isKept_andOver(Map.Entry<String, String> header, Way way) {
    server.next(Reaction.answer(429).header(header.getKey(), header.getValue()));
    Spanwright spanwright = start(exporter(server.dsn(), way), way);
    endTrace(FIRST, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    awaitDelivery(spanwright);
    spanwright.close();
    server.down();

    Stats stats = spanwright.stats();
    Ledger ledger = Ledger.of(server.requests());
    ledger.explains(ended, stats);
    ledger.tellsAll(ended, stats);
    assertThat(stats.rejected()).isEqualTo(FIRST);
    assertThat(stats.delivered()).isEqualTo(1);
    assertThat(stats.lost(LossReason.RATELIMIT_BACKOFF)).isEqualTo(ended.size() - FIRST - 1L);
  }

  private enum Unreachable {
    REFUSES_CONNECTIONS,
    UNKNOWN_HOST,
    CERTIFICATE_NOBODY_TRUSTS,
    SPEAKS_NO_TLS
  }

  static Stream<Arguments> unreachable() {
    return ways(List.of(Unreachable.values()));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("unreachable")
  @Tag("PIPE-73")
  void serverThatIsNeverReached_getsNothing(Unreachable what, Way way) {
    String dsn = unreachableDsn(what);
    Spanwright spanwright = start(exporter(dsn, way), way);
    endTrace(FIRST, 0);
    if (way.spooling()) {
      assertThat(spanwright.flush(LONG)).isTrue();
    }
    endTrace(SECOND, 0);
    spanwright.close();
    server.down();

    Stats stats = spanwright.stats();
    Ledger ledger = Ledger.of(server.requests());
    ledger.explains(ended, stats);
    assertThat(ledger.told()).isEmpty();
    assertThat(stats.queued()).isZero();
    assertThat(stats.spooled()).isEqualTo(way.spooling() ? BOTH : 0);
    assertThat(stats.lost(LossReason.NETWORK_ERROR)).isEqualTo(way.spooling() ? 0 : BOTH);
  }

  private String unreachableDsn(Unreachable what) {
    return switch (what) {
      case REFUSES_CONNECTIONS -> {
        server.down();
        yield server.dsn();
      }
      case UNKNOWN_HOST -> server.dsn().replace("127.0.0.1", "nowhere.invalid");
      case CERTIFICATE_NOBODY_TRUSTS -> {
        server.close();
        server = ScriptedServer.startUntrusted();
        yield server.dsn();
      }
      case SPEAKS_NO_TLS -> server.dsn().replace("http:", "https:");
    };
  }

  static Stream<Arguments> everyWay() {
    return ways(List.of(""));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("everyWay")
  void serverThatComesBack_getsEverything(String none, Way way) {
    Spanwright spanwright = start(exporter(server.dsn(), way), way);
    endTrace(FIRST, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    server.down();
    for (int i = 0; i < 20; i++) {
      endTrace(SECOND, 0);
    }
    await().atMost(LONG).until(() -> isHeldUp(spanwright, way));
    server.up();
    assertThat(spanwright.flush(LONG)).isTrue();
    awaitEmptySpool(spanwright);
    spanwright.close();
    server.down();

    Stats stats = spanwright.stats();
    Ledger ledger = Ledger.of(server.requests());
    ledger.explains(ended, stats);
    ledger.tellsAll(ended, stats);
    // A connection from before may break only after it has taken a request.
    assertThat(stats.delivered() + stats.lost(LossReason.NETWORK_ERROR)).isEqualTo(ended.size());
    assertThat(stats.delivered()).isGreaterThan(FIRST);
  }

  private static boolean isHeldUp(Spanwright spanwright, Way way) {
    Stats stats = spanwright.stats();
    return way.spooling() ? stats.spooled() > 0 : stats.lastProblem() != null || stats.queued() > 0;
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("everyWay")
  void serverThatIsRestarted_whileConnectionsAreKept_isFoundAgain(String none, Way way) {
    Spanwright spanwright = start(exporter(server.dsn(), way), way);
    for (int round = 0; round < 10; round++) {
      for (int i = 0; i < 8; i++) {
        endTrace(1 + i % 3, 0);
      }
      assertThat(spanwright.flush(LONG)).isTrue();
      server.down();
      server.up();
    }
    endTrace(FIRST, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    awaitEmptySpool(spanwright);
    spanwright.close();
    server.down();

    Stats stats = spanwright.stats();
    Ledger ledger = Ledger.of(server.requests());
    ledger.explains(ended, stats);
    ledger.tellsAll(ended, stats);
    assertThat(stats.queued()).isZero();
    assertThat(stats.lost().keySet()).isSubsetOf(LossReason.NETWORK_ERROR);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("everyWay")
  void oldConnectionsThatAreClosedAtTheNextRequest_costNothingTwice(String none, Way way) {
    Spanwright spanwright = start(exporter(server.dsn(), way), way);
    for (int round = 0; round < 10; round++) {
      endTrace(FIRST, 0);
      assertThat(spanwright.flush(LONG)).isTrue();
      server.next(round % 2 == 0 ? Reaction.close() : Reaction.reset());
    }
    assertThat(spanwright.flush(LONG)).isTrue();
    awaitEmptySpool(spanwright);
    spanwright.close();
    server.down();

    Stats stats = spanwright.stats();
    Ledger ledger = Ledger.of(server.requests());
    ledger.explains(ended, stats);
    assertThat(stats.queued()).isZero();
    assertThat(stats.lost().keySet()).isSubsetOf(LossReason.NETWORK_ERROR);
  }

  @ParameterizedTest(name = "gzip: {0}")
  @ValueSource(booleans = {false, true})
  @Tag("PIPE-40")
  void sentAt_ofWhatComesFromTheSpool_isTheTimeOfTheAttemptThatArrives(boolean gzip) {
    Way way = new Way(true, gzip);
    SettableClock clock = new SettableClock();
    Spanwright first = start(exporter(server.dsn(), way).clock(clock), way);
    server.down();
    endTrace(FIRST, 0);
    first.close(); // and leaves them where they are
    clock.move(Duration.ofHours(1));
    server.up();
    Spanwright second = start(exporter(server.dsn(), way).clock(clock), way);
    endTrace(SECOND, 0); // with this it looks at what there is
    assertThat(second.flush(LONG)).isTrue();
    await().atMost(LONG).until(() -> server.requests().size() == 2);
    second.close();
    server.down();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    assertThat(server.requests())
        .extracting(request -> request.envelope().sentAt())
        .containsExactly(now, now);
    assertThat(Ledger.of(server.requests()).arrived()).hasSameElementsAs(ended);
  }

  static Stream<Arguments> jumps() {
    Way plain = new Way(false, false);
    Way spooling = new Way(true, true); // takes a spool's pause of ten seconds each
    return Stream.of(
        Arguments.of(Duration.ofHours(-1), plain),
        Arguments.of(Duration.ofHours(1), plain),
        Arguments.of(Duration.ofDays(400), plain),
        Arguments.of(Duration.between(Instant.now(), Instant.EPOCH), plain),
        Arguments.of(Duration.ofDays(-400), spooling),
        Arguments.of(Duration.ofDays(400), spooling));
  }

  @ParameterizedTest(name = "by {0}, {1}")
  @MethodSource("jumps")
  @Tag("PIPE-40")
  @Tag("PIPE-84")
  void clockThatJumps_costsNothing(Duration jump, Way way) {
    SettableClock clock = new SettableClock();
    Spanwright spanwright = start(exporter(server.dsn(), way).clock(clock), way);
    endTrace(FIRST, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    server.down();
    endTrace(SECOND, 0);
    await().atMost(LONG).until(() -> isHeldUp(spanwright, way));
    clock.move(jump);
    server.up();
    assertThat(spanwright.flush(LONG)).isTrue();
    awaitEmptySpool(spanwright);
    endTrace(FIRST, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    server.next(Reaction.answer(429).header("X-Sentry-Rate-Limits", "0.2:span"));
    endTrace(SECOND, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    clock.move(jump.negated());
    awaitDelivery(spanwright);
    server.next(Reaction.answer(429).header("X-Sentry-Rate-Limits", "600:span"));
    endTrace(SECOND, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    clock.move(jump);
    endTrace(FIRST, 0);
    assertThat(spanwright.flush(LONG)).isTrue();
    long heldBack = spanwright.stats().lost(LossReason.RATELIMIT_BACKOFF);
    spanwright.close();
    server.down();

    Stats stats = spanwright.stats();
    Ledger ledger = Ledger.of(server.requests());
    ledger.explains(ended, stats);
    ledger.tellsAll(ended, stats);
    assertThat(heldBack)
        .as("a pause lasts as long as it was said to")
        .isGreaterThanOrEqualTo(FIRST);
    assertThat(stats.rejected()).isEqualTo(2L * SECOND);
    assertThat(stats.queued()).isZero();
    assertThat(stats.spooled()).isZero();
  }

  /** Ends traces until one gets through again. */
  private void awaitDelivery(Spanwright spanwright) {
    long before = spanwright.stats().delivered();
    await()
        .pollDelay(Duration.ZERO)
        .atMost(LONG)
        .until(
            () -> {
              endTrace(1, 0);
              assertThat(spanwright.flush(LONG)).isTrue();
              return spanwright.stats().delivered() > before;
            });
  }

  private SentryExporter.Builder exporter(String dsn, Way way) {
    SentryExporter.Builder exporter =
        SentryExporter.builder(Dsn.parse(dsn)).gzipLevel(way.gzip() ? 1 : 0);
    return way.spooling() ? exporter.spool(spool, 100 << 20) : exporter;
  }

  private static Spanwright start(SentryExporter.Builder exporter, Way way) {
    return Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .backpressureHandling(false)
            .shutdownTimeout(LONG)
            .attribute("way", way.toString())
            .exporter(exporter.build())
            .build());
  }

  private static void awaitEmptySpool(Spanwright spanwright) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(LONG)
        .until(() -> spanwright.stats().spooled() == 0);
    assertThat(spanwright.flush(LONG)).isTrue(); // and tells what the spool has lost
  }

  /**
   * Ends a trace of so many spans.
   *
   * @param bytes how much each has to carry
   */
  private void endTrace(int spans, int bytes) {
    try (Span top = Traces.startSpan("top")) {
      for (int i = 1; i < spans; i++) {
        try (Span child = Traces.startSpan("child")) {
          load(child, bytes);
        }
      }
      load(top, bytes);
    }
  }

  private void load(Span span, int bytes) {
    if (bytes > 0) {
      byte[] noise = new byte[bytes * 3 / 4];
      new Random(bytes).nextBytes(noise);
      span.setAttribute("noise", Base64.getEncoder().encodeToString(noise));
    }
    span.setAttribute("password", LoggedSecretsExtension.SECRET);
    ended.add(String.valueOf(span.spanId()));
  }
}
