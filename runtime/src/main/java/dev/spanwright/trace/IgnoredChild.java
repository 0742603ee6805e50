package dev.spanwright.trace;

/**
 * The no-op that every ignored child of one span is. Never current; spans that are started with it
 * as their parent are children of the span above it (SAMP-91, SPAN-30).
 */
final class IgnoredChild extends NoopSpan {

  private final RecordingSpan above;

  IgnoredChild(RecordingSpan above) {
    super(LossReason.IGNORED);
    this.above = above;
  }

  /** Returns the nearest span above that records. */
  RecordingSpan above() {
    return above;
  }

  @Override
  boolean belongsTo(Tracer tracer) {
    return above.belongsTo(tracer);
  }
}
