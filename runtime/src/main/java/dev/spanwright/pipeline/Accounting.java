package dev.spanwright.pipeline;

import dev.spanwright.trace.LossReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of spans. Thread-safe; counting never blocks. */
public final class Accounting {

  private final LongAdder delivered = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final Map<LossReason, LongAdder> lost = new EnumMap<>(LossReason.class);
  private final Map<LossReason, LongAdder> lostBefore = new EnumMap<>(LossReason.class);

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
