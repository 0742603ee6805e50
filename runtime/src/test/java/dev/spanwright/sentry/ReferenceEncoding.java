package dev.spanwright.sentry;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.propagation.HexIds;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanLink;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The item of an envelope as a general JSON library writes it, field by field and span by span. */
final class ReferenceEncoding {

  private static final JsonFactory JSON = new JsonFactory();

  private ReferenceEncoding() {}

  static String payload(SpanBatch batch) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), payload)) {
      json.writeStartObject();
      json.writeNumberProperty("version", 2);
      json.writeArrayPropertyStart("items");
      batch.spans().forEach(span -> write(span, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return payload.toString(StandardCharsets.UTF_8);
  }

  private static void write(FinishedSpan span, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("trace_id", span.traceId());
    json.writeStringProperty("span_id", span.spanId());
    String parent = span.parentSpanId();
    if (parent != null) {
      json.writeStringProperty("parent_span_id", parent);
    }
    json.writeStringProperty("name", wellFormed(span.name()));
    json.writeStringProperty("status", span.status().text());
    json.writeBooleanProperty("is_segment", span.isTopLevel());
    json.writeName("start_timestamp").writeNumber(seconds(span.startEpochNanos()));
    json.writeName("end_timestamp").writeNumber(seconds(span.endEpochNanos()));
    writeAttributes(span.attributes(), json);
    if (!span.links().isEmpty()) {
      json.writeArrayPropertyStart("links");
      span.links().forEach(link -> write(link, json));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(SpanLink link, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("trace_id", HexIds.traceIdText(link.traceIdHigh(), link.traceIdLow()));
    json.writeStringProperty("span_id", HexIds.spanIdText(link.spanId()));
    Boolean sampled = link.sampled();
    if (sampled != null) {
      json.writeBooleanProperty("sampled", sampled);
    }
    writeAttributes(link.attributes(), json);
    json.writeEndObject();
  }

  private static void writeAttributes(Attributes attributes, JsonGenerator json) {
    if (attributes.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("attributes");
    attributes
        .asMap()
        .forEach(
            (key, value) -> {
              json.writeObjectPropertyStart(wellFormed(key));
              json.writeStringProperty("type", type(value));
              json.writeName("value");
              writeValue(value, json);
              json.writeEndObject();
            });
    json.writeEndObject();
  }

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
      json.writeString(wellFormed(text));
    } else if (value instanceof Long number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double number) {
      json.writeNumber(number.doubleValue());
    } else {
      json.writeStartArray();
      ((List<?>) value).forEach(element -> writeValue(element, json));
      json.writeEndArray();
    }
  }

  /** Returns seconds as a plain decimal, to the microsecond and with at least one decimal. */
  private static String seconds(long epochNanos) {
    BigDecimal seconds =
        BigDecimal.valueOf(epochNanos, 9).setScale(6, RoundingMode.DOWN).stripTrailingZeros();
    return (seconds.scale() < 1 ? seconds.setScale(1) : seconds).toPlainString();
  }

  /** Half a surrogate pair cannot be written, so a replacement is. */
  static String wellFormed(String text) {
    int[] codePoints =
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).toArray();
    return new String(codePoints, 0, codePoints.length);
  }
}
