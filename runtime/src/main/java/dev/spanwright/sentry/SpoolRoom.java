package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.log.LazyLogger;
import dev.spanwright.spool.Dropped;
import dev.spanwright.spool.EnvelopeHeader;
import dev.spanwright.spool.Spool;
import dev.spanwright.spool.SpooledEnvelope;
import dev.spanwright.trace.LossReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the spool, and who in this process wants to know what becomes of it. Thread-safe.
 * Methods access the disk.
 */
final class SpoolRoom {

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;

  /** How long not to look again when another process sends what is here, or it cannot be sent. */
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Spool spool;
  private final boolean gzipped;
  private final ClientReports reports;
  private final LongSupplier ticker;

  /** What this process has put here, with what is to be told of it. Guarded by itself. */
  private final Map<SpooledEnvelope, CompletableFuture<ExportResult>> outcomes = new HashMap<>();

  private volatile long nextLookTick;

  /**
   * Opens it.
   *
   * @param gzipped whether what is sent is compressed
   */
  SpoolRoom(
      Path directory,
      long maxBytes,
      Dsn dsn,
      boolean gzipped,
      ClientReports reports,
      LongSupplier ticker) {
    this.gzipped = gzipped;
    this.reports = reports;
    this.ticker = ticker;
    this.nextLookTick = ticker.getAsLong();
    this.spool = Spool.open(directory, owner(dsn), maxBytes, this::dropped, LOGGER::log);
  }

  /** Returns what lies in a spool that others may be using. */
  static SentryProbe.Waiting look(Path directory, Dsn dsn, BiConsumer<Level, String> log) {
    try (Spool spool = Spool.open(directory, owner(dsn), Long.MAX_VALUE, dropped -> {}, log)) {
      return new SentryProbe.Waiting(spool.spans(), spool.bytes());
    }
  }

  private static String owner(Dsn dsn) {
    return dsn.toString();
  }

  /** Returns whether there may be something to send. */
  boolean hasSome() {
    return ticker.getAsLong() - nextLookTick >= 0 && !spool.isEmpty();
  }

  /** Puts an envelope here; null if that cannot be done. */
  @Nullable ExportResult take(Outgoing outgoing) {
    if (outgoing.spans() == 0) {
      return null; // a report alone is counted again, and told later
    }
    boolean interrupted = Thread.interrupted(); // it would break the writing off
    try {
      return take(outgoing.spans(), gzipped ? expanded(outgoing.body()) : outgoing.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail, and we have made it ourselves
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private @Nullable ExportResult take(int spans, byte[] plain) {
    synchronized (outcomes) { // nobody sends it before it is known that somebody waits for it
      SpooledEnvelope envelope = spool.add(plain, spans);
      if (envelope == null) {
        return null;
      }
      CompletableFuture<ExportResult> outcome = new CompletableFuture<>();
      outcomes.put(envelope, outcome);
      return ExportResult.spooled(outcome);
    }
  }

  /** Sends what has been here longest; returns how that went, or null if there was nothing. */
  @Nullable Attempt sendOldest(EnvelopeSender sender) {
    SpooledEnvelope envelope = spool.oldest();
    if (envelope == null) {
      rest();
      return null;
    }
    byte[] plain = spool.read(envelope);
    if (plain == null) {
      settle(envelope, damaged());
      return null;
    }
    Attempt attempt;
    try {
      byte[] now =
          EnvelopeHeader.withSentAt(plain, EnvelopeWriter.SENT_AT_FORMAT.format(Instant.now()));
      attempt = sender.send(gzipped ? compressed(now) : now, envelope.spans());
    } catch (IOException e) { // above all a DamagedEnvelopeException
      spool.remove(envelope);
      settle(envelope, damaged());
      return null;
    }
    if (!attempt.mayRepeat()) {
      spool.remove(envelope);
      settle(envelope, attempt.result());
    }
    return attempt;
  }

  /** Has nothing to send for a while. */
  void rest() {
    nextLookTick = ticker.getAsLong() + PAUSE_NANOS;
  }

  void close() {
    spool.close();
  }

  private static byte[] expanded(byte[] body) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }

  private static byte[] compressed(byte[] plain) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(body)) {
      out.write(plain);
    }
    return body.toByteArray();
  }

  private static ExportResult damaged() {
    return ExportResult.lost(LossReason.INTERNAL_SDK_ERROR, "its file in the spool is damaged");
  }

  private void dropped(Dropped dropped) {
    settle(
        dropped.envelope(),
        ExportResult.lost(
            LossReason.CACHE_OVERFLOW, "the spool is full, and what has been there longest goes"));
  }

  private void settle(SpooledEnvelope envelope, ExportResult result) {
    if (result instanceof ExportResult.Lost lost) {
      reports.addEnvelope(lost.reason(), envelope.spans());
    }
    CompletableFuture<ExportResult> outcome;
    synchronized (outcomes) {
      outcome = outcomes.remove(envelope);
    }
    if (outcome != null) { // else it is a former process's, which cannot hear it any more
      outcome.complete(result);
    }
  }

  @Override
  public String toString() {
    return "SpoolRoom{" + spool + "}";
  }
}
