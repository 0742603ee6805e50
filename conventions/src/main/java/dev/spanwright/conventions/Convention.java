package dev.spanwright.conventions;

/** A published list of attribute keys that the registry takes facts from. */
public enum Convention {
  /** Sentry's conventions, npm package {@code @sentry/conventions}. */
  SENTRY,
  /** OpenTelemetry's semantic conventions, stable and incubating. */
  OPENTELEMETRY
}
