package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.log.SystemTicker;
import dev.spanwright.sentry.RateLimits.Category;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.TraceLifecycle;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends spans to Sentry: one HTTP request per batch, with all its spans in one envelope, and
 * several requests at a time.
 *
 * <p>What a server has answered is final: what it did not take is lost and counted, and the server
 * is left alone as long as it asks for that. What did not get as far as the server, because it
 * cannot be reached, is tried again for a minute, or put on disk if there is a spool, from where
 * this process or a later one sends it. Nothing is sent twice: when a connection breaks after all
 * was written, the server may have it, and it counts as lost.
 *
 * <p>The server is told how many spans were lost on the way to it. Proxies, trust stores and the
 * like are those of the JVM.
 */
public final class SentryExporter implements SpanExporter {

  private final Dsn dsn;
  private final int gzipLevel;
  private final Duration timeout;
  private final long queueBytes;
  private final @Nullable Path spoolDirectory;
  private final long spoolMaxBytes;
  private final ClientReports reports;
  private final Clock clock;

  /** What servers call the spans as they are sent: alone, or as whole transactions. */
  private volatile Category category = Category.SPAN;

  private volatile RateLimits limits;

  // Made on first use, so that starting an application loads no HTTP and no JSON classes.
  private @Nullable EnvelopeWriter writer;
  private volatile @Nullable Outbox outbox; // read by whoever cancels

  private volatile boolean cancelled;

  private SentryExporter(Builder builder) {
    this.dsn = builder.dsn;
    this.gzipLevel = builder.gzipLevel;
    this.timeout = builder.timeout;
    this.queueBytes = builder.queueBytes;
    this.spoolDirectory = builder.spoolDirectory;
    this.spoolMaxBytes = builder.spoolMaxBytes;
    this.reports = new ClientReports(builder.reportTicker, builder.clientReports);
    this.clock = builder.clock;
    this.limits = limitsOf(category);
  }

  /** Returns an exporter for the project of this DSN. */
  public static SentryExporter create(Dsn dsn) {
    return builder(dsn).build();
  }

  /** Starts the description of an exporter for the project of this DSN. */
  public static Builder builder(Dsn dsn) {
    return new Builder(dsn);
  }

  @Override
  public void start(TraceLifecycle lifecycle) {
    if (lifecycle == TraceLifecycle.STATIC) {
      category = Category.TRANSACTION;
      limits = limitsOf(Category.TRANSACTION);
      reports.countTransactions();
    }
  }

  private RateLimits limitsOf(Category category) {
    return new RateLimits(category, SystemTicker.NANOS, clock);
  }

  @Override
  public ExportResult export(SpanBatch batch) {
    ExportResult result = limits.isLimited(category) ? refused(batch) : send(batch);
    if (reports.mustGoAlone()) {
      sendReport();
    }
    return result;
  }

  private ExportResult refused(SpanBatch batch) {
    reports.addEnvelope(LossReason.RATELIMIT_BACKOFF, batch.spans().size());
    return ExportResult.lost(
        LossReason.RATELIMIT_BACKOFF, dsn.hostAndPort() + " has asked for a pause");
  }

  /** Sends the batch in as many envelopes as it takes. */
  private ExportResult send(SpanBatch batch) {
    PartialResult sent = new PartialResult(ExportResult.delivered(), 0);
    SpanBatch rest = batch;
    while (rest != null) {
      Map<Loss, Long> report = takeReport(reports.mayRideAlong());
      Envelope envelope;
      try {
        envelope = write(rest, report);
      } catch (Throwable t) { // what went before is on its way, and keeps its own end
        int lost = rest.spans().size();
        reports.putBack(report);
        reports.addEnvelope(LossReason.INTERNAL_SDK_ERROR, lost);
        return sent.and(new PartialResult(unwritten(t), lost)).result();
      }
      sent = sent.and(skipped(envelope)).and(put(envelope, report));
      rest = envelope.restOf(rest);
    }
    return sent.result();
  }

  private Envelope write(SpanBatch batch, Map<Loss, Long> report) {
    return category == Category.TRANSACTION
        ? writer().writeTransaction(batch, report)
        : writer().write(batch, report);
  }

  private static ExportResult unwritten(Throwable thrown) {
    return ExportResult.lost(
        LossReason.INTERNAL_SDK_ERROR, "they cannot be written: " + thrown.getClass().getName());
  }

  private PartialResult skipped(Envelope envelope) {
    int skipped = envelope.skipped();
    reports.add(LossReason.INTERNAL_SDK_ERROR, skipped, envelope.items() == 0 ? 1 : 0);
    return new PartialResult(
        skipped == 0 ? ExportResult.delivered() : unreadable(skipped), skipped);
  }

  private PartialResult put(Envelope envelope, Map<Loss, Long> report) {
    if (envelope.items() == 0) {
      reports.putBack(report);
      return new PartialResult(ExportResult.delivered(), 0);
    }
    return new PartialResult(
        outbox().put(new Outgoing(envelope, report, System.nanoTime())), envelope.items());
  }

  @Override
  public void lostBefore(LossReason reason, long spans, long topLevelSpans) {
    reports.add(reason, spans, topLevelSpans);
  }

  @Override
  public @Nullable LossReason refusal() {
    return limits.isLimited(category) ? LossReason.RATELIMIT_BACKOFF : null;
  }

  @Override
  public boolean isHealthy() {
    Outbox made = outbox;
    return !limits.isAnyLimited() && (made == null || !made.isFull());
  }

