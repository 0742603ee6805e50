package dev.spanwright.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An envelope that follows all rules.
 *
 * @param dsn what the header says of where it goes to
 * @param trace the dynamic sampling context; empty without one
 */
public record ReceivedEnvelope(
    Instant sentAt, @Nullable String dsn, Map<String, String> trace, List<Item> items) {

  /** What an envelope carries. */
  public sealed interface Item {}

  /** Streamed spans of one trace, in the order in which they stand. */
  public record Spans(List<ReceivedSpan> spans) implements Item {}

  /** Spans lost before, by reason and category. */
  public record Report(List<Discarded> discarded) implements Item {}

  /** One line of a report. */
  public record Discarded(String reason, String category, long quantity) {
    @Override
    public String toString() {
      return reason + " " + category + " " + quantity;
    }
  }

  /**
   * A top-level span with all below it.
   *
   * @param source what kind of name the top-level span has
   * @param top the top-level span
   * @param children all others
   */
  public record Transaction(
      String eventId, String source, ReceivedSpan top, List<ReceivedSpan> children)
      implements Item {}

  /** Returns the streamed spans; none if there are none. */
  public List<ReceivedSpan> spans() {
    List<ReceivedSpan> spans = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Spans streamed) {
        spans.addAll(streamed.spans());
      }
    }
    return spans;
  }

  /** Returns all spans, whether they are streamed or are those of a transaction. */
  public List<ReceivedSpan> allSpans() {
    List<ReceivedSpan> all = spans();
    Transaction transaction = transaction();
    if (transaction != null) {
      all.addAll(transaction.children());
      all.add(transaction.top());
    }
    return all;
  }

  /** Returns how many of what the report says are lost: "reason category" to a number. */
  public Map<String, Long> discarded() {
    Map<String, Long> all = new TreeMap<>();
    for (Item item : items) {
      if (item instanceof Report report) {
        report.discarded().forEach(d -> all.put(d.reason() + " " + d.category(), d.quantity()));
      }
    }
    return all;
  }

  /** Returns the transaction, or null without one. */
  public @Nullable Transaction transaction() {
    for (Item item : items) {
      if (item instanceof Transaction transaction) {
        return transaction;
      }
    }
    return null;
  }

  /** Returns the types of the items as they are written. */
  public List<String> itemTypes() {
    return items.stream()
        .map(
            item ->
                item instanceof Spans
                    ? "span"
                    : item instanceof Report ? "client_report" : "transaction")
        .toList();
  }
}
