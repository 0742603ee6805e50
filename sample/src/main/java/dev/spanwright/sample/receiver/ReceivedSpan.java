package dev.spanwright.sample.receiver;

import dev.spanwright.export.PrintedSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A span as it arrived. */
record ReceivedSpan(String traceId, PrintedSpan span) {

  static ReceivedSpan read(JsonNode json) {
    PrintedSpan span =
        new PrintedSpan(
            json.path("span_id").asString(),
            json.path("parent_span_id").asString(null),
            json.path("name").asString(),
            json.path("status").asString().equals("error"),
            epochNanos(json.path("start_timestamp")),
            epochNanos(json.path("end_timestamp")),
            attributes(json.path("attributes")));
    return new ReceivedSpan(json.path("trace_id").asString(), span);
  }

  private static long epochNanos(JsonNode seconds) {
    return seconds.decimalValue().movePointRight(9).longValue();
  }

  private static Map<String, Object> attributes(JsonNode json) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    json.forEachEntry((key, typed) -> attributes.put(key, text(typed.path("value"))));
    return attributes;
  }

  private static String text(JsonNode value) {
    return value.isArray() ? value.toString() : value.asString();
  }
}
