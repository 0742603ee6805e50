package dev.spanwright.conventions.importer;

/**
 * Where the facts come from: the versions that were read.
 *
 * @param sentry the version of {@code @sentry/conventions}
 * @param stable the version of {@code opentelemetry-semconv}
 * @param incubating the version of {@code opentelemetry-semconv-incubating}
 */
record Provenance(String sentry, String stable, String incubating) {

  /** Returns the comment that opens the attributes file. */
  String attributesComment() {
    return """
        # Attribute keys and what is known about each.
        # Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
        # From @sentry/conventions %s (MIT), opentelemetry-semconv %s (Apache-2.0)
        # and opentelemetry-semconv-incubating %s (Apache-2.0); see NOTICE.
        # Which of them wins, and why: docs/conventions.md
        """
        .formatted(sentry, stable, incubating);
  }

  /** Returns the comment that opens the operations file. */
  String operationsComment() {
    return """
        # Well-known values of sentry.op.
        # Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
        # From @sentry/conventions %s (MIT); see NOTICE.
        """
        .formatted(sentry);
  }

  /** Returns the comment that opens the values file. */
  String valuesComment() {
    return """
        # Values that are known for attributes; others may be recorded as well.
        # Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
        # From opentelemetry-semconv %s (Apache-2.0)
        # and opentelemetry-semconv-incubating %s (Apache-2.0); see NOTICE.
        """
        .formatted(stable, incubating);
  }
}
