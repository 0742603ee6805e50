package dev.spanwright.conventions;

/** For whom an attribute is meant. A hint: what an SDK may set is not decided here. */
public enum Visibility {
  /** For everybody. OpenTelemetry has no other kind. */
  PUBLIC,
  /** For Sentry's own use; of no interest to those who look at spans. */
  INTERNAL
}
