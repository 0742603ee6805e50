package dev.spanwright.sentry;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes span envelopes (PIPE-40…52): a line about the envelope, a line about its one item, and the
 * item with all spans, the last line as every other ending in a line feed. Not thread-safe.
 */
final class EnvelopeWriter {

  private static final String CONTENT_TYPE = "application/vnd.sentry.items.span.v2+json";

  /** Six decimals, whatever the clock has (PIPE-40). */
  static final DateTimeFormatter SENT_AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Dsn dsn;
  private final int gzipLevel;
  private final Clock clock;
  private final JsonFactory json = new JsonFactory();
  private final SpanWriter spans = new SpanWriter();

  EnvelopeWriter(Dsn dsn, int gzipLevel) {
    this(dsn, gzipLevel, Clock.systemUTC());
  }

  EnvelopeWriter(Dsn dsn, int gzipLevel, Clock clock) {
    this.dsn = dsn;
    this.gzipLevel = gzipLevel;
    this.clock = clock;
  }

  /**
   * Returns the batch as an envelope; a span that cannot be written is left out (PIPE-39).
   *
   * @param lost spans to report as lost; empty for no report
   */
  Envelope write(SpanBatch batch, Map<LossReason, Long> lost) {
    RewindableBytes payload = new RewindableBytes();
    int items = writePayload(batch, payload);
    return envelope(
        items,
        out -> {
          writeHeader(batch.samplingContext(), out);
          if (items > 0) {
            writeItemHeader(items, payload.size(), out);
            payload.writeTo(out);
            out.write('\n');
          }
          writeReport(lost, out);
        });
  }

  /** Returns an envelope that reports lost spans and has no others. */
  Envelope writeReport(Map<LossReason, Long> lost) {
    return envelope(
        0,
        out -> {
          writeHeader(/* samplingContext= */ null, out);
          writeReport(lost, out);
        });
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private Envelope envelope(int items, Content content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (OutputStream out = gzipLevel == 0 ? body : new Gzip(body, gzipLevel)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return new Envelope(body.toByteArray(), items);
  }

  /** Writes a client report (PIPE-88). */
  private void writeReport(Map<LossReason, Long> lost, OutputStream out) throws IOException {
    if (lost.isEmpty()) {
      return;
    }
    RewindableBytes payload = new RewindableBytes();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), payload)) {
      generator.writeStartObject();
      generator.writeName("timestamp").writeNumber(Timestamp.text(epochNanos(clock.instant())));
      generator.writeArrayPropertyStart("discarded_events");
      lost.forEach(
          (reason, spans) -> {
            generator.writeStartObject();
            generator.writeStringProperty("reason", reason.text());
            generator.writeStringProperty("category", "span");
            generator.writeNumberProperty("quantity", spans.longValue());
            generator.writeEndObject();
          });
      generator.writeEndArray();
      generator.writeEndObject();
    }
    String header = "{\"type\":\"client_report\",\"length\":" + payload.size() + "}\n";
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    payload.writeTo(out);
    out.write('\n');
  }

  private static long epochNanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }

  private int writePayload(SpanBatch batch, RewindableBytes payload) {
    payload.writeAscii("{\"version\":2,\"items\":[");
    int items = 0;
    for (FinishedSpan span : batch.spans()) {
      int before = payload.size();
      if (items > 0) {
        payload.write(',');
      }
      try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), payload)) {
        spans.write(span, generator);
        items++;
      } catch (RuntimeException e) {
        payload.rewindTo(before);
      }
    }
    payload.writeAscii("]}");
    return items;
  }

  private void writeHeader(@Nullable DynamicSamplingContext samplingContext, OutputStream out)
      throws IOException {
    RewindableBytes line = new RewindableBytes();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
      generator.writeStartObject();
      generator.writeStringProperty("sent_at", SENT_AT.format(Instant.now(clock)));
      generator.writeStringProperty("dsn", dsn.toString());
      generator.writeObjectPropertyStart("sdk");
      generator.writeStringProperty("name", SentrySdk.NAME);
      generator.writeStringProperty("version", SentrySdk.version());
      generator.writeEndObject();
      if (samplingContext != null) {
        writeTrace(samplingContext, generator);
      }
      generator.writeEndObject();
    }
    line.writeTo(out);
    out.write('\n');
  }

  private void writeTrace(DynamicSamplingContext samplingContext, JsonGenerator generator) {
    generator.writeObjectPropertyStart("trace");
    samplingContext
        .values()
        .forEach((key, value) -> generator.writeStringProperty(key, WellFormed.text(value)));
    // Without the key servers refuse all spans (PIPE-41); an exporter of its own knows it best.
    if (samplingContext.get("public_key") == null) {
      generator.writeStringProperty("public_key", dsn.publicKey());
      String organisation = dsn.organisationId();
      if (organisation != null && samplingContext.get("org_id") == null) {
        generator.writeStringProperty("org_id", organisation);
      }
    }
    generator.writeEndObject();
  }

  private void writeItemHeader(int items, int length, OutputStream out) throws IOException {
    String line =
        String.format(
            Locale.ROOT,
            "{\"type\":\"span\",\"item_count\":%d,\"content_type\":\"%s\",\"length\":%d}\n",
            items,
            CONTENT_TYPE,
            length);
    out.write(line.getBytes(StandardCharsets.US_ASCII));
  }

  /** The JDK's, with a choice of level. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }
}
