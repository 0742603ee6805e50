package dev.spanwright.pipeline;

import dev.spanwright.trace.LossReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts what became of spans. Thread-safe; counting never blocks. */
public final class Accounting {

  private final LongAdder delivered = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder spooled = new LongAdder();
  private final LongAdder sentBytes = new LongAdder();
  private final Map<LossReason, LongAdder> lost = new EnumMap<>(LossReason.class);
  private final Map<LossReason, LongAdder> lostBefore = new EnumMap<>(LossReason.class);

  private volatile @Nullable String lastProblem;

  Accounting() {
    for (LossReason reason : LossReason.values()) {
      lost.put(reason, new LongAdder());
      lostBefore.put(reason, new LongAdder());
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
    spooled.add(spans);
  }

  void sentBytes(long bytes) {
    sentBytes.add(bytes);
  }

  /** Remembers what went wrong last. */
  void problem(String text) {
    lastProblem = text;
  }

  void lost(LossReason reason, long spans) {
    LongAdder counter = lost.get(reason);
    if (counter != null) {
      counter.add(spans);
    }
  }

  /** Counts spans that are lost before any exporter has seen them. */
  void lostBeforeExport(LossReason reason, long spans) {
    lost(reason, spans);
    LongAdder counter = lostBefore.get(reason);
    if (counter != null) {
      counter.add(spans);
    }
  }

  long lostBeforeExport(LossReason reason) {
    LongAdder counter = lostBefore.get(reason);
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
    return spooled.sum();
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
    lost.forEach(
        (reason, counter) -> {
          long count = counter.sum();
          if (count > 0) {
            counts.put(reason, count);
          }
        });
    return counts;
  }

  long lost(LossReason reason) {
    LongAdder counter = lost.get(reason);
    return counter == null ? 0 : counter.sum();
  }
}
