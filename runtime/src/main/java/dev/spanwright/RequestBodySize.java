package dev.spanwright;

/** Up to which size request bodies are recorded. */
public enum RequestBodySize {
  /** None is. */
  NEVER(-1),
  /** Up to 1000 bytes. */
  SMALL(1_000),
  /** Up to 10 000 bytes. */
  MEDIUM(10_000),
  /** All are, whatever memory they take. */
  ALWAYS(Long.MAX_VALUE);

  private final long highest;

  RequestBodySize(long highest) {
    this.highest = highest;
  }

  /** Returns whether a body of that many bytes is small enough. */
  public boolean allows(long bytes) {
    return bytes <= highest;
  }
}
