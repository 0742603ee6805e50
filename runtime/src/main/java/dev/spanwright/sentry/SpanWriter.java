package dev.spanwright.sentry;

import dev.spanwright.propagation.HexIds;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanLink;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes one span as JSON (SPAN-01…12). */
final class SpanWriter {

  void write(FinishedSpan span, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("trace_id", span.traceId());
    json.writeStringProperty("span_id", span.spanId());
    String parent = span.parentSpanId();
    if (parent != null) {
      json.writeStringProperty("parent_span_id", parent);
    }
    json.writeStringProperty("name", WellFormed.text(span.name()));
    json.writeStringProperty("status", span.status().text());
    json.writeBooleanProperty("is_segment", span.isTopLevel());
    json.writeName("start_timestamp").writeNumber(Timestamp.text(span.startEpochNanos()));
    json.writeName("end_timestamp").writeNumber(Timestamp.text(span.endEpochNanos()));
    if (!span.attributes().isEmpty()) {
      writeAttributes(span.attributes(), json);
    }
    if (!span.links().isEmpty()) {
      writeLinks(span.links(), json);
    }
    json.writeEndObject();
  }

  private static void writeLinks(List<SpanLink> links, JsonGenerator json) {
    json.writeArrayPropertyStart("links");
    for (SpanLink link : links) {
      json.writeStartObject();
      json.writeStringProperty(
          "trace_id", HexIds.traceIdText(link.traceIdHigh(), link.traceIdLow()));
      json.writeStringProperty("span_id", HexIds.spanIdText(link.spanId()));
      Boolean sampled = link.sampled();
      if (sampled != null) {
        json.writeBooleanProperty("sampled", sampled);
      }
      if (!link.attributes().isEmpty()) {
        writeAttributes(link.attributes(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeAttributes(Attributes attributes, JsonGenerator json) {
    json.writeObjectPropertyStart("attributes");
    attributes.forEach(
        (key, value) -> {
          json.writeObjectPropertyStart(WellFormed.text(key));
          json.writeStringProperty("type", type(value));
          json.writeName("value");
          writeValue(value, json);
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  /** Returns the wire's name for the type (SPAN-63). */
  private static String type(Object value) {
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Long) {
      return "integer";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    return value instanceof Double ? "double" : "array";
  }

  private static void writeValue(Object value, JsonGenerator json) {
    if (value instanceof String text) {
      json.writeString(WellFormed.text(text));
    } else if (value instanceof Long number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double number) {
      json.writeNumber(number.doubleValue()); // 1.0, not 1: the type survives (SPAN-68)
    } else {
      json.writeStartArray();
      ((List<?>) value).forEach(element -> writeValue(element, json));
      json.writeEndArray();
    }
  }
}