  /** Tells the server of what is lost, however little time has passed (PIPE-90). */
  @Override
  public CompletionStage<?> flush() {
    Outbox made = outbox;
    CompletableFuture<?> sent =
        made == null ? CompletableFuture.completedFuture(dsn) : made.flush();
    return sent.thenCompose(done -> sendReport());
  }

  /** Sends what there is to report, and returns what is done when the server has answered. */
  private CompletionStage<?> sendReport() {
    Map<Loss, Long> report = takeReport(!reports.isEmpty());
    if (report.isEmpty() || cancelled) {
      return CompletableFuture.completedFuture(report);
    }
    Envelope envelope;
    try (EnvelopeWriter ofReports =
        new EnvelopeWriter(dsn, gzipLevel, clock)) { // by whatever thread
      envelope = ofReports.writeReport(report);
    } catch (Throwable t) {
      reports.putBack(report);
      throw t;
    }
    Outgoing outgoing = new Outgoing(envelope, report, System.nanoTime());
    outbox().putSmall(outgoing);
    return outgoing.outcome();
  }

  private Map<Loss, Long> takeReport(boolean due) {
    return due && !limits.isLimited(Category.INTERNAL) ? reports.take() : Map.of();
  }

  @Override
  public void cancel() {
    cancelled = true;
    Outbox made = outbox;
    if (made != null) {
      made.cancel();
    }
  }

  /** Tries once what is left, and tells of what is lost. */
  @Override
  public void close() {
    Outbox made = outbox;
    if (made != null) {
      made.drain();
    }
    sendReport();
    made = outbox;
    if (made != null) {
      made.drain();
      made.close();
    }
    if (writer != null) {
      writer.close();
    }
  }

  @Override
  public String toString() {
    return "SentryExporter{" + dsn + "}";
  }

  private EnvelopeWriter writer() {
    if (writer == null) {
      writer = new EnvelopeWriter(dsn, gzipLevel, clock);
    }
    return writer;
  }

  private synchronized Outbox outbox() {
    Outbox made = outbox;
    if (made == null) {
      EnvelopeSender sender = new EnvelopeSender(dsn, gzipLevel > 0, timeout, limits);
      made =
          new Outbox(
              sender, limits, category, reports, spool(), stamp(), queueBytes, System::nanoTime);
      outbox = made;
    }
    return made;
  }

  private @Nullable SpoolRoom spool() {
    return spoolDirectory == null
        ? null
        : new SpoolRoom(spoolDirectory, spoolMaxBytes, dsn, stamp(), reports, System::nanoTime);
  }

  private BodyStamp stamp() {
    return new BodyStamp(gzipLevel > 0, clock);
  }

  private ExportResult unreadable(int spans) {
    String room =
        category == Category.TRANSACTION ? ", or their transaction is larger than 10 MiB" : "";
    return ExportResult.lost(
        LossReason.INTERNAL_SDK_ERROR,
        spans,
        "they cannot be written, or are larger than 1 MiB" + room);
  }

  /** Says how to send. */
  public static final class Builder {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long DEFAULT_QUEUE_BYTES = 16L << 20;

    private final Dsn dsn;
    private int gzipLevel = 1;
    private long queueBytes = DEFAULT_QUEUE_BYTES;
    private @Nullable Path spoolDirectory;
    private long spoolMaxBytes;
    private Duration timeout = Duration.ofSeconds(30);
    private boolean clientReports = true;
    private LongSupplier reportTicker = SystemTicker.NANOS;
    private Clock clock = Clock.systemUTC();

    private Builder(Dsn dsn) {
      this.dsn = dsn;
    }

    /**
     * Compresses from 1 (fast, which is the default) to 9 (small), or not at all with 0. Anything
     * else becomes the nearest of these.
     */
    public Builder gzipLevel(int level) {
      gzipLevel = Math.max(0, Math.min(9, level));
      return this;
    }

    /** Waits that long for a connection, and for each read and write; 30 seconds unless set. */
    public Builder timeout(Duration newTimeout) {
      // Beyond an hour nothing waits; zero would mean for ever to the HTTP client.
      timeout =
          newTimeout.compareTo(SHORTEST) < 0
              ? SHORTEST
              : newTimeout.compareTo(LONGEST) > 0 ? LONGEST : newTimeout;
      return this;
    }

    /**
     * Lets that many bytes of envelopes wait to be sent, or be on the wire; 16 MiB unless set. One
     * envelope is taken, however large.
     */
    public Builder queueBytes(long bytes) {
      queueBytes = Math.max(1, bytes);
      return this;
    }

    /**
     * Keeps what cannot be sent, because the server cannot be reached, in this directory, which is
     * made if need be. It is sent oldest first when the way is free, by this process or the next
     * one that uses the directory with the same DSN. Several processes may share it.
     *
     * @param maxBytes how much room its files may take; beyond that the oldest are dropped and
     *     counted
     */
    public Builder spool(Path directory, long maxBytes) {
      spoolDirectory = directory;
      spoolMaxBytes = maxBytes;
      return this;
    }

    /**
     * Says whether the server is told how many spans were lost before they got to it, which it is
     * unless this says otherwise.
     */
    public Builder clientReports(boolean send) {
      clientReports = send;
      return this;
    }

    /** Takes monotonic nanoseconds from there to tell when a report is due. */
    Builder reportTicker(LongSupplier ticker) {
      reportTicker = ticker;
      return this;
    }

    /** Tells dates by that clock, which may jump; how much time has passed it is never asked. */
    Builder clock(Clock newClock) {
      clock = newClock;
      return this;
    }

    /** Returns the exporter. */
    public SentryExporter build() {
      return new SentryExporter(this);
    }
  }
}
