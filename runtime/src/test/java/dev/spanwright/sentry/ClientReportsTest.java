package dev.spanwright.sentry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Traces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server is told of spans that it never saw. */
class ClientReportsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  private final LogCapture log = LogCapture.start();
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void startServer() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    Spanwright.running().close();
    server.close();
    log.close();
  }

  private Spanwright start(UnaryOperator<Options.Builder> change) {
    Options.Builder options =
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .shutdownTimeout(LONG)
            .backpressureHandling(false) // a server that limits us would lower the rate
            .dsn("http://k@" + server.getHostName() + ":" + server.getPort() + "/7");
    return Spanwright.start(change.apply(options).build());
  }

  private void answer(int... codes) {
    for (int code : codes) {
      server.enqueue(new MockResponse.Builder().code(code).build());
    }
  }

  /** Returns the items of the next request: the type, and for a report what it says. */
  private List<String> items() throws Exception {
    RecordedRequest request = requireNonNull(server.takeRequest(10, TimeUnit.SECONDS));
    byte[] body = requireNonNull(request.getBody()).toByteArray();
    List<String> lines;
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<String> items = new ArrayList<>();
    for (int i = 1; i < lines.size(); i += 2) {
      JsonNode header = JSON.readTree(lines.get(i));
      assertThat(header.get("length").asInt())
          .isEqualTo(lines.get(i + 1).getBytes(StandardCharsets.UTF_8).length);
      items.add(header.get("type").asString());
      if (header.get("type").asString().equals("client_report")) {
        JsonNode report = JSON.readTree(lines.get(i + 1));
        assertThat(report.get("timestamp").asDouble()).isGreaterThan(1.7e9);
        report
            .get("discarded_events")
            .forEach(
                event ->
                    items.add(
                        event.get("reason").asString()
                            + " "
                            + event.get("category").asString()
                            + " "
                            + event.get("quantity").asInt()));
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
  void flush_tellsAllThatWasLost_inOneReport() throws Exception {
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
    assertThat(server.getRequestCount()).as("nothing to tell, nothing sent").isEqualTo(2);
  }

  @Test
  @Tag("PIPE-75")
  @Tag("PIPE-77")
  void reportThatIsNotTaken_isToldAgain() throws Exception {
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
  void limitedSpans_areLostHere_andToldInAReport() throws Exception {
    Spanwright spanwright = start(options -> options);
    server.enqueue(
        new MockResponse.Builder().code(429).addHeader("X-Sentry-Rate-Limits", "60:span").build());
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
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "60").build());
    Traces.startSpan("rejected").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    Traces.startSpan("held back").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  @Tag("PIPE-90")
  void close_tellsWhatIsLeft() throws Exception {
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
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  @Tag("PIPE-90")
  void report_ridesAfterHalfAMinute_andGoesAloneAfterAMinute() {
    AtomicLong tick = new AtomicLong();
    ClientReports reports = new ClientReports(tick::get, true);
    reports.add(LossReason.IGNORED, 1);
    assertThat(reports.mayRideAlong()).isFalse();
    tick.set(TimeUnit.SECONDS.toNanos(30));
    assertThat(reports.mayRideAlong()).isTrue();
    assertThat(reports.mustGoAlone()).isFalse();
    tick.set(TimeUnit.SECONDS.toNanos(60));
    assertThat(reports.mustGoAlone()).isTrue();
    assertThat(reports.take()).isEqualTo(Map.of(LossReason.IGNORED, 1L));
    assertThat(reports.isEmpty()).isTrue();
    assertThat(reports.mustGoAlone()).isFalse();
  }
}
