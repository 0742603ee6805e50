package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Diagnosis.Finding;
import dev.spanwright.Diagnosis.Level;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ReceivedEnvelope;
import dev.spanwright.wire.ReceivedSpan;
import dev.spanwright.wire.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says about servers and settings, as good and as bad as they come. */
class DoctorTest {

  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final Duration IMPATIENT = Duration.ofSeconds(1);
  private static final String PUBLIC_KEY = "0123456789abcdef";
  private static final String SECRET_KEY = "fedcba9876543210";
  private static final String KEYS = PUBLIC_KEY + ":" + SECRET_KEY;

  private final LogCapture log = LogCapture.start();
  private final ScriptedServer server = ScriptedServer.start();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    server.close();
    Spanwright.running().close();
    log.close();
  }

  @Test
  void serverTakesSpans_isHealthy_andSentOneValidSpan() {
    Diagnosis diagnosis = check(options -> options.release("shop@2").attribute("region", "eu"));

    assertThat(withoutTimes(diagnosis))
        .isEqualTo(
            """
            ok       Spans go to project 1 at HOST
            ok       The sample rate is 1.0
            ok       HOST takes connections (# ms)
            note     The DSN says http: spans and the key travel unencrypted
            ok       HOST has taken the test span for project 1 (HTTP 200, # ms)\
            """);
    assertThat(diagnosis.isHealthy()).isTrue();
    ReceivedEnvelope envelope = server.awaitRequests(1).get(0).envelope();
    assertThat(envelope.spans()).hasSize(1);
    assertThat(envelope.spans().get(0).name()).isEqualTo("Spanwright doctor");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void whereTransactionsAreSent_theTestSpanIsOne() {
    server.next(Reaction.answer(200), Reaction.answer(400).body(""));
    assertThat(check(options -> options.traceLifecycle(TraceLifecycle.STATIC)).isHealthy())
        .isTrue();
    ReceivedEnvelope envelope = server.awaitRequests(1).get(0).envelope();
    assertThat(envelope.itemTypes()).containsExactly("transaction");
    assertThat(envelope.allSpans())
        .extracting(ReceivedSpan::name)
        .containsExactly("Spanwright doctor");
    assertThat(lastOf(check(options -> options.traceLifecycle(TraceLifecycle.STATIC))).text())
        .isEqualTo(
            "HTTP 400. The server calls the test span malformed: it may be no Sentry server");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 'The server calls the test span malformed: it may be too old for streamed spans, or no"
        + " Sentry server'",
    "401, 'The server does not know this key for project 1: copy the DSN from the project''s"
        + " settings again'",
    "403, 'The server does not know this key for project 1: copy the DSN from the project''s"
        + " settings again'",
    "404, 'The server knows no project at this address: check the path and the project id 1 in the"
        + " DSN'",
    "413, 'Even a single span is too large: look for a limit of a proxy before the server'",
    "418, 'That is no answer of a Sentry server: check host and port in the DSN'",
    "302, 'The server points elsewhere, which is not followed: the DSN has to name the place"
        + " itself'",
    "500, 'The server, or a proxy before it, is in trouble: there is nothing to mend here'",
    "503, 'The server, or a proxy before it, is in trouble: there is nothing to mend here'",
  })
  void serverRefuses_isExplained(int status, String explanation) {
    server.next(Reaction.answer(status).body("what a\n pity"));

    assertThat(lastOf(check()))
        .isEqualTo(new Finding(Level.PROBLEM, "HTTP " + status + ": what a pity. " + explanation));
  }

  @Test
  void serverPointsElsewhere_namesTheHostAndNothingThatMayBeSecret() {
    server.next(
        Reaction.answer(301)
            .header("Location", "https://new.example:8443/api/?sentry_key=" + PUBLIC_KEY)
            .body(""));

    assertThat(lastOf(check()).text())
        .isEqualTo(
            "HTTP 301. The server points elsewhere, to https://new.example:8443, which is not"
                + " followed: the DSN has to name the place itself");
  }

  @Test
  void serverLimits_namesCategoriesAndSeconds() {
    server.next(
        Reaction.answer(429).body("").header("X-Sentry-Rate-Limits", "60:span:key, 2700:error"));
    assertThat(lastOf(check()))
        .isEqualTo(
            new Finding(
                Level.PROBLEM,
                "HTTP 429. The server gets too much, and limits us: no span for 60 s, no error for"
                    + " 2700 s; until then spans are lost"));
  }

  @Test
  void serverLimitsWithoutCategories_isForAll() {
    server.next(Reaction.answer(429).body("").header("Retry-After", "90"));
    assertThat(lastOf(check()).text())
        .contains("no span for 90 s", "no transaction for 90 s", "no internal for 90 s");
  }

  @Test
  void serverTakesItButLimits_isAWarning() {
    server.next(Reaction.answer(200).header("X-Sentry-Rate-Limits", "7:span:key"));
    Diagnosis diagnosis = check();
    assertThat(lastOf(diagnosis))
        .isEqualTo(new Finding(Level.WARNING, "From now on the server limits us: no span for 7 s"));
    assertThat(diagnosis.isHealthy()).isTrue();
    assertThat(log.lines()).as("this is no limit for the application").isEmpty();
  }

  @Test
  void nothingListens_isRefused() {
    server.down();
    assertThat(lastOf(check()).text())
        .isEqualTo(
            host()
                + " refuses connections: nothing listens there; check the port, and whether the"
                + " server is up");
  }

  @Test
  void connectionIsClosedUnanswered_isExplained() {
    server.next(Reaction.resetUnanswered());
    assertThat(lastOf(check()).text())
        .isEqualTo(
            host() + " closes the connection without an answer, or the DSN should say https");
  }

  @Test
  void garbage_isNoHttp() {
    server.next(Reaction.garbage("220 mail.example ready\r\n"));
    assertThat(lastOf(check()).text())
        .isEqualTo(
            host()
                + " does not answer in HTTP: it is no Sentry server, or the DSN should say https");
  }

  @Test
  void serverHangs_endsInTime() {
    server.next(Reaction.hang());
    Diagnosis diagnosis = check(UnaryOperator.identity(), IMPATIENT);
    assertThat(lastOf(diagnosis).text())
        .isEqualTo(
            host() + " takes the test span, but does not answer in time: it hangs, or is too busy");
  }

  @Test
  void certificateIsUntrusted_isExplained() {
    try (ScriptedServer untrusted = ScriptedServer.startUntrusted()) {
      Diagnosis diagnosis = check(options -> options.dsn(untrusted.dsn(KEYS, "/1")));
      assertThat(lastOf(diagnosis).text())
          .isEqualTo(
              "The certificate of 127.0.0.1:"
                  + untrusted.port()
                  + " is not trusted: if it is your own, add its authority to the JVM's trust store"
                  + " (javax.net.ssl.trustStore); if not, somebody may be listening in");
      assertThat(untrusted.requests()).isEmpty();
    }
  }

  @Test
  void httpsWhereNoTlsIs_isExplained() {
    String dsn = server.dsn(KEYS, "/1").replace("http:", "https:");
    assertThat(lastOf(check(options -> options.dsn(dsn), IMPATIENT)).text())
        .isEqualTo(
            host()
                + " does not speak TLS on that port: check the port, or whether the DSN should say"
                + " http");
  }

  @Test
  void httpWhereTlsIs_isExplained() {
    try (ScriptedServer tls = ScriptedServer.startUntrusted()) {
      String dsn = tls.dsn(KEYS, "/1").replace("https:", "http:");
      assertThat(lastOf(check(options -> options.dsn(dsn))).text())
          .contains("or the DSN should say https");
    }
  }

  @Test
  void clocksDiffer_isAWarning() {
    server.next(Reaction.answer(200).header("Date", httpDate(Instant.now().plusSeconds(7_500))));
    assertThat(lastOf(check()).text())
        .matches(
            "This machine's clock is 2 h [45] min behind the server's: spans appear at the wrong"
                + " time");
    server.next(Reaction.answer(200).header("Date", httpDate(Instant.now())));
    assertThat(check().findings()).noneMatch(finding -> finding.level() == Level.WARNING);
  }

  @Test
  void proxyOfTheJvm_isNamedAndUsed() {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return List.of(
                new Proxy(Proxy.Type.HTTP, new InetSocketAddress(loopback(), server.port())));
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
    try {
      Diagnosis diagnosis = check(options -> options.dsn("http://" + KEYS + "@sentry.invalid/1"));
      assertThat(withoutTimes(diagnosis))
          .contains(
              "note     The JVM's settings (https.proxyHost and the like) send requests for"
                  + " sentry.invalid through the proxy HOST: what follows is about the proxy, up to"
                  + " the test span\nok       HOST takes connections (# ms)",
              "sentry.invalid has taken the test span");
      assertThat(server.requests()).hasSize(1);
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void settingsAreWrong_eachIsAFinding_andNothingIsSent() {
    Diagnosis diagnosis =
        Doctor.check(
            Options.builder().dsn(server.dsn(KEYS, "/1")).build(),
            Map.of("SENTRY_TRACES_SAMPLE_RATE", "half", "SENTRY_DEBUG", "maybe")::get,
            PATIENT);
    assertThat(diagnosis.toString())
        .isEqualTo(
            """
            problem  Wrong setting: SENTRY_TRACES_SAMPLE_RATE is "half", but must be a number from \
            0.0 to 1.0
            problem  Wrong setting: SENTRY_DEBUG is "maybe", but must be true or false\
            """);
    assertThat(diagnosis.isHealthy()).isFalse();
    assertThat(server.accepted()).isZero();
  }

  @Test
  void noDsn_isAProblem() {
    Diagnosis diagnosis =
        Doctor.check(Options.builder().build(), Map.<String, String>of()::get, PATIENT);
    assertThat(diagnosis.toString())
        .isEqualTo(
            """
            problem  No DSN: set SENTRY_DSN or Options.dsn to say where spans go
            warning  No sample rate: nothing is recorded, and traces are only passed on; set \
            SENTRY_TRACES_SAMPLE_RATE or Options.tracesSampleRate, for example to 1.0\
            """);
  }

  @Test
  void nothingWouldBeRecorded_isAWarning() {
    Diagnosis diagnosis = check(options -> options.tracesSampleRate(0));
    assertThat(diagnosis.findings().get(1))
        .isEqualTo(
            new Finding(
                Level.WARNING,
                "The sample rate is 0: of the traces that start here none is recorded, only those"
                    + " that another process has decided to record"));
    assertThat(diagnosis.isHealthy()).isTrue();
    assertThat(server.requests()).as("the test span goes all the same").hasSize(1);
  }

  @Test
  void sampler_isNotAsked() {
    Diagnosis diagnosis =
        check(
            options ->
                options.tracesSampler(
                    context -> {
                      throw new AssertionError("asked");
                    }));
    assertThat(diagnosis.isHealthy()).isTrue();
    assertThat(diagnosis.findings().get(1).text())
        .isEqualTo("A sampler decides which traces are recorded");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void spool_isLookedInto() throws IOException {
    Path spool = folder.resolve("spool");
    assertThat(check(options -> options.spoolDirectory(spool)).findings().get(2).text())
        .isEqualTo("The spool " + spool + " is not there yet: it is made at the first outage");
    assertThat(spool).doesNotExist();

    server.down();
    spoolTwo(spool);
    Diagnosis full = check(options -> options.spoolDirectory(spool));
    assertThat(full.findings().get(2).text())
        .matches("The spool .* is writable; 2 spans wait there \\([1-9]\\d* bytes\\)");
    assertThat(full.findings().get(2).level()).isEqualTo(Level.NOTE);

    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(check(options -> options.spoolDirectory(file)).findings().get(2))
        .isEqualTo(
            new Finding(
                Level.WARNING,
                "The spool " + file + " is no directory: nothing can be kept there"));
  }

  private void spoolTwo(Path spool) {
    Options options =
        Options.builder()
            .environmentVariables(false)
            .dsn(server.dsn(KEYS, "/1"))
            .tracesSampleRate(1.0)
            .spoolDirectory(spool)
            .shutdownTimeout(PATIENT)
            .build();
    Spanwright spanwright = Spanwright.start(options);
    Traces.startSpan("one").end();
    Traces.startSpan("two").end();
    spanwright.close();
    assertThat(spanwright.stats().spooled()).isEqualTo(2);
  }

  @Test
  void runningSpanwright_isNotDisturbed() {
    try (Recording recording = Recording.start()) {
      try (Span span = Traces.startSpan("before and after")) {
        assertThat(check().isHealthy()).isTrue();
        assertThat(Traces.currentSpan()).isSameAs(span);
      }
      assertThat(recording.names()).containsExactly("before and after");
      assertThat(Spanwright.running()).isSameAs(recording.spanwright());
      assertThat(recording.spanwright().isEnabled()).isTrue();
      assertThat(recording.spanwright().stats().started()).isEqualTo(1);
    }
  }

  @Test
  @Tag("PIPE-106")
  void keys_areNeverTold() {
    server.next(Reaction.answer(401).body("no such key: " + PUBLIC_KEY + " with " + SECRET_KEY));
    Diagnosis diagnosis = check();
    assertThat(diagnosis.toString())
        .contains("no such key: (key) with (key)")
        .doesNotContain(PUBLIC_KEY, SECRET_KEY);
  }

  @Test
  void interruptedThread_endsAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    Diagnosis diagnosis = check();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(diagnosis.isHealthy()).isFalse();
  }

  @Test
  void commandLine_printsAndExitsWithOneIfSpansDoNotGetThrough() throws Exception {
    assertThat(run(server.dsn(KEYS, "/1"))).isZero();
    assertThat(server.requests()).hasSize(1);
    server.down();
    assertThat(run(server.dsn(KEYS, "/1"))).isEqualTo(1);
  }

  @Test
  void librariesAreMissing_allButSendingIsDone() throws Exception {
    Path runtime =
        Path.of(Diagnosis.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process process = start(server.dsn(KEYS, "/1"), runtime.toString());
    assertThat(output(process))
        .contains(host() + " takes connections")
        .contains("problem  A library is missing for sending a test span to " + host() + ": ");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  /** Returns the exit code of a process of its own. */
  private int run(String dsn) throws Exception {
    Process process = start(dsn, System.getProperty("java.class.path"));
    assertThat(output(process))
        .contains("Spans go to project 1 at " + host())
        .doesNotContain(PUBLIC_KEY);
    return process.waitFor();
  }

  private static Process start(String dsn, String classPath) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            "dev.spanwright.Doctor");
    builder.environment().put("SENTRY_DSN", dsn);
    return builder.redirectErrorStream(true).start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Diagnosis check() {
    return check(UnaryOperator.identity());
  }

  private Diagnosis check(UnaryOperator<Options.Builder> change) {
    return check(change, PATIENT);
  }

  private Diagnosis check(UnaryOperator<Options.Builder> change, Duration stepLimit) {
    Options.Builder options = Options.builder().dsn(server.dsn(KEYS, "/1")).tracesSampleRate(1.0);
    return Doctor.check(change.apply(options).build(), Map.<String, String>of()::get, stepLimit);
  }

  private static Finding lastOf(Diagnosis diagnosis) {
    return diagnosis.findings().get(diagnosis.findings().size() - 1);
  }

  private String host() {
    return "127.0.0.1:" + server.port();
  }

  private String withoutTimes(Diagnosis diagnosis) {
    return diagnosis.toString().replace(host(), "HOST").replaceAll("\\d+ ms", "# ms");
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1}); // without a name
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static String httpDate(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
