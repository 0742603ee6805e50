package dev.spanwright.sentry;

import java.util.Arrays;

/**
 * An envelope, ready to be sent.
 *
 * @param body its bytes, compressed or not
 * @param items how many spans are in it
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the writer to the sender, never compared
record Envelope(byte[] body, int items) {

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
