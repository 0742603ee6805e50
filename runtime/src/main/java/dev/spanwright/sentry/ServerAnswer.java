package dev.spanwright.sentry;

import org.jspecify.annotations.Nullable;

/**
 * What a server says to an envelope.
 *
 * <p>Not for application code; may change in any release.
 *
 * @param status the HTTP status
 * @param text the beginning of the body, on one line and without the keys of the DSN
 * @param rateLimits the header {@code X-Sentry-Rate-Limits}
 * @param retryAfter the header {@code Retry-After}
 * @param location the header {@code Location}
 * @param date the header {@code Date}
 * @param nanos how long it took from the first byte that was sent
 */
public record ServerAnswer(
    int status,
    String text,
    @Nullable String rateLimits,
    @Nullable String retryAfter,
    @Nullable String location,
    @Nullable String date,
    long nanos) {

  /** Returns whether the server has taken what was sent. */
  public boolean isSuccessful() {
    return status / 100 == 2;
  }
}
