package dev.spanwright.sentry;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.propagation.HexIds;
import dev.spanwright.trace.FinishedSpan;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Writes a top-level span and what is below it as one transaction (PIPE-107…127). Not thread-safe.
 */
final class TransactionWriter {

  private final JsonText json;

  /**
   * Creates it.
   *
   * @param target takes what is written, in place of what was there
   */
  TransactionWriter(JsonBytes target) {
    this.json = new JsonText(target);
  }

  static String newEventId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return HexIds.traceIdText(random.nextLong(), random.nextLong());
  }

  /**
   * Writes the spans of the batch; one below the top that cannot be written, is too large by itself
   * or has no room any more (PIPE-50) is left out.
   *
   * @return how many spans are in it, 0 if the top-level span cannot be written or is too large
   */
  int write(SpanBatch batch, String eventId) {
    json.clear();
    FinishedSpan top = topLevelSpan(batch);
    if (top == null) { // whoever exports by hand forgot it
      return 0;
    }
    try {
      EventAttributes attributes = new EventAttributes(top.attributes());
      writeEvent(eventId, top, attributes, json);
      if (json.size() > EnvelopeWriter.MOST_SPAN_BYTES) {
        json.clear();
        return 0;
      }
      json.name("spans").startArray();
      int below = writeSpans(batch, top, attributes);
      json.endArray();
      json.endObject();
      return 1 + below;
    } catch (RuntimeException e) {
      json.clear();
      return 0;
    }
  }

  private static @Nullable FinishedSpan topLevelSpan(SpanBatch batch) {
    for (FinishedSpan span : batch.spans()) {
      if (span.isTopLevel()) {
        return span;
      }
    }
    return null;
  }

  /** Writes all but the spans, and leaves the object open for them. */
  private static void writeEvent(
      String eventId, FinishedSpan top, EventAttributes attributes, JsonText json) {
    json.startObject();
    json.member("event_id", eventId);
    json.member("type", "transaction");
    json.member("platform", EventAttributes.PLATFORM);
    json.member("transaction", top.name());
    attributes.writeAbout(json);
    writeTimes(top, json);
    json.name("contexts").startObject();
    json.name("trace").startObject();
    writePlace(top, json);
    writeOutcome(top, attributes, json);
    json.endObject();
    attributes.writeResponse(json);
    json.endObject();
    json.name("sdk").startObject();
    json.member("name", SentrySdk.NAME);
    json.member("version", SentrySdk.version());
    json.endObject();
  }

  private int writeSpans(SpanBatch batch, FinishedSpan top, EventAttributes attributes) {
    int written = 0;
    for (FinishedSpan span : batch.spans()) {
      if (span == top) {
        continue;
      }
      int before = json.size();
      try {
        writeSpan(span, attributes, json);
        if (fits(before)) {
          written++;
          continue;
        }
      } catch (RuntimeException e) {
        // Counted by who reads how many are in the envelope.
      }
      json.rewindTo(before, written > 0);
    }
    return written;
  }

  private boolean fits(int before) {
    return json.size() - before <= EnvelopeWriter.MOST_SPAN_BYTES
        && json.size() <= EnvelopeWriter.MOST_ITEM_BYTES;
  }

  private static void writeSpan(FinishedSpan span, EventAttributes attributes, JsonText json) {
    json.startObject();
    writePlace(span, json);
    json.member("description", span.name());
    writeTimes(span, json);
    writeOutcome(span, attributes, json);
    json.endObject();
  }

  private static void writePlace(FinishedSpan span, JsonText json) {
    json.member("trace_id", span.traceId());
    json.member("span_id", span.spanId());
    String parent = span.parentSpanId();
    if (parent != null) {
      json.member("parent_span_id", parent);
    }
  }

  private static void writeTimes(FinishedSpan span, JsonText json) {
    json.name("start_timestamp").timestamp(span.startEpochNanos());
    json.name("timestamp").timestamp(span.endEpochNanos());
  }

  private static void writeOutcome(FinishedSpan span, EventAttributes attributes, JsonText json) {
    json.member("status", TransactionStatus.of(span));
    attributes.writeRest(span.attributes(), json);
    TransactionLinks.write(span.links(), json);
  }
}
