package dev.spanwright;

import dev.spanwright.trace.LossReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many spans there were since the start, and what became of them.
 *
 * <p>Always {@code ended = delivered + rejected + lostSpans() + queued + spooled}: no span goes
 * unexplained. With several exporters a span counts as delivered when all of them took it; else as
 * what happened to it at the one that fared worst.
 *
 * @param started recording spans that were started
 * @param ended recording spans that were ended
 * @param delivered spans that were taken
 * @param rejected spans that a server refused because it gets too many (HTTP 429)
 * @param queued spans on their way, in memory
 * @param spooled spans that lie on disk, from where this process or a later one sends them
 * @param lost spans that will not arrive, by reason; besides those that had ended, those that were
 *     never recorded (see {@link LossReason#beforeRecording()})
 * @param sentBytes what went over the wire with the delivered spans, where exporters count it
 * @param lastProblem what went wrong last, in words and without secrets; null if nothing has
 */
public record Stats(
    long started,
    long ended,
    long delivered,
    long rejected,
    long queued,
    long spooled,
    Map<LossReason, Long> lost,
    long sentBytes,
    @Nullable String lastProblem) {

  static final Stats NONE =
      new Stats(0, 0, 0, 0, 0, 0, Map.of(), /* sentBytes= */ 0, /* lastProblem= */ null);

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
