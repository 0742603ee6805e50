package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.log.LazyLogger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows spans in Spotlight, the window that runs beside an application during development.
 *
 * <p>It is a window and not a destination: what it misses, because it is not open, does not count
 * as lost. One line in the log says so.
 */
public final class SpotlightExporter implements SpanExporter {

  /** Where Spotlight listens unless told otherwise. */
  public static final URI USUAL_URL = URI.create("http://localhost:8969/stream");

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final URI url;

  // Made on first use, so that starting an application loads no HTTP classes.
  private @Nullable EnvelopeWriter writer;
  private volatile @Nullable EnvelopeSender sender; // read by whoever cancels

  private boolean missed;

  private SpotlightExporter(URI url) {
    this.url = url;
  }

  /**
   * Returns an exporter for the Spotlight that listens there.
   *
   * @param url with scheme {@code http} or {@code https}, and a host
   */
  public static SpotlightExporter create(URI url) {
    return new SpotlightExporter(url);
  }

  @Override
  public ExportResult export(SpanBatch batch) {
    if (writer == null) {
      writer = new EnvelopeWriter(/* dsn= */ null, /* gzipLevel= */ 0);
    }
    SpanBatch rest = batch;
    while (rest != null) {
      Envelope envelope = writer.write(rest, Map.of());
      tell(sender().send(envelope.body(), envelope.items()).result());
      rest = envelope.restOf(rest);
    }
    return ExportResult.delivered();
  }

  private EnvelopeSender sender() {
    EnvelopeSender made = sender;
    if (made == null) {
      RateLimits none = RateLimits.unheard(System::nanoTime, Clock.systemUTC());
      made = EnvelopeSender.anonymous(url, TIMEOUT, none);
      sender = made;
    }
    return made;
  }

  /** Says when the window is not open, and when it is again. */
  private void tell(ExportResult result) {
    boolean misses = !(result instanceof ExportResult.Delivered);
    if (misses && !missed) {
      String detail = result instanceof ExportResult.Lost lost ? lost.detail() : "it is too busy";
      LOGGER.log(Level.WARNING, "Spotlight shows nothing: " + detail);
    } else if (!misses && missed) {
      LOGGER.log(Level.INFO, "Spotlight shows spans again");
    }
    missed = misses;
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
    if (writer != null) {
      writer.close();
    }
  }

  @Override
  public String toString() {
    return "SpotlightExporter{" + url + "}";
  }
}
