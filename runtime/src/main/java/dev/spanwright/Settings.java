package dev.spanwright;

import dev.spanwright.export.SpanExporter;
import dev.spanwright.sentry.Dsn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What options and environment come to together.
 *
 * @param problems what is wrong, one sentence without full stop each; with any, tracing stays off
 */
record Settings(
    @Nullable Dsn dsn,
    @Nullable Double tracesSampleRate,
    String environment,
    @Nullable String release,
    @Nullable String dist,
    @Nullable String serverName,
    boolean debug,
    int bufferSize,
    Duration shutdownTimeout,
    List<SpanExporter> exporters,
    List<String> problems) {

  /** Returns whether spans would have anywhere to go. */
  boolean hasWayOut() {
    return dsn != null || !exporters.isEmpty();
  }
}
