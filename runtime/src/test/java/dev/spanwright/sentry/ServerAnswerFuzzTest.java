package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import dev.spanwright.wire.Reaction;
import dev.spanwright.wire.ReceivedRequest;
import dev.spanwright.wire.ReceivedSpan;
import dev.spanwright.wire.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * Whatever bytes a server answers, the span has arrived once and is in the books once, and sending
 * goes on. Runs its recorded inputs; with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class ServerAnswerFuzzTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private static final ScriptedServer SERVER = ScriptedServer.start();

  @BeforeAll
  static void answerWell() {
    SERVER.usually(Reaction.answer(200));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @FuzzTest(maxDuration = "2m")
  @Tag("PIPE-73")
  void send_answeredWithAnyBytes_isInTheBooks(byte @NotNull [] answer) {
    check(new String(answer, StandardCharsets.ISO_8859_1));
  }

  @FuzzTest(maxDuration = "2m")
  @Tag("PIPE-78")
  void send_answeredWithAnyHeaders_isInTheBooks(byte @NotNull [] headers) {
    String lines = new String(headers, StandardCharsets.ISO_8859_1);
    for (int status : new int[] {200, 204, 302, 407, 429, 503}) {
      check("HTTP/1.1 " + status + " \r\n" + lines + "\r\n\r\n");
    }
  }

  private static void check(String answer) {
    SERVER.takeRequests();
    SERVER.next(Reaction.garbage(answer));
    String id;
    Stats stats;
    try (LogCapture log = LogCapture.start();
        Spanwright spanwright = start()) {
      Span span = Traces.startSpan("x");
      id = String.valueOf(span.spanId());
      span.end();
      assertThat(spanwright.flush(LONG)).as("%s", log.lines()).isTrue();
      stats = spanwright.stats();
    }
    List<String> arrived =
        SERVER.requests().stream()
            .map(ReceivedRequest::envelope)
            .flatMap(envelope -> envelope.spans().stream())
            .map(ReceivedSpan::spanId)
            .toList();
    assertThat(arrived).containsExactly(id);
    assertThat(List.of(stats.ended(), stats.queued(), stats.spooled()))
        .as("%s", stats)
        .containsExactly(1L, 0L, 0L);
    assertThat(stats.delivered() + stats.rejected() + stats.lostSpans())
        .as("%s", stats)
        .isEqualTo(1);
    assertThat(SERVER.scripted()).isZero();
  }

  private static Spanwright start() {
    return Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .backpressureHandling(false)
            .shutdownTimeout(LONG)
            .exporter(SentryExporter.builder(Dsn.parse(SERVER.dsn())).gzipLevel(0).build())
            .build());
  }
}
