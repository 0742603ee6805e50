package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Recording;
import dev.spanwright.Spanwright;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.ReceivedRequest;
import dev.spanwright.wire.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotlightExporterTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final LogCapture log = LogCapture.start();
  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void stop() {
    Spanwright.running().close();
    server.close();
    log.close();
  }

  private Spanwright start() {
    return Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .shutdownTimeout(LONG)
            .spotlight(URI.create("http://localhost:" + server.port() + "/stream"))
            .build());
  }

  @Test
  void spans_areShown_asPlainEnvelopesWithoutKeys() {
    Spanwright spanwright = start();
    Traces.run("top", () -> Traces.startSpan("child").end());
    assertThat(spanwright.flush(LONG)).isTrue();
    ReceivedRequest request = server.awaitRequests(1).get(0);
    assertThat(request.method() + " " + request.target()).isEqualTo("POST /stream");
    assertThat(request.header("content-type")).isEqualTo("application/x-sentry-envelope");
    assertThat(request.header("content-encoding")).isNull();
    assertThat(request.header("x-sentry-auth")).isNull();
    String[] lines = request.text().split("\n", -1);
    assertThat(lines[0]).doesNotContain("dsn").doesNotContain("public_key").contains("trace_id");
    assertThat(lines[1]).startsWith("{\"type\":\"span\",\"item_count\":2,");
    assertThat(lines[2]).contains("\"name\":\"top\"").contains("\"name\":\"child\"");
  }

  @Test
  void spansBeyondTenMebibytes_areShownToo() {
    Spanwright spanwright = start();
    String text = "\u6f22".repeat(5000);
    Traces.run(
        "top",
        () -> {
          for (int i = 0; i < 850; i++) {
            Traces.startSpan("child").setAttribute("text", text).end();
          }
        });
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().get(1).text()).contains("\"name\":\"top\"");
  }

  @Test
  void windowThatIsNotOpen_isToldOnce_andLosesNothing() {
    Spanwright spanwright = start();
    server.down();
    for (int i = 0; i < 3; i++) {
      Traces.startSpan("unseen").end();
      assertThat(spanwright.flush(LONG)).isTrue();
    }
    server.up();
    Traces.startSpan("seen").end();
    assertThat(spanwright.flush(LONG)).isTrue();
    assertThat(spanwright.stats().lostSpans()).isZero();
    assertThat(log.lines().subList(1, log.lines().size()))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "WARNING Spotlight shows nothing: localhost:"
                            + server.port()
                            + " cannot be reached: "),
            line -> assertThat(line).isEqualTo("INFO Spotlight shows spans again"));
  }

  @ParameterizedTest
  @CsvSource({
    "true, 'INFO Spanwright is on: sample rate 1.0, spans go to Spotlight and to 1 exporter'",
    "https://dev.example/stream, 'INFO Spanwright is on: sample rate 1.0, spans go to Spotlight and to 1 exporter'",
    "false, 'INFO Spanwright is on: sample rate 1.0, spans go to 1 exporter'",
    "0, 'INFO Spanwright is on: sample rate 1.0, spans go to 1 exporter'",
    "maybe, 'SEVERE Spanwright is off: SENTRY_SPOTLIGHT is no address that HTTP can go to, but must be true, false or one like http://localhost:8969/stream'",
  })
  void variable_switchesItOn(String value, String line) {
    try (Recording recording = Recording.startIn(Map.of("SENTRY_SPOTLIGHT", value))) {
      assertThat(log.lines()).containsExactly(line);
      assertThat(recording.spanwright().isEnabled()).isEqualTo(!line.contains("off"));
    }
  }
}
