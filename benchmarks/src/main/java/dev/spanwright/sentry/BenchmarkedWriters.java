package dev.spanwright.sentry;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.trace.FinishedSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Lets a benchmark at what is not public. */
@NullMarked
public final class BenchmarkedWriters implements AutoCloseable {

  private static final Dsn DSN = Dsn.parse("https://0c1d2e3f405162738495a6b7c8d9eafb@localhost/77");

  private final JsonBytes json = new JsonBytes();
  private final SpanWriter spans = new SpanWriter(json);
  private final EnvelopeWriter plain = new EnvelopeWriter(DSN, 0);
  private final EnvelopeWriter gzip = new EnvelopeWriter(DSN, 1);

  /** Creates writers whose memory is still cold. */
  public BenchmarkedWriters() {}

  /** Writes spans, as the payload of an envelope has them, and returns how many bytes they are. */
  public int json(List<FinishedSpan> written) {
    json.clear();
    for (int i = 0; i < written.size(); i++) {
      spans.write(written.get(i));
    }
    spans.forgetPlaces();
    return json.size();
  }

  /** Returns a plain envelope. */
  public byte[] envelope(SpanBatch batch) {
    return plain.write(batch, Map.of()).body();
  }

  /** Returns an envelope that is compressed with level 1. */
  public byte[] compressed(SpanBatch batch) {
    return gzip.write(batch, Map.of()).body();
  }

  @Override
  public void close() {
    plain.close();
    gzip.close();
  }
}
