package dev.spanwright.wire;

import dev.spanwright.wire.ReceivedEnvelope.Discarded;
import dev.spanwright.wire.ReceivedEnvelope.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules for client reports. */
final class ReportRules {

  static final int MOST_BYTES = 4096;

  private static final Set<String> REASONS =
      Set.of(
          "queue_overflow",
          "cache_overflow",
          "buffer_overflow",
          "ratelimit_backoff",
          "network_error",
          "send_error",
          "sample_rate",
          "backpressure",
          "before_send",
          "event_processor",
          "ignored",
          "internal_sdk_error",
          "insufficient_data",
          "invalid");

  private static final Set<String> CATEGORIES =
      Set.of("span", "transaction", "error", "default", "internal");

  private ReportRules() {}

  static Report report(Place payload) {
    payload.onlyHas(Set.of("timestamp", "discarded_events"));
    Place timestamp = payload.optional("timestamp");
    if (timestamp != null && timestamp.value() instanceof String text) {
      EnvelopeValidator.instant(timestamp, text);
    } else if (timestamp != null) {
      timestamp.timestamp();
    }
    Place events = payload.member("discarded_events");
    events.check(!events.elements().isEmpty(), "a report of nothing");
    List<Discarded> discarded = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Place event : events.elements()) {
      event.onlyHas(Set.of("reason", "category", "quantity"));
      String reason = event.member("reason").textOf(REASONS);
      String category = event.member("category").textOf(CATEGORIES);
      Place quantity = event.member("quantity");
      quantity.check(quantity.integer() > 0, "must be more than zero");
      event.check(seen.add(reason + " " + category), "is counted twice");
      discarded.add(new Discarded(reason, category, quantity.integer()));
    }
    return new Report(discarded);
  }
}
