package dev.spanwright.wire;

import dev.spanwright.LogCapture;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A server in Sentry's place for one test, the Spanwright that sends to it, and what is logged
 * meanwhile. When it is closed, all envelopes that arrived must have been valid.
 */
public final class SentryStandIn implements AutoCloseable {

  private final LogCapture log = LogCapture.start();
  private final ScriptedServer server = ScriptedServer.start();
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
    return Spanwright.start(change.apply(options).build());
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

  @Override
  public void close() {
    Spanwright.running().close();
    server.close();
    log.close();
    server.requests().forEach(ReceivedRequest::envelope);
  }
}
