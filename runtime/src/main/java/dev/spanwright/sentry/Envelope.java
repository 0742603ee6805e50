package dev.spanwright.sentry;

import dev.spanwright.export.SpanBatch;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An envelope, ready to be sent.
 *
 * @param body its bytes, compressed or not
 * @param items how many spans are in it
 * @param taken how many spans of the batch, from its beginning, are dealt with: they are in it, or
 *     left out for good. The others need an envelope of their own
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the writer to the sender, never compared
record Envelope(byte[] body, int items, int taken) {

  /** Returns how many spans are left out for good. */
  int skipped() {
    return taken - items;
  }

  /** Returns what there was no room for, of the batch that was written, or null. */
  @Nullable SpanBatch restOf(SpanBatch batch) {
    int spans = batch.spans().size();
    return taken == spans
        ? null
        : new SpanBatch(batch.samplingContext(), batch.spans().subList(taken, spans));
  }

  @Override
  public String toString() {
    return "Envelope{"
        + items
        + " items, "
        + body.length
        + " bytes, "
        + Arrays.hashCode(body)
        + "}";
  }
}
