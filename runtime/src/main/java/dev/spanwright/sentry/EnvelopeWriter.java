package dev.spanwright.sentry;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.trace.FinishedSpan;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes span envelopes (PIPE-40…52): a line about the envelope, a line about its one item, and the
 * item with all spans, the last line as every other ending in a line feed. All envelopes are put
 * together in the same memory. Not thread-safe.
 */
final class EnvelopeWriter implements AutoCloseable {

  private static final byte[] SENT_AT = JsonBytes.ascii("\"sent_at\":");
  private static final byte[] TRACE = JsonBytes.ascii(",\"trace\":{");
  private static final byte[] SPAN_ITEM = JsonBytes.ascii("{\"type\":\"span\",\"item_count\":");
  private static final byte[] CONTENT_TYPE =
      JsonBytes.ascii(",\"content_type\":\"application/vnd.sentry.items.span.v2+json\"");
  private static final byte[] LENGTH = JsonBytes.ascii(",\"length\":");
  private static final byte[] SPANS = JsonBytes.ascii("{\"version\":2,\"items\":[");
  private static final byte[] END_OF_LIST = JsonBytes.ascii("]}");
  private static final byte[] REPORT_ITEM = JsonBytes.ascii("{\"type\":\"client_report\"");
  private static final byte[] REPORT = JsonBytes.ascii("{\"timestamp\":");
  private static final byte[] LOSSES = JsonBytes.ascii(",\"discarded_events\":[");
  private static final byte[] LOSS = JsonBytes.ascii("{\"reason\":");
  private static final byte[] CATEGORY = JsonBytes.ascii(",\"category\":");
  private static final byte[] EVENT_ID = JsonBytes.ascii("{\"event_id\":");
  private static final byte[] TRANSACTION_ITEM =
      JsonBytes.ascii("{\"type\":\"transaction\",\"content_type\":\"application/json\"");
  private static final byte[] QUANTITY = JsonBytes.ascii(",\"quantity\":");

  /** Servers refuse what is much larger (PIPE-50). */
  static final int MOST_SPAN_BYTES = 1024 * 1024;

  /** With room for what is around the spans. */
  static final int MOST_ITEM_BYTES = 10 * 1024 * 1024 - 16;

  /** Null where nobody asks whose the spans are. */
  private final @Nullable Dsn dsn;

  private final Clock clock;

  /** Null if bodies stay as they are. */
  private final @Nullable Gzip gzip;

  /** The part of an envelope's first line that is always the same. */
  private final byte[] sender;

  private final SentAt sentAt = new SentAt();
  private final JsonBytes head = new JsonBytes();
  private final JsonBytes payload = new JsonBytes();
  private final JsonBytes report = new JsonBytes();
  private final JsonBytes tail = new JsonBytes();
  private final SpanWriter spans = new SpanWriter(payload);
  private final TransactionWriter transactions = new TransactionWriter(payload);

  EnvelopeWriter(@Nullable Dsn dsn, int gzipLevel) {
    this(dsn, gzipLevel, Clock.systemUTC());
  }

  EnvelopeWriter(@Nullable Dsn dsn, int gzipLevel, Clock clock) {
    this.dsn = dsn;
    this.clock = clock;
    this.gzip = gzipLevel == 0 ? null : new Gzip(gzipLevel);
    this.sender = sender(dsn);
  }

  /**
   * Returns the batch as an envelope; a span that cannot be written, or is too large, is left out
   * (PIPE-39). It ends before the span that would make it too large (PIPE-21): the envelope says
   * how far it came, at least one span further.
   *
   * @param lost spans to report as lost; empty for no report
   */
  Envelope write(SpanBatch batch, Map<Loss, Long> lost) {
    clear();
    payload.raw(SPANS);
    int items = 0;
    int taken = 0;
    try {
      for (FinishedSpan span : batch.spans()) {
        Fit fit = writeItem(span, items > 0);
        if (fit == Fit.NO_ROOM) {
          break;
        }
        taken++;
        items += fit == Fit.WRITTEN ? 1 : 0;
      }
    } finally {
      spans.forgetPlaces(); // the next payload is another one
    }
    payload.raw(END_OF_LIST);
    writeHeader(/* eventId= */ null, batch.samplingContext());
    if (items > 0) {
      writeItemHeader(items);
      payload.raw('\n');
    } else {
      payload.clear();
    }
    appendReport(lost);
    return envelope(items, taken);
  }

  /** Returns an envelope that reports lost spans and has no others. */
  Envelope writeReport(Map<Loss, Long> lost) {
    clear();
    writeHeader(/* eventId= */ null, /* samplingContext= */ null);
    appendReport(lost);
    return envelope(0, 0);
  }

