package dev.spanwright.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Looks every ten seconds whether spans get out, and says how much less should be recorded as long
 * as they do not (SAMP-41…43): half, a quarter, and so on with each look; everything again as soon
 * as they do.
 *
 * <p>Has a thread of its own: the one that exports is what hangs when spans do not get out.
 */
final class Backpressure implements Runnable, IntSupplier {

  static final int MOST_HALVINGS = 10;

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final BooleanSupplier healthy;
  private final Thread thread;

  private volatile int halvings;
  private volatile boolean closed;

  /**
   * Creates it; it does nothing until it is started.
   *
   * @param healthy whether spans have got out since it was asked before
   */
  Backpressure(BooleanSupplier healthy) {
    this.healthy = healthy;
    this.thread = new Thread(null, this, "spanwright-backpressure", 0, /* inherit= */ false);
    this.thread.setDaemon(true);
    this.thread.setContextClassLoader(Backpressure.class.getClassLoader());
  }

  void start() {
    thread.start();
  }

  void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  /** Returns how often the rate is to be halved at the moment, from 0 to 10. */
  @Override
  public int getAsInt() {
    return halvings;
  }

  /** Looks once. */
  void look() {
    halvings = healthy.getAsBoolean() ? 0 : Math.min(halvings + 1, MOST_HALVINGS);
  }

  @Override
  public void run() {
    long next = System.nanoTime() + INTERVAL_NANOS;
    while (!closed) {
      LockSupport.parkNanos(this, next - System.nanoTime());
      if (!closed && System.nanoTime() - next >= 0) {
        look();
        next += INTERVAL_NANOS;
      }
    }
  }

  @Override
  public String toString() {
    return "Backpressure{halvings=" + halvings + "}";
  }
}
