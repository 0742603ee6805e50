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
  private static final byte[] STATUS = JsonBytes.ascii(",\"status\":");
  private static final byte[] IS_SEGMENT = JsonBytes.ascii(",\"is_segment\":");
  private static final byte[] START_TIMESTAMP = JsonBytes.ascii(",\"start_timestamp\":");
  private static final byte[] END_TIMESTAMP = JsonBytes.ascii(",\"end_timestamp\":");
  private static final byte[] ATTRIBUTES = JsonBytes.ascii(",\"attributes\":{");
  private static final byte[] LINKS = JsonBytes.ascii(",\"links\":[");
  private static final byte[] SAMPLED = JsonBytes.ascii(",\"sampled\":");

  private final JsonBytes json;
  private final AttributesWriter attributesWriter;
  private final KnownTexts names = new KnownTexts();

  /** The trace id written last, and where it is; it ends at 0 if it is nowhere. */
  private long traceIdHigh;

  private long traceIdLow;
  private int traceIdStart;
  private int traceIdEnd;

  /** Creates one that writes there and nowhere else. */
  SpanWriter(JsonBytes json) {
    this.json = json;
    this.attributesWriter = new AttributesWriter(json);
  }

  /** Has to be called after something that was written has been taken back. */
  void forgetPlaces() {
    traceIdEnd = 0;
    attributesWriter.forgetPlaces();
  }

  /** Writes a span as an object. One that fails may leave a part of it. */
  void write(FinishedSpan span) {
    writeTraceId(span.traceIdHigh(), span.traceIdLow());
    json.hex(span.spanIdBits());
    if (span.parentSpanIdBits() != 0) {
      json.raw(PARENT_SPAN_ID);
      json.hex(span.parentSpanIdBits());
    }
    writeName(span.name(), span.status(), span.isTopLevel());
    json.timestamp(span.startEpochNanos());
    json.raw(END_TIMESTAMP);
    json.timestamp(span.endEpochNanos());
    writeAttributes(span.attributes());
    if (!span.links().isEmpty()) {
      writeLinks(span.links());
    }
    json.raw('}');
  }

  /** Writes all up to a span's id, which in a payload is nearly always the same. */
  private void writeTraceId(long high, long low) {
    if (traceIdEnd > 0 && high == traceIdHigh && low == traceIdLow) {
      json.again(traceIdStart, traceIdEnd);
      return;
    }
    traceIdStart = json.size();
    json.raw(TRACE_ID);
    json.hex(high);
    json.hex(low);
    json.raw(SPAN_ID);
    traceIdEnd = json.size();
    traceIdHigh = high;
    traceIdLow = low;
  }

  /** Writes all from the name to the start, which spans of one site nearly always share. */
  private void writeName(String name, SpanStatus status, boolean topLevel) {
    int variant = (status == SpanStatus.OK ? 0 : 2) + (topLevel ? 1 : 0);
    byte[] known = names.find(name, variant);
    if (known != null) {
      json.raw(known);
      return;
    }
    int start = json.size();
    json.raw(NAME);
    json.string(name);
    json.raw(STATUS);
    json.string(status.text());
    json.raw(IS_SEGMENT);
    json.bool(topLevel);
    json.raw(START_TIMESTAMP);
    names.seen(name, variant, json, start);
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
      writeTraceId(link.traceIdHigh(), link.traceIdLow());
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
}
