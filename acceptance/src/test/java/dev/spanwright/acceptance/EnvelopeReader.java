package dev.spanwright.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads envelopes, ours and those of Sentry's own SDK: a header and then, for each item, its own
 * header and its content, all of them JSON.
 */
final class EnvelopeReader {

  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  private final String service;
  private final List<SeenSpan> spans = new ArrayList<>();
  private final Map<String, Long> lost = new TreeMap<>();

  private EnvelopeReader(String service) {
    this.service = service;
  }

  static SeenEnvelope read(String service, byte[] envelope) {
    EnvelopeReader reader = new EnvelopeReader(service);
    Map<String, String> trace = new LinkedHashMap<>();
    try (MappingIterator<JsonNode> lines = JSON.readValues(envelope)) {
      lines
          .next()
          .path("trace")
          .properties()
          .forEach(entry -> trace.put(entry.getKey(), entry.getValue().asString()));
      while (lines.hasNext()) {
        reader.readItem(lines.next().path("type").asString(), lines.next());
      }
    }
    return new SeenEnvelope(service, trace, reader.spans, reader.lost);
  }

  private void readItem(String type, JsonNode content) {
    switch (type) {
      case "span" -> content.path("items").forEach(this::readSpan);
      case "transaction" -> readTransaction(content);
      case "client_report" -> content.path("discarded_events").forEach(this::readLoss);
      default -> throw new AssertionError(service + " has sent a " + type + ": " + content);
    }
  }

  private void readSpan(JsonNode span) {
    Map<String, Object> attributes = new TreeMap<>();
    span.path("attributes")
        .properties()
        .forEach(entry -> attributes.put(entry.getKey(), plain(entry.getValue().path("value"))));
    spans.add(
        new SeenSpan(
            service,
            span.path("trace_id").asString(),
            span.path("span_id").asString(),
            textOrNull(span.path("parent_span_id")),
            span.path("is_segment").asBoolean(),
            span.path("name").asString(),
            String.valueOf(attributes.get("sentry.op")),
            nanos(span.path("start_timestamp")),
            attributes));
  }

  private void readTransaction(JsonNode event) {
    JsonNode trace = event.path("contexts").path("trace");
    spans.add(span(trace, event, event.path("transaction").asString(), /* topLevel= */ true));
    event
        .path("spans")
        .forEach(
            span ->
                spans.add(
                    span(span, span, span.path("description").asString(), /* topLevel= */ false)));
  }

  private SeenSpan span(JsonNode ids, JsonNode times, String name, boolean topLevel) {
    return new SeenSpan(
        service,
        ids.path("trace_id").asString(),
        ids.path("span_id").asString(),
        textOrNull(ids.path("parent_span_id")),
        topLevel,
        name,
        ids.path("op").asString(),
        nanos(times.path("start_timestamp")),
        Map.of());
  }

  private void readLoss(JsonNode loss) {
    lost.merge(
        loss.path("reason").asString() + " " + loss.path("category").asString(),
        loss.path("quantity").asLong(),
        Long::sum);
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private static long nanos(JsonNode seconds) {
    return seconds.decimalValue().movePointRight(9).longValue();
  }

  private static Object plain(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.asLong();
    }
    if (value.isArray()) {
      List<Object> elements = new ArrayList<>();
      value.forEach(element -> elements.add(plain(element)));
      return elements;
    }
    return value.isBoolean() ? (Object) value.asBoolean() : value.asString();
  }
}
