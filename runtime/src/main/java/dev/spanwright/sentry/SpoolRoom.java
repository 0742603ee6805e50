package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.log.LazyLogger;
import dev.spanwright.spool.Dropped;
import dev.spanwright.spool.Spool;
import dev.spanwright.spool.SpooledEnvelope;
import dev.spanwright.trace.LossReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
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
  private final BodyStamp stamp;
  private final ClientReports reports;
  private final LongSupplier ticker;

  /** What this process has put here, with what is to be told of it. Guarded by itself. */
  private final Map<SpooledEnvelope, Own> own = new HashMap<>();

  private volatile long nextLookTick;

  /** Spares those who ask the disk; there may be something from earlier processes. */
  private volatile boolean mayHaveSome = true;

  /** How often the envelope that is tried now has broken the connection. For its sender. */
  private int breaks;

  /**
   * Somebody who waits.
   *
   * @param report the losses that the envelope tells of
   */
  private record Own(CompletableFuture<ExportResult> outcome, Map<Loss, Long> report) {}

  /**
   * Opens it.
   *
   * @param stamp how what is sent is written
   */
  SpoolRoom(
      Path directory,
      long maxBytes,
      Dsn dsn,
      BodyStamp stamp,
      ClientReports reports,
      LongSupplier ticker) {
    this.stamp = stamp;
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

  /** Returns whether there may be something to send. Does not access the disk. */
  boolean hasSome() {
    return mayHaveSome && ticker.getAsLong() - nextLookTick >= 0;
  }

  /** Returns whether anything can be put here at all. */
  boolean isUsable() {
    return spool.isUsable();
  }

  /** Puts an envelope here; null if that cannot be done. */
  @Nullable ExportResult take(Outgoing outgoing) {
    if (outgoing.spans() == 0) {
      return null; // a report alone is counted again, and told later
    }
    boolean interrupted = Thread.interrupted(); // it would break the writing off
    try {
      return take(outgoing, stamp.plain(outgoing.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail, and we have made it ourselves
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private @Nullable ExportResult take(Outgoing outgoing, byte[] plain) {
    synchronized (own) { // nobody sends it before it is known that somebody waits for it
      SpooledEnvelope envelope = spool.add(plain, outgoing.spans());
      if (envelope == null) {
        return null;
      }
      CompletableFuture<ExportResult> outcome = new CompletableFuture<>();
      own.put(envelope, new Own(outcome, outgoing.report()));
      mayHaveSome = true;
      return ExportResult.spooled(outcome);
    }
  }

  /** Sends what has been here longest; returns how that went, or null if there was nothing. */
  @Nullable Attempt sendOldest(EnvelopeSender sender) {
    SpooledEnvelope envelope = spool.oldest();
    if (envelope == null) {
      rest();
      mayHaveSome = !spool.isEmpty(); // which another process sends
      return null;
    }
    byte[] plain = spool.read(envelope);
    if (plain == null) {
      settle(envelope, damaged());
      return null;
    }
    Attempt attempt;
    try {
      attempt = sender.send(stamp.leavingNow(plain), envelope.spans());
    } catch (IOException e) { // above all a DamagedEnvelopeException
      spool.remove(envelope);
      settle(envelope, damaged());
      return null;
    }
    breaks = attempt.broken() ? breaks + 1 : 0;
    if (!attempt.mayRepeat() || breaks == Attempt.MOST_BREAKS) {
      breaks = 0;
      spool.remove(envelope);
      settle(envelope, attempt.result());
      return Attempt.last(attempt.result(), attempt.answered());
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
    Own waiting;
    synchronized (own) {
      waiting = own.remove(envelope);
    }
    if (waiting != null) { // else it is a former process's, which cannot hear it any more
      if (!(result instanceof ExportResult.Delivered)) {
        reports.putBack(waiting.report());
      }
      waiting.outcome().complete(result);
    }
  }

  @Override
  public String toString() {
    return "SpoolRoom{" + spool + "}";
  }
}
