package dev.spanwright.sentry;

import dev.spanwright.trace.LossReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts lost spans until a server has been told of them (PIPE-88…93). Thread-safe. */
final class ClientReports {

  /** A report rides along with spans when the last one is that old. */
  private static final long RIDE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** A report goes out alone when the last one is that old. */
  private static final long ALONE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final LongSupplier ticker;
  private final Map<LossReason, Long> lost = new EnumMap<>(LossReason.class);
  private final boolean counting;
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

  synchronized void add(LossReason reason, long spans) {
    // Of spans that were closed upon servers know nothing.
    if (counting && spans > 0 && reason != LossReason.CLOSED) {
      lost.merge(reason, spans, Long::sum);
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
  synchronized Map<LossReason, Long> take() {
    Map<LossReason, Long> taken = new EnumMap<>(LossReason.class);
    taken.putAll(lost);
    lost.clear();
    lastTick = ticker.getAsLong();
    return taken;
  }

  /** Takes back what could not be told (PIPE-77). */
  synchronized void putBack(Map<LossReason, Long> taken) {
    taken.forEach(this::add);
  }

  @Override
  public synchronized String toString() {
    return "ClientReports" + lost;
  }
}
