package dev.spanwright.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.Stats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A server in Sentry's place for one test, the Spanwright that sends to it, and what is logged
 * meanwhile. When it is closed, all envelopes that arrived must have been valid, no span may have
 * been taken twice, and what is counted must be what happened.
 */
public final class SentryStandIn implements AutoCloseable {

  private final LogCapture log = LogCapture.start();
  private final ScriptedServer server = ScriptedServer.start();
  private final List<Spanwright> started = new ArrayList<>();
  private int seen;

  /** Starts Spanwright: all is sampled, the environment does not count, and {@code change} does. */
  public Spanwright spanwright(UnaryOperator<Options.Builder> change) {
    Options.Builder options =
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(1.0)
            .shutdownTimeout(Duration.ofMinutes(1))
            .backpressureHandling(false) // a server that limits us would lower the rate
            .dsn(server.dsn());
    Spanwright spanwright = Spanwright.start(change.apply(options).build());
    started.add(spanwright);
    return spanwright;
  }

  public Spanwright spanwright() {
    return spanwright(UnaryOperator.identity());
  }

  public ScriptedServer server() {
    return server;
  }

  /** Returns what was logged from level info up, the first line being that of the start. */
  public List<String> log() {
    return log.lines();
  }

  /** Waits for the next request that no one asked for yet. */
  public ReceivedRequest nextRequest() {
    seen++;
    return server.awaitRequests(seen).get(seen - 1);
  }

  /** Waits for the next request, whose body must be a valid envelope. */
  public ReceivedEnvelope nextEnvelope() {
    return nextRequest().envelope();
  }

  /** Returns the ids of all spans in requests that were answered with this status. */
  public List<String> spanIds(int status) {
    return server.requests().stream()
        .filter(request -> request.status() == status)
        .flatMap(request -> request.envelope().allSpans().stream())
        .map(ReceivedSpan::spanId)
        .toList();
  }

  /** Returns how many spans the server was told of as lost, by "reason category". */
  public Map<String, Long> discarded() {
    Map<String, Long> all = new TreeMap<>();
    server.requests().stream()
        .filter(ReceivedRequest::taken)
        .forEach(
            request ->
                request.envelope().discarded().forEach((key, n) -> all.merge(key, n, Long::sum)));
    return all;
  }

  /**
   * Compares what is counted with what was seen here: what was taken, what was refused with status
   * 429, and that the rest is lost or on its way. Not for senders that left before they got their
   * answer.
   */
  public void assertBalanced(Stats stats) {
    List<String> taken = spanIds(200);
    assertThat(taken).as("spans that were taken").doesNotHaveDuplicates();
    assertThat(stats.delivered()).as("delivered, of %s", stats).isEqualTo(taken.size());
    assertThat(stats.rejected()).as("rejected, of %s", stats).isEqualTo(spanIds(429).size());
    assertExplained(stats);
  }

  private static void assertExplained(Stats stats) {
    assertThat(
            stats.delivered()
                + stats.rejected()
                + stats.queued()
                + stats.spooled()
                + stats.lostSpans())
        .as("all that ended, of %s", stats)
        .isEqualTo(stats.ended());
  }

  /** Stops all, answering politely from now on. */
  @Override
  public void close() {
    server.usually(Reaction.answer(200)).release();
    Spanwright.running().close();
    server.close();
    log.close();
    server.requests().forEach(ReceivedRequest::envelope);
    started.forEach(spanwright -> assertExplained(spanwright.stats()));
    if (started.size() == 1) { // else one may have sent what another has left behind
      assertBalanced(started.get(0).stats());
    }
  }
}
