package dev.spanwright.acceptance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A span as a receiver got it.
 *
 * @param service who has sent it
 * @param topLevel whether it is the topmost of its service
 * @param operation {@code sentry.op}, or OpenTelemetry's kind
 * @param startNanos since 1970; to tell siblings apart
 */
record SeenSpan(
    String service,
    String traceId,
    String spanId,
    @Nullable String parentSpanId,
    boolean topLevel,
    String name,
    String operation,
    long startNanos,
    Map<String, Object> attributes) {

  @Override
  public String toString() {
    return service + ": " + name + " [" + operation + (topLevel ? ", top]" : "]");
  }
}
