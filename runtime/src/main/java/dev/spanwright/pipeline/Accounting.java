package dev.spanwright.pipeline;

import dev.spanwright.trace.LossReason;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts what became of spans. Thread-safe; counting never blocks. */
public final class Accounting {

  private final LongAdder delivered = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final AtomicLong spooled = new AtomicLong(); // goes down, too
  private final LongAdder sentBytes = new LongAdder();
  private final Map<LossReason, LongAdder> lost = new HashMap<>();
  private final Map<LossReason, LongAdder> lostBefore = new HashMap<>();
  private final Map<LossReason, LongAdder> topLevelLostBefore = new HashMap<>();

  private volatile @Nullable String lastProblem;

  Accounting() {
    for (LossReason reason : LossReason.values()) {
      lost.put(reason, new LongAdder());
      lostBefore.put(reason, new LongAdder());
      topLevelLostBefore.put(reason, new LongAdder());
    }
  }

  void delivered(long spans) {
    delivered.add(spans);
  }

  void rejected(long spans) {
    rejected.add(spans);
  }

  /** Counts spans that come to where they outlast this process; fewer than none when they leave. */
  void spooled(long spans) {
    spooled.addAndGet(spans);
  }

  void sentBytes(long bytes) {
    sentBytes.add(bytes);
  }

  /** Remembers what went wrong last. */
  void problem(String text) {
    lastProblem = text;
  }

  /** Counts spans that are lost at an exporter, or on the way to it. */
  void lost(LossReason reason, long spans) {
    add(spans, reason, lost);
  }

  /**
   * Counts spans that are lost before any exporter has seen them.
   *
   * @param topLevelSpans how many of them are top-level spans
   */
  void lostBeforeExport(LossReason reason, long spans, long topLevelSpans) {
    add(spans, reason, lostBefore);
    if (topLevelSpans > 0) {
      add(topLevelSpans, reason, topLevelLostBefore);
    }
  }

  long lostBeforeExport(LossReason reason) {
    return sum(reason, lostBefore);
  }

  long topLevelLostBeforeExport(LossReason reason) {
    return sum(reason, topLevelLostBefore);
  }

  private static void add(long spans, LossReason reason, Map<LossReason, LongAdder> counters) {
    LongAdder counter = counters.get(reason);
    if (counter != null) {
      counter.add(spans);
    }
  }

  private static long sum(LossReason reason, Map<LossReason, LongAdder> counters) {
    LongAdder counter = counters.get(reason);
    return counter == null ? 0 : counter.sum();
  }

  /** Returns how many spans all exporters took. */
  public long delivered() {
    return delivered.sum();
  }

  /** Returns how many spans a server refused and counted itself. */
  public long rejected() {
    return rejected.sum();
  }

  /** Returns how many spans lie where they outlast this process. */
  public long spooled() {
    return spooled.get();
  }

  /** Returns how many bytes went over the wire with spans that were taken. */
  public long sentBytes() {
    return sentBytes.sum();
  }

  /** Returns what went wrong last, in words; null if nothing has. */
  public @Nullable String lastProblem() {
    return lastProblem;
  }

  /** Returns how many recorded spans have come to an end here, or lie on disk. */
  long settled() {
    return delivered() + rejected() + lostAfterRecording() + spooled();
  }

  /** Returns how many recorded spans were lost. */
  long lostAfterRecording() {
    return lost().entrySet().stream()
        .filter(entry -> !entry.getKey().beforeRecording())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Returns how many spans were lost, by reason; reasons that did not occur are left out. */
  public Map<LossReason, Long> lost() {
    Map<LossReason, Long> counts = new EnumMap<>(LossReason.class);
    for (LossReason reason : LossReason.values()) {
      long count = lost(reason);
      if (count > 0) {
        counts.put(reason, count);
      }
    }
    return counts;
  }

  long lost(LossReason reason) {
    return sum(reason, lost) + sum(reason, lostBefore);
  }
}
