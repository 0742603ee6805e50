package dev.spanwright.http;

import org.jspecify.annotations.Nullable;

/** How long a body is said to be. */
public final class ContentLength {

  private static final int MOST_DIGITS = 18;

  private ContentLength() {}

  /**
   * Returns the number of bytes that the header {@code Content-Length} says; -1 if it says none.
   */
  public static long of(@Nullable String header) {
    String digits = header == null ? "" : header.strip();
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return -1;
    }
    return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(digits) : -1;
  }
}