  /**
   * Returns the batch, with its top-level span, as the envelope of a transaction; empty if that
   * span cannot be written, or is too large. What does not fit is left out: there is no second
   * transaction for it.
   *
   * @param lost what to report as lost; empty for no report
   */
  Envelope writeTransaction(SpanBatch batch, Map<Loss, Long> lost) {
    clear();
    String eventId = TransactionWriter.newEventId();
    int spans = transactions.write(batch, eventId);
    writeHeader(spans == 0 ? null : eventId, batch.samplingContext());
    if (spans > 0) {
      head.raw(TRANSACTION_ITEM);
      writeLength(payload.size(), head);
      payload.raw('\n');
    }
    appendReport(lost);
    return envelope(spans, batch.spans().size());
  }

  /** Gives memory outside of the heap back. Nothing can be written any more. */
  @Override
  public void close() {
    if (gzip != null) {
      gzip.close();
    }
  }

  private void clear() {
    head.clear();
    payload.clear();
    tail.clear();
  }

  private Envelope envelope(int items, int taken) {
    if (gzip != null) {
      return new Envelope(gzip.compress(head, payload, tail), items, taken);
    }
    head.raw(payload);
    head.raw(tail);
    return new Envelope(head.copy(0, head.size()), items, taken);
  }

  /** What has become of a span. */
  private enum Fit {
    WRITTEN,
    SKIPPED,
    NO_ROOM
  }

  private Fit writeItem(FinishedSpan span, boolean comma) {
    int before = payload.size();
    Fit fit = Fit.SKIPPED;
    try {
      if (comma) {
        payload.raw(',');
      }
      spans.write(span);
      if (payload.size() - before <= MOST_SPAN_BYTES) {
        if (payload.size() <= MOST_ITEM_BYTES) {
          return Fit.WRITTEN;
        }
        fit = Fit.NO_ROOM;
      }
    } catch (RuntimeException e) {
      // Counted by who reads how many spans are skipped.
    }
    payload.rewindTo(before);
    spans.forgetPlaces();
    return fit;
  }

  private void writeHeader(
      @Nullable String eventId, @Nullable DynamicSamplingContext samplingContext) {
    if (eventId == null) {
      head.raw('{');
    } else {
      head.raw(EVENT_ID);
      head.string(eventId);
      head.raw(',');
    }
    head.raw(SENT_AT);
    sentAt.write(clock.instant(), head);
    head.raw(sender);
    if (samplingContext != null) {
      head.raw(TRACE);
      samplingContext.values().forEach(this::writeMember);
      // Without the key servers refuse all spans (PIPE-41); an exporter of its own knows it best.
      if (dsn != null && samplingContext.get("public_key") == null) {
        writeMember("public_key", dsn.publicKey());
        String organisation = dsn.organisationId();
        if (organisation != null && samplingContext.get("org_id") == null) {
          writeMember("org_id", organisation);
        }
      }
      head.rewindTo(head.size() - 1); // the last comma; there is always a trace id
      head.raw('}');
    }
    head.raw('}');
    head.raw('\n');
  }

  private void writeMember(String key, String value) {
    head.string(key);
    head.raw(':');
    head.string(value);
    head.raw(',');
  }

  private void writeItemHeader(int items) {
    head.raw(SPAN_ITEM);
    head.integer(items);
    head.raw(CONTENT_TYPE);
    writeLength(payload.size(), head);
  }

  private static void writeLength(int length, JsonBytes header) {
    header.raw(LENGTH);
    header.integer(length);
    header.raw('}');
    header.raw('\n');
  }

  /** Writes a client report (PIPE-88). */
  private void appendReport(Map<Loss, Long> lost) {
    if (lost.isEmpty()) {
      return;
    }
    report.clear();
    report.raw(REPORT);
    report.timestamp(epochNanos(clock.instant()));
    report.raw(LOSSES);
    lost.forEach(
        (loss, quantity) -> {
          report.raw(LOSS);
          report.string(loss.reason().text());
          report.raw(CATEGORY);
          report.string(loss.category().text());
          report.raw(QUANTITY);
          report.integer(quantity);
          report.raw('}');
          report.raw(',');
        });
    report.rewindTo(report.size() - 1);
    report.raw(END_OF_LIST);
    tail.raw(REPORT_ITEM);
    writeLength(report.size(), tail);
    tail.raw(report);
    tail.raw('\n');
  }

  private static long epochNanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }

  private static byte[] sender(@Nullable Dsn dsn) {
    JsonBytes json = new JsonBytes();
    if (dsn != null) {
      json.raw(JsonBytes.ascii(",\"dsn\":"));
      json.string(dsn.toString());
    }
    json.raw(JsonBytes.ascii(",\"sdk\":{\"name\":"));
    json.string(SentrySdk.NAME);
    json.raw(JsonBytes.ascii(",\"version\":"));
    json.string(SentrySdk.version());
    json.raw('}');
    return json.copy(0, json.size());
  }
}
