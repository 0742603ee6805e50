package dev.spanwright.spool;

import dev.spanwright.spool.FileNames.State;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a folder held when it was last looked at, and what has been done to it since. */
final class SpoolIndex {

  private final NavigableMap<String, SpooledEnvelope> waiting = new TreeMap<>();
  private final NavigableMap<String, SpooledEnvelope> sending = new TreeMap<>();
  private long waitingBytes;
  private long sendingBytes;
  private long spans;

  /** Takes an envelope in, or notes that it has another state now. */
  void put(SpooledEnvelope envelope, State state) {
    remove(envelope.id());
    spans += envelope.spans();
    if (state == State.SENDING) {
      sending.put(envelope.id(), envelope);
      sendingBytes += envelope.bytes();
    } else {
      waiting.put(envelope.id(), envelope);
      waitingBytes += envelope.bytes();
    }
  }

  void remove(String id) {
    SpooledEnvelope wasWaiting = waiting.remove(id);
    if (wasWaiting != null) {
      waitingBytes -= wasWaiting.bytes();
      spans -= wasWaiting.spans();
    }
    SpooledEnvelope wasSending = sending.remove(id);
    if (wasSending != null) {
      sendingBytes -= wasSending.bytes();
      spans -= wasSending.spans();
    }
  }

  @Nullable SpooledEnvelope get(String id) {
    SpooledEnvelope envelope = waiting.get(id);
    return envelope == null ? sending.get(id) : envelope;
  }

  @Nullable SpooledEnvelope oldestWaiting() {
    return waiting.isEmpty() ? null : waiting.firstEntry().getValue();
  }

  @Nullable SpooledEnvelope oldestSending() {
    return sending.isEmpty() ? null : sending.firstEntry().getValue();
  }

  boolean isEmpty() {
    return waiting.isEmpty() && sending.isEmpty();
  }

  long bytes() {
    return waitingBytes + sendingBytes;
  }

  long sendingBytes() {
    return sendingBytes;
  }

  long spans() {
    return spans;
  }
}
