package dev.spanwright.conventions;

/**
 * When the server removes personal data from an attribute's value. Sentry's conventions say this of
 * every key of theirs; OpenTelemetry's say nothing about it.
 */
public enum Scrubbing {
  /** Never: the value is kept whatever rules a project sets up. */
  NEVER,
  /** Only by a rule that somebody wrote for this attribute. */
  MANUAL,
  /** By default, along with everything else that may hold personal data. */
  AUTO,
  /** No convention says. */
  UNSPECIFIED
}
