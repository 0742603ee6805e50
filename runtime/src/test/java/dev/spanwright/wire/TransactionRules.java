package dev.spanwright.wire;

import dev.spanwright.wire.ReceivedEnvelope.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for a top-level span that leaves with all its children as one transaction. */
final class TransactionRules {

  private static final int MOST_CHILDREN = 1000;

  private static final Set<String> FIELDS =
      Set.of(
          "event_id",
          "type",
          "platform",
          "transaction",
          "transaction_info",
          "release",
          "environment",
          "dist",
          "server_name",
          "start_timestamp",
          "timestamp",
          "contexts",
          "spans",
          "user",
          "request",
          "sdk");

  private static final Set<String> TRACE_FIELDS =
      Set.of("trace_id", "span_id", "parent_span_id", "op", "origin", "status", "data", "links");

  private static final Set<String> CHILD_FIELDS =
      Set.of(
          "trace_id",
          "span_id",
          "parent_span_id",
          "op",
          "description",
          "origin",
          "status",
          "start_timestamp",
          "timestamp",
          "data",
          "links");

  private static final Set<String> STATUSES =
      Set.of(
          "ok",
          "unauthenticated",
          "permission_denied",
          "not_found",
          "already_exists",
          "failed_precondition",
          "resource_exhausted",
          "invalid_argument",
          "unimplemented",
          "unavailable",
          "deadline_exceeded",
          "internal_error");

  private final String traceId;
  private final String eventId;
  private final Set<String> spanIds = new HashSet<>();

  TransactionRules(String traceId, String eventId) {
    this.traceId = traceId;
    this.eventId = eventId;
  }

  Transaction transaction(Place event) {
    event.onlyHas(FIELDS);
    event.member("event_id").is(eventId);
    event.member("type").is("transaction");
    event.member("platform").is("java");
    for (String key : List.of("release", "environment", "dist", "server_name")) {
      Place text = event.optional(key);
      if (text != null) {
        text.text();
      }
    }
    Place info = event.member("transaction_info");
    info.onlyHas(Set.of("source"));
    Place trace = event.member("contexts").member("trace");
    trace.onlyHas(TRACE_FIELDS);
    String name = event.member("transaction").text();
    ReceivedSpan top = span(trace, event, name, /* topLevel= */ true);
    List<ReceivedSpan> children = new ArrayList<>();
    Place spans = event.optional("spans");
    if (spans != null) {
      int count = spans.elements().size();
      spans.check(count <= MOST_CHILDREN, count + " spans are more than 1000");
      spans.elements().forEach(place -> children.add(child(place)));
    }
    return new Transaction(
        eventId, info.member("source").textOf(SpanRules.NAME_SOURCES), top, children);
  }

  private ReceivedSpan child(Place place) {
    place.onlyHas(CHILD_FIELDS);
    place.member("parent_span_id").spanId();
    return span(place, place, place.member("description").text(), /* topLevel= */ false);
  }

  /**
   * Reads a span.
   *
   * @param place where its ids and data are
   * @param times where its timestamps are
   */
  private ReceivedSpan span(Place place, Place times, String name, boolean topLevel) {
    for (String key : List.of("op", "origin")) {
      Place text = place.optional(key);
      if (text != null) {
        text.text();
      }
    }
    Place data = place.optional("data");
    ReceivedSpan span =
        new ReceivedSpan(
            place.member("trace_id").traceId(),
            place.member("span_id").spanId(),
            SpanRules.parent(place),
            name,
            place.member("status").textOf(STATUSES),
            topLevel,
            time(times.member("start_timestamp")),
            time(times.member("timestamp")),
            data(data),
            SpanRules.links(place.optional("links"), AttributeRules::plain));
    place.check(span.traceId().equals(traceId), "is of another trace than the envelope");
    place.check(spanIds.add(span.spanId()), "has the id of a span before");
    place.check(span.start().compareTo(span.end()) <= 0, "ends before it starts");
    return span;
  }

  private static Map<String, Object> data(@Nullable Place data) {
    Map<String, Object> values = AttributeRules.plain(data);
    for (String key : values.keySet()) {
      boolean elsewhere =
          key.startsWith("sentry.segment.")
              || Set.of("sentry.op", "sentry.origin", "sentry.trace_lifecycle").contains(key);
      if (elsewhere && data != null) {
        throw data.wrong("\"" + key + "\" does not belong there");
      }
    }
    return values;
  }

  /** Returns Unix seconds, which may be written as a date here. */
  private static BigDecimal time(Place place) {
    if (!(place.value() instanceof String text)) {
      return place.timestamp();
    }
    Instant time = EnvelopeValidator.instant(place, text);
    return BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
  }
}
