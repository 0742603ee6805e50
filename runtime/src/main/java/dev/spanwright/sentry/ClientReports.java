package dev.spanwright.sentry;

import dev.spanwright.sentry.RateLimits.Category;
import dev.spanwright.trace.LossReason;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts lost spans until a server has been told of them (PIPE-88…93). Thread-safe. */
final class ClientReports {

  /** A report rides along with spans when the last one is that old. */
  private static final long RIDE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** A report goes out alone when the last one is that old. */
  private static final long ALONE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final LongSupplier ticker;
  private final Map<Loss, Long> lost = new TreeMap<>();
  private final boolean counting;
  private boolean transactions;
  private long lastTick;

  /**
   * Creates it with nothing counted.
   *
   * @param ticker monotonic nanoseconds
   * @param counting whether anything is counted at all (PIPE-91)
   */
  ClientReports(LongSupplier ticker, boolean counting) {
    this.ticker = ticker;
    this.counting = counting;
    this.lastTick = ticker.getAsLong();
  }

  /** Has transactions counted besides spans from now on: they are what is sent (PIPE-76). */
  synchronized void countTransactions() {
    transactions = true;
  }

  /**
   * Counts spans that were lost.
   *
   * @param topLevelSpans how many of them are top-level spans, each of them a transaction where
   *     such are sent
   */
  synchronized void add(LossReason reason, long spans, long topLevelSpans) {
    if (counting && reason.isReported()) {
      add(new Loss(reason, Category.SPAN), spans);
      if (transactions) {
        add(new Loss(reason, Category.TRANSACTION), topLevelSpans);
      }
    }
  }

  /**
   * Counts the spans of an envelope that was lost, which is one transaction where such are sent.
   */
  void addEnvelope(LossReason reason, long spans) {
    add(reason, spans, 1);
  }

  private void add(Loss loss, long quantity) {
    if (quantity > 0) {
      lost.merge(loss, quantity, Long::sum);
    }
  }

  synchronized boolean isEmpty() {
    return lost.isEmpty();
  }

  synchronized boolean mayRideAlong() {
    return !lost.isEmpty() && ticker.getAsLong() - lastTick >= RIDE_NANOS;
  }

  synchronized boolean mustGoAlone() {
    return !lost.isEmpty() && ticker.getAsLong() - lastTick >= ALONE_NANOS;
  }

  /** Returns what has been counted, and begins anew. */
  synchronized Map<Loss, Long> take() {
    Map<Loss, Long> taken = new TreeMap<>(lost);
    lost.clear();
    lastTick = ticker.getAsLong();
    return taken;
  }

  /** Takes back what could not be told (PIPE-77). */
  synchronized void putBack(Map<Loss, Long> taken) {
    taken.forEach(this::add);
  }

  @Override
  public synchronized String toString() {
    return "ClientReports" + lost;
  }
}
