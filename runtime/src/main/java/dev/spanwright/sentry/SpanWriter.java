package dev.spanwright.sentry;

import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanLink;
import dev.spanwright.trace.SpanStatus;
import java.util.List;

/** Writes spans as JSON (SPAN-01…12). Not thread-safe. */
final class SpanWriter {

  private static final byte[] TRACE_ID = JsonBytes.ascii("{\"trace_id\":\"");
  private static final byte[] SPAN_ID = JsonBytes.ascii("\",\"span_id\":\"");
  private static final byte[] PARENT_SPAN_ID = JsonBytes.ascii("\",\"parent_span_id\":\"");
  private static final byte[] NAME = JsonBytes.ascii("\",\"name\":");
  private static final byte[] OK_TOP = beforeTimes(SpanStatus.OK, true);
  private static final byte[] OK_CHILD = beforeTimes(SpanStatus.OK, false);
  private static final byte[] ERROR_TOP = beforeTimes(SpanStatus.ERROR, true);
  private static final byte[] ERROR_CHILD = beforeTimes(SpanStatus.ERROR, false);
  private static final byte[] END_TIMESTAMP = JsonBytes.ascii(",\"end_timestamp\":");
  private static final byte[] ATTRIBUTES = JsonBytes.ascii(",\"attributes\":{");
  private static final byte[] LINKS = JsonBytes.ascii(",\"links\":[");
  private static final byte[] SAMPLED = JsonBytes.ascii(",\"sampled\":");

  private final JsonBytes json;
  private final AttributesWriter attributesWriter;

  /** Creates one that writes there and nowhere else. */
  SpanWriter(JsonBytes json) {
    this.json = json;
    this.attributesWriter = new AttributesWriter(json);
  }

  /** Has to be called after something that was written has been taken back. */
  void forgetPlaces() {
    attributesWriter.forgetPlaces();
  }

  /** Writes a span as an object. One that fails may leave a part of it. */
  void write(FinishedSpan span) {
    json.raw(TRACE_ID);
    json.hex(span.traceIdHigh());
    json.hex(span.traceIdLow());
    json.raw(SPAN_ID);
    json.hex(span.spanIdBits());
    if (span.parentSpanIdBits() != 0) {
      json.raw(PARENT_SPAN_ID);
      json.hex(span.parentSpanIdBits());
    }
    json.raw(NAME);
    json.string(span.name());
    if (span.status() == SpanStatus.OK) {
      json.raw(span.isTopLevel() ? OK_TOP : OK_CHILD);
    } else {
      json.raw(span.isTopLevel() ? ERROR_TOP : ERROR_CHILD);
    }
    json.timestamp(span.startEpochNanos());
    json.raw(END_TIMESTAMP);
    json.timestamp(span.endEpochNanos());
    writeAttributes(span.attributes());
    if (!span.links().isEmpty()) {
      writeLinks(span.links());
    }
    json.raw('}');
  }

  private void writeAttributes(Attributes attributes) {
    if (!attributes.isEmpty()) {
      json.raw(ATTRIBUTES);
      attributesWriter.write(attributes);
      endInsteadOfComma('}');
    }
  }

  private void writeLinks(List<SpanLink> links) {
    json.raw(LINKS);
    for (SpanLink link : links) {
      json.raw(TRACE_ID);
      json.hex(link.traceIdHigh());
      json.hex(link.traceIdLow());
      json.raw(SPAN_ID);
      json.hex(link.spanId());
      json.raw('"');
      Boolean sampled = link.sampled();
      if (sampled != null) {
        json.raw(SAMPLED);
        json.bool(sampled);
      }
      writeAttributes(link.attributes());
      json.raw('}');
      json.raw(',');
    }
    endInsteadOfComma(']');
  }

  private void endInsteadOfComma(char end) {
    json.rewindTo(json.size() - 1);
    json.raw(end);
  }

  private static byte[] beforeTimes(SpanStatus status, boolean topLevel) {
    return JsonBytes.ascii(
        ",\"status\":\""
            + status.text()
            + "\",\"is_segment\":"
            + topLevel
            + ",\"start_timestamp\":");
  }
}
