package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.sentry.RateLimits.Category;
import dev.spanwright.trace.LossReason;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends spans to Sentry: one HTTP request per batch, with all its spans in one envelope.
 *
 * <p>Whatever the server says, a batch is sent once; what is not taken is lost and counted. The
 * server is told what was lost on the way to it, and left alone as long as it asks for that.
 * Proxies, trust stores and the like are those of the JVM.
 */
public final class SentryExporter implements SpanExporter {

  private final Dsn dsn;
  private final int gzipLevel;
  private final Duration timeout;
  private final RateLimits limits = new RateLimits(System::nanoTime, Clock.systemUTC());
  private final ClientReports reports;

  /** Made on first use, so that starting an application loads no HTTP and no JSON classes. */
  private @Nullable EnvelopeWriter writer;

  private volatile @Nullable EnvelopeSender sender; // read by whoever cancels

  private SentryExporter(Builder builder) {
    this.dsn = builder.dsn;
    this.gzipLevel = builder.gzipLevel;
    this.timeout = builder.timeout;
    this.reports = new ClientReports(System::nanoTime, builder.clientReports);
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
  public ExportResult export(SpanBatch batch) {
    int spans = batch.spans().size();
    ExportResult result;
    if (limits.isLimited(Category.SPAN)) {
      result =
          ExportResult.lost(
              LossReason.RATELIMIT_BACKOFF, dsn.hostAndPort() + " has asked for a pause");
    } else {
      result = send(batch);
    }
    if (result instanceof ExportResult.Lost lost && lost.spans() >= spans) {
      reports.add(lost.reason(), spans);
    }
    if (reports.mustGoAlone()) {
      sendReport();
    }
    return result;
  }

  private ExportResult send(SpanBatch batch) {
    Map<LossReason, Long> report = takeReport(reports.mayRideAlong());
    Envelope envelope = writer().write(batch, report);
    int skipped = batch.spans().size() - envelope.items();
    if (envelope.items() == 0 && report.isEmpty()) {
      return unreadable(skipped);
    }
    ExportResult result = sender().send(envelope.body());
    if (result != ExportResult.delivered()) {
      reports.putBack(report);
    }
    return skipped > 0 && result == ExportResult.delivered() ? unreadable(skipped) : result;
  }

  @Override
  public void lostBefore(LossReason reason, long spans) {
    reports.add(reason, spans);
  }

  @Override
  public boolean isHealthy() {
    return !limits.isAnyLimited();
  }

  /** Tells the server of what is lost, however little time has passed (PIPE-90). */
  @Override
  public void flush() {
    sendReport();
  }

  private void sendReport() {
    Map<LossReason, Long> report = takeReport(!reports.isEmpty());
    if (!report.isEmpty()
        && sender().send(writer().writeReport(report).body()) != ExportResult.delivered()) {
      reports.putBack(report);
    }
  }

  private Map<LossReason, Long> takeReport(boolean due) {
    return due && !limits.isLimited(Category.INTERNAL) ? reports.take() : Map.of();
  }

  @Override
  public void cancel() {
    EnvelopeSender made = sender;
    if (made != null) {
      made.cancel();
    }
  }

  @Override
  public void close() {
    EnvelopeSender made = sender;
    if (made != null) {
      made.close();
    }
  }

  @Override
  public String toString() {
    return "SentryExporter{" + dsn + "}";
  }

  private EnvelopeWriter writer() {
    if (writer == null) {
      writer = new EnvelopeWriter(dsn, gzipLevel);
    }
    return writer;
  }

  private EnvelopeSender sender() {
    EnvelopeSender made = sender;
    if (made == null) {
      made = new EnvelopeSender(dsn, gzipLevel > 0, timeout, limits);
      sender = made;
    }
    return made;
  }

  private static ExportResult unreadable(int spans) {
    return ExportResult.lost(LossReason.INTERNAL_SDK_ERROR, spans, "they cannot be encoded");
  }

  /** Says how to send. */
  public static final class Builder {
    private final Dsn dsn;
    private int gzipLevel = 1;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Duration timeout = Duration.ofSeconds(30);
    private boolean clientReports = true;

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
     * Says whether the server is told how many spans were lost before they got to it, which it is
     * unless this says otherwise.
     */
    public Builder clientReports(boolean send) {
      clientReports = send;
      return this;
    }

    /** Returns the exporter. */
    public SentryExporter build() {
      return new SentryExporter(this);
    }
  }
}
