package dev.spanwright.sentry;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.trace.TraceLifecycle;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Sends one envelope as {@link SentryExporter} would, for whoever wants to know exactly what the
 * server says. Nothing is counted, tried again or put on disk.
 *
 * <p>Not for application code; may change in any release.
 */
public final class SentryProbe {

  private static final int GZIP_LEVEL = 1;

  private final Dsn dsn;
  private final Duration timeout;

  /**
   * Creates it.
   *
   * @param timeout for connecting, and for each read and write
   */
  public SentryProbe(Dsn dsn, Duration timeout) {
    this.dsn = dsn;
    this.timeout = timeout;
  }

  /**
   * What came back.
   *
   * @param answer what the server has said
   * @param secondsLimited for how long it wants to be left alone, by the kind of data
   */
  public record Reply(ServerAnswer answer, Map<String, Long> secondsLimited) {}

  /**
   * What lies in a spool.
   *
   * @param spans how many spans
   * @param bytes how much room they take
   */
  public record Waiting(long spans, long bytes) {}

  /**
   * Sends the spans and waits for the answer.
   *
   * @param lifecycle whether they are streamed, or are those of a transaction
   * @throws IOException if there is none; which one tells why
   */
  public Reply send(SpanBatch batch, TraceLifecycle lifecycle) throws IOException {
    RateLimits limits = RateLimits.unheard(System::nanoTime, Clock.systemUTC());
    EnvelopeSender sender = new EnvelopeSender(dsn, /* gzipped= */ true, timeout, limits);
    EnvelopeWriter writer = new EnvelopeWriter(dsn, GZIP_LEVEL);
    try {
      Envelope envelope =
          lifecycle == TraceLifecycle.STATIC
              ? writer.writeTransaction(batch, Map.of())
              : writer.write(batch, Map.of());
      ServerAnswer answer = sender.post(envelope.body());
      limits.answered(answer.status(), answer.rateLimits(), answer.retryAfter());
      return new Reply(answer, limits.secondsLeft());
    } finally {
      sender.close();
      writer.close();
    }
  }

  /**
   * Looks into the spool in that directory, which must exist.
   *
   * @param log takes what is wrong with it
   */
  public Waiting waiting(Path directory, BiConsumer<Level, String> log) {
    return SpoolRoom.look(directory, dsn, log);
  }
}
