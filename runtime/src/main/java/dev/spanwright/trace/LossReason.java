package dev.spanwright.trace;

/** Why a span was never recorded, or was recorded and did not arrive (SAMP-98…102, PIPE-92). */
public enum LossReason {
  /** Its trace was not sampled: never recorded. */
  SAMPLE_RATE("sample_rate"),
  /** Its trace was not sampled because sending is in trouble: never recorded. */
  BACKPRESSURE("backpressure"),
  /** A rule says to ignore it: never recorded. */
  IGNORED("ignored"),
  /** More spans ended than the exporters could take. */
  QUEUE_OVERFLOW("queue_overflow"),
  /** It lay on disk, and had to make room there for others. */
  CACHE_OVERFLOW("cache_overflow"),
  /** The server asked for a pause. */
  RATELIMIT_BACKOFF("ratelimit_backoff"),
  /** The server could not be reached. */
  NETWORK_ERROR("network_error"),
  /** The server answered, but did not take it. */
  SEND_ERROR("send_error"),
  /** An exporter failed, or the span could not be encoded. */
  INTERNAL_SDK_ERROR("internal_sdk_error"),
  /**
   * Its trace leaves as a whole, and has left without it: it ended after its top-level span, or was
   * one of too many below it, or the top-level span never ended. Happens with {@link
   * TraceLifecycle#STATIC} only. Only counted here, no server is told.
   */
  LEFT_BEHIND("left_behind"),
  /** It was still waiting when time to close ran out. Only counted here, no server is told. */
  CLOSED("closed");

  private final String text;

  LossReason(String text) {
    this.text = text;
  }

  /** Returns the reason as it is written on the wire, for example {@code queue_overflow}. */
  public String text() {
    return text;
  }

  /** Returns whether servers that want to know what was lost are told of it. */
  public boolean isReported() {
    return this != LEFT_BEHIND && this != CLOSED;
  }

  /** Returns whether the span was never recorded, rather than recorded and lost later. */
  public boolean beforeRecording() {
    return this == SAMPLE_RATE || this == BACKPRESSURE || this == IGNORED;
  }
}
