package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.LossReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends spans to Sentry: one HTTP request per batch, with all its spans in one envelope.
 *
 * <p>Whatever the server says, a batch is sent once; what is not taken is lost and counted.
 * Proxies, trust stores and the like are those of the JVM.
 */
public final class SentryExporter implements SpanExporter {

  private final Dsn dsn;
  private final int gzipLevel;
  private final Duration timeout;

  /** Made on first use, so that starting an application loads no HTTP and no JSON classes. */
  private @Nullable EnvelopeWriter writer;

  private volatile @Nullable EnvelopeSender sender; // read by whoever cancels

  private SentryExporter(Builder builder) {
    this.dsn = builder.dsn;
    this.gzipLevel = builder.gzipLevel;
    this.timeout = builder.timeout;
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
    if (writer == null) {
      writer = new EnvelopeWriter(dsn, gzipLevel);
    }
    Envelope envelope = writer.write(batch);
    int skipped = batch.spans().size() - envelope.items();
    if (envelope.items() == 0) {
      return unreadable(skipped);
    }
    ExportResult result = sender().send(envelope.body());
    return skipped > 0 && result == ExportResult.delivered() ? unreadable(skipped) : result;
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

  private EnvelopeSender sender() {
    EnvelopeSender made = sender;
    if (made == null) {
      made = new EnvelopeSender(dsn, gzipLevel > 0, timeout);
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

    /** Returns the exporter. */
    public SentryExporter build() {
      return new SentryExporter(this);
    }
  }
}
