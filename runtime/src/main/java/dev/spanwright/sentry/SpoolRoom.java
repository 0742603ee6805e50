package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import org.jspecify.annotations.Nullable;

/** Envelopes on disk. */
final class SpoolRoom {

  boolean hasSome() {
    return false;
  }

  @Nullable ExportResult take(Outgoing outgoing) {
    return null;
  }

  @Nullable Attempt sendOldest(EnvelopeSender sender) {
    return null;
  }

  void close() {}
}
