package dev.spanwright;

import dev.spanwright.trace.LossReason;
import java.util.Map;

/**
 * How many spans there were since the start, and what became of them.
 *
 * <p>Once everything is flushed, {@code ended = delivered + rejected + lostSpans()}. With several
 * exporters a span counts as delivered when all of them took it; else as what happened to it at the
 * one that fared worst.
 *
 * @param started recording spans that were started
 * @param ended recording spans that were ended
 * @param delivered spans that were taken
 * @param rejected spans that a server refused because it gets too many (HTTP 429)
 * @param queued spans on their way
 * @param lost spans that will not arrive, by reason; besides those that had ended, those that were
 *     never recorded (see {@link LossReason#beforeRecording()})
 */
public record Stats(
    long started,
    long ended,
    long delivered,
    long rejected,
    long queued,
    Map<LossReason, Long> lost) {

  /** Copies the map. */
  public Stats {
    lost = Map.copyOf(lost);
  }

  /** Returns how many recorded spans were lost, for whatever reason. */
  public long lostSpans() {
    return lost.entrySet().stream()
        .filter(entry -> !entry.getKey().beforeRecording())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Returns how many spans were lost for this reason. */
  public long lost(LossReason reason) {
    return lost.getOrDefault(reason, 0L);
  }
}
