package dev.spanwright.trace;

/**
 * The top-level span of a trace that is not sampled, while it is current.
 *
 * <p>All below it share {@link NoopSpan#UNSAMPLED}; how many there were is counted here, without
 * atomics, and told once at the end. A count that loses against another thread is accepted: it only
 * feeds a statistic.
 */
final class UnsampledRoot extends NoopSpan {

  private final Tracer tracer;

  private int below;

  private volatile boolean ended;

  UnsampledRoot(Tracer tracer) {
    super(LossReason.SAMPLE_RATE);
    this.tracer = tracer;
  }

  @Override
  NoopSpan child(Tracer asking) {
    if (ended) {
      return UNSAMPLED.child(asking); // what is counted here has been told already
    }
    below++;
    return UNSAMPLED;
  }

  @Override
  boolean isOpenFor(Tracer asking) {
    return !ended && asking == tracer;
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
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    ContextStack.ofThread().settle();
    tracer.notRecorded(LossReason.SAMPLE_RATE, 1L + below);
  }
}
