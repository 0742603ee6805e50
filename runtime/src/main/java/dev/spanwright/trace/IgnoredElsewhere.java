package dev.spanwright.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * An ignored span on a thread where the span above it is not current. While it lasts, what starts
 * on that thread belongs to the span above all the same (SAMP-91).
 */
final class IgnoredElsewhere extends NoopSpan {

  private static final VarHandle ENDED =
      FieldHandles.of(MethodHandles.lookup(), "ended", boolean.class);

  private final RecordingSpan above;

  private volatile boolean ended;

  IgnoredElsewhere(RecordingSpan above) {
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

  @Override
  boolean isEnded() {
    return ended;
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void end() {
    if (ENDED.compareAndSet(this, false, true)) {
      ContextStack.ofThread().settle();
    }
  }
}
