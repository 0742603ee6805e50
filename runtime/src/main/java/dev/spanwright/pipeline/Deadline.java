package dev.spanwright.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A point in time up to which several things are waited for, one after the other. Immutable. */
final class Deadline {

  private final long startTick = System.nanoTime();
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  static Deadline in(long nanos) {
    return new Deadline(nanos);
  }

  long nanosLeft() {
    return Math.max(0, nanos - (System.nanoTime() - startTick));
  }

  /** Waits; false if time ran out or the thread was interrupted, which it then is again. */
  boolean await(CountDownLatch latch) {
    try {
      return latch.await(nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Waits for the end of a thread; false if time ran out, or if it is the calling one.
   *
   * <p>Interrupts do not end it: one often is why the application closes us, and must not cost the
   * last spans. The time is bounded anyway.
   */
  boolean join(Thread thread) {
    if (Thread.currentThread() == thread) {
      return false;
    }
    boolean interrupted = false;
    while (nanosLeft() > 0 && thread.isAlive()) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(thread, nanosLeft());
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  @Override
  public String toString() {
    return "Deadline{" + nanosLeft() + " ns left}";
  }
}
