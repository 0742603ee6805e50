package dev.spanwright.wire;

import dev.spanwright.wire.ReceivedSpan.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules for streamed spans. */
final class SpanRules {

  static final Set<String> NAME_SOURCES =
      Set.of("custom", "url", "route", "component", "view", "task");

  private static final long MOST_BYTES = 1024 * 1024;

  private static final int MOST_SPANS = 1000;

  private static final Set<String> FIELDS =
      Set.of(
          "trace_id",
          "span_id",
          "parent_span_id",
          "name",
          "status",
          "is_segment",
          "start_timestamp",
          "end_timestamp",
          "attributes",
          "links");

  private final String traceId;
  private final Set<String> spanIds = new HashSet<>();

  /** When top-level spans ended that stand further up, by their ids. */
  private final Map<String, BigDecimal> endedTops = new HashMap<>();

  SpanRules(String traceId) {
    this.traceId = traceId;
  }

  List<ReceivedSpan> spans(Place payload) {
    payload.onlyHas(Set.of("version", "items"));
    Place version = payload.member("version");
    version.check(version.integer() == 2, "must be 2, not " + version.integer());
    Place items = payload.member("items");
    List<Place> places = items.elements();
    items.check(!places.isEmpty() && places.size() <= MOST_SPANS, places.size() + " spans");
    List<ReceivedSpan> spans = new ArrayList<>();
    places.forEach(place -> spans.add(span(place)));
    return spans;
  }

  private ReceivedSpan span(Place place) {
    place.onlyHas(FIELDS);
    long bytes = place.object().bytes();
    place.check(bytes <= MOST_BYTES, bytes + " bytes are more than 1 MiB");
    ReceivedSpan span =
        new ReceivedSpan(
            place.member("trace_id").traceId(),
            place.member("span_id").spanId(),
            parent(place),
            place.member("name").text(),
            place.member("status").textOf(Set.of("ok", "error")),
            place.member("is_segment").truth(),
            place.member("start_timestamp").timestamp(),
            place.member("end_timestamp").timestamp(),
            AttributeRules.typed(place.optional("attributes")),
            links(place.optional("links"), AttributeRules::typed));
    place.check(span.traceId().equals(traceId), "is of another trace than the envelope");
    place.check(spanIds.add(span.spanId()), "has the id of a span before");
    place.check(span.start().compareTo(span.end()) <= 0, "ends before it starts");
    place.check(span.topLevel() || span.parentSpanId() != null, "is a child without a parent");
    place.check(!span.spanId().equals(span.parentSpanId()), "is its own parent");
    checkTopLevel(place, span);
    return span;
  }

  private void checkTopLevel(Place place, ReceivedSpan span) {
    Map<String, Object> attributes = span.attributes();
    place.check(
        "stream".equals(attributes.get("sentry.trace_lifecycle")),
        "has no attribute sentry.trace_lifecycle = stream");
    place.check(
        attributes.get("sentry.segment.name") instanceof String,
        "has no attribute sentry.segment.name");
    place.check(attributes.containsKey("sentry.segment.id"), "has no attribute sentry.segment.id");
    String topId =
        new Place(place.path() + ".sentry.segment.id", attributes.get("sentry.segment.id"))
            .spanId();
    place.check(
        span.topLevel() == topId.equals(span.spanId()),
        "is_segment and sentry.segment.id contradict each other");
    Object source = attributes.get("sentry.segment.name.source");
    if (source != null) {
      place.check(span.topLevel(), "is a child, but has sentry.segment.name.source");
      new Place(place.path() + ".sentry.segment.name.source", source).textOf(NAME_SOURCES);
    }
    if (span.topLevel()) {
      endedTops.put(span.spanId(), span.end());
    } else {
      // Spans stand in the order in which they ended, and few children end later than their top.
      BigDecimal topEnd = endedTops.get(topId);
      place.check(
          topEnd == null || topEnd.compareTo(span.end()) <= 0,
          "stands after its top-level span, but ended before it");
    }
  }

  static @Nullable String parent(Place span) {
    Place parent = span.optional("parent_span_id");
    return parent == null ? null : parent.spanId();
  }

  /**
   * Reads links.
   *
   * @param attributes reads their attributes, which transactions have without types
   */
  static List<Link> links(
      @Nullable Place links, Function<@Nullable Place, Map<String, Object>> attributes) {
    if (links == null) {
      return List.of();
    }
    links.check(!links.elements().isEmpty(), "must be left out rather than be empty");
    List<Link> all = new ArrayList<>();
    for (Place link : links.elements()) {
      link.onlyHas(Set.of("trace_id", "span_id", "sampled", "attributes"));
      Place sampled = link.optional("sampled");
      all.add(
          new Link(
              link.member("trace_id").traceId(),
              link.member("span_id").spanId(),
              sampled == null ? null : sampled.truth(),
              attributes.apply(link.optional("attributes"))));
    }
    return all;
  }
}
