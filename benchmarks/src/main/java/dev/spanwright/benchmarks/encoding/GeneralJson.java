package dev.spanwright.benchmarks.encoding;

import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes spans with Jackson's generator, all of them with the same one, into memory it reuses. */
final class GeneralJson {

  private final JsonFactory factory = new JsonFactory();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Writes an array of spans and returns how many bytes it has. */
  int json(List<FinishedSpan> spans) {
    out.reset();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (FinishedSpan span : spans) {
        write(span, json);
      }
      json.writeEndArray();
    }
    return out.size();
  }

  private static void write(FinishedSpan span, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("trace_id", span.traceId());
    json.writeStringProperty("span_id", span.spanId());
    String parent = span.parentSpanId();
    if (parent != null) {
      json.writeStringProperty("parent_span_id", parent);
    }
    json.writeStringProperty("name", span.name());
    json.writeStringProperty("status", span.status().text());
    json.writeBooleanProperty("is_segment", span.isTopLevel());
    json.writeName("start_timestamp").writeNumber(seconds(span.startEpochNanos()));
    json.writeName("end_timestamp").writeNumber(seconds(span.endEpochNanos()));
    json.writeObjectPropertyStart("attributes");
    write(span.attributes(), json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(Attributes attributes, JsonGenerator json) {
    attributes.forEach(
        (key, value) -> {
          json.writeObjectPropertyStart(key);
          if (value instanceof String text) {
            json.writeStringProperty("type", "string");
            json.writeStringProperty("value", text);
          } else if (value instanceof Long number) {
            json.writeStringProperty("type", "integer");
            json.writeNumberProperty("value", number.longValue());
          } else {
            json.writeStringProperty("type", "boolean");
            json.writeBooleanProperty("value", (Boolean) value);
          }
          json.writeEndObject();
        });
  }

  private static String seconds(long epochNanos) {
    long micros = epochNanos / 1_000;
    return micros / 1_000_000 + "." + (1_000_000 + micros % 1_000_000 + "").substring(1);
  }
}
