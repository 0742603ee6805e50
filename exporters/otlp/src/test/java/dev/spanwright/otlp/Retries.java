package dev.spanwright.otlp;

import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.time.Duration;

/** Ways to try again. */
final class Retries {

  /** Nobody waits for it in a test. */
  static final RetryPolicy AT_ONCE =
      RetryPolicy.builder()
          .setMaxAttempts(2)
          .setInitialBackoff(Duration.ofMillis(1))
          .setMaxBackoff(Duration.ofMillis(1))
          .build();

  private Retries() {}
}
