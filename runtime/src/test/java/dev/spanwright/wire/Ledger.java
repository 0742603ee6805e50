package dev.spanwright.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Stats;
import dev.spanwright.trace.LossReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of spans as the server sees it, each by its id, to be compared with what the sender
 * counted. To be drawn up when nothing is on its way any more and the server is down.
 *
 * @param taken answered with 2xx
 * @param uncertain answered with 2xx too, but the connection was reset at once, so that the sender
 *     may not know
 * @param rejected answered with 429
 * @param refused answered with anything else
 * @param unanswered read whole and never answered: the sender must count them as lost, although the
 *     server has them
 * @param told how many the server was told of as lost, by "reason category"
 * @param perhapsTold the same in uncertain requests: the sender may tell it again
 */
public record Ledger(
    List<String> taken,
    List<String> uncertain,
    List<String> rejected,
    List<String> refused,
    List<String> unanswered,
    Map<String, Long> told,
    Map<String, Long> perhapsTold) {

  private static final int TOO_MANY_REQUESTS = 429;

  /** Draws it up from requests that were read whole; each must be valid. */
  public static Ledger of(Collection<ReceivedRequest> requests) {
    Ledger ledger =
        new Ledger(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new TreeMap<>(),
            new TreeMap<>());
    requests.forEach(ledger::enter);
    return ledger;
  }

  private void enter(ReceivedRequest request) {
    ReceivedEnvelope envelope = request.envelope();
    List<String> column = column(request);
    envelope.allSpans().forEach(span -> column.add(span.spanId()));
    if (request.taken()) {
      Map<String, Long> reports = request.isAnswerUncertain() ? perhapsTold : told;
      envelope.discarded().forEach((key, spans) -> reports.merge(key, spans, Long::sum));
    }
  }

  private List<String> column(ReceivedRequest request) {
    if (request.taken()) {
      return request.isAnswerUncertain() ? uncertain : taken;
    }
    if (request.status() == TOO_MANY_REQUESTS) {
      return rejected;
    }
    return request.status() == 0 ? unanswered : refused;
  }

  /** Returns the spans that were read whole, each as often as it came. */
  public List<String> arrived() {
    List<String> all = new ArrayList<>(taken);
    all.addAll(uncertain);
    all.addAll(rejected);
    all.addAll(refused);
    all.addAll(unanswered);
    return all;
  }

  /**
   * Demands that every span that ended is explained: it arrived, once at most, or is counted for
   * the reason that the server knows of.
   *
   * @param ended the ids of all spans that the application has ended
   */
  public void explains(Collection<String> ended, Stats stats) {
    String account = account(ended, stats);
    List<String> arrived = arrived();
    Set<String> distinct = new HashSet<>(arrived);
    assertThat(arrived.size() - distinct.size()).as("came twice%s", account).isZero();
    distinct.removeAll(new HashSet<>(ended));
    assertThat(distinct).as("came and never ended%s", account).isEmpty();
    matches(ended.size(), stats, account);
  }

  private void matches(long ended, Stats stats, String account) {
    assertThat(stats.ended()).as("ended%s", account).isEqualTo(ended);
    assertThat(stats.delivered())
        .as("delivered%s", account)
        .isBetween((long) taken.size(), (long) taken.size() + uncertain.size());
    assertThat(stats.rejected()).as("rejected%s", account).isEqualTo(rejected.size());
    assertThat(stats.lost(LossReason.SEND_ERROR))
        .as("refused%s", account)
        .isEqualTo(refused.size());
    assertThat(stats.queued()).as("queued%s", account).isNotNegative();
    assertThat(stats.spooled()).as("spooled%s", account).isNotNegative();
    assertThat(
            stats.delivered()
                + stats.rejected()
                + stats.lostSpans()
                + stats.queued()
                + stats.spooled())
        .as("the sum%s", account)
        .isEqualTo(ended);
    // What did not arrive is lost before, or here still; what is lost did not get a good answer.
    long elsewhere = ended - arrived().size();
    assertThat(stats.lostSpans() + stats.queued() + stats.spooled())
        .as("lost or here%s", account)
        .isEqualTo(
            elsewhere
                + refused.size()
                + unanswered.size()
                + (taken.size() + uncertain.size() - stats.delivered()));
  }

  /** Demands that the server was told of every loss that it is to be told of. */
  public void tellsAll(Collection<String> ended, Stats stats) {
    Map<String, Long> untold = new TreeMap<>();
    stats
        .lost()
        .forEach(
            (reason, spans) -> {
              if (reason != LossReason.CLOSED) {
                untold.put(reason.text() + " span", spans);
              }
            });
    told.forEach((key, spans) -> untold.merge(key, -spans, Long::sum));
    String account = account(ended, stats);
    untold.forEach(
        (key, spans) ->
            assertThat(spans)
                .as("not told, %s%s", key, account)
                .isBetween(0L, perhapsTold.getOrDefault(key, 0L)));
  }

  private String account(Collection<String> ended, Stats stats) {
    return String.format(
        "%n  ended          %d%n"
            + "  on the wire    taken %d, answered and reset %d, rejected %d, refused %d,"
            + " read but not answered %d, told as lost %s and perhaps %s%n"
            + "  in the books   %s%n",
        ended.size(),
        taken.size(),
        uncertain.size(),
        rejected.size(),
        refused.size(),
        unanswered.size(),
        told,
        perhapsTold,
        stats);
  }

  @Override
  public String toString() {
    return "Ledger{taken=" + taken.size() + ", told=" + told + "}";
  }
}
