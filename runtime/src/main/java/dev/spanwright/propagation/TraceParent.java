package dev.spanwright.propagation;

import org.jspecify.annotations.Nullable;

/**
 * What the header {@code traceparent} of W3C Trace Context says: {@code 00-<trace id>-<span
 * id>-<flags>}. Immutable.
 *
 * @param traceIdHigh the first half of the trace id
 * @param traceIdLow the second half; not zero if the first one is
 * @param spanId the span that the other side is in; not zero
 * @param sampled whether the other side records the trace; false also if it has not decided
 */
public record TraceParent(long traceIdHigh, long traceIdLow, long spanId, boolean sampled) {

  /** The header's name, in lower case. */
  public static final String HEADER = "traceparent";

  private static final int TRACE_ID_AT = 3;

  private static final int SPAN_ID_AT = TRACE_ID_AT + HexIds.TRACE_ID_DIGITS + 1;

  private static final int FLAGS_AT = SPAN_ID_AT + HexIds.SPAN_ID_DIGITS + 1;

  private static final int LENGTH = FLAGS_AT + 2;

  private static final int SAMPLED = 1;

  /**
   * Reads a header. Of a version that is newer than the one there is, it reads what it knows.
   *
   * @return null if the header is not there, is anything else, has upper-case digits, or an id that
   *     is zero
   */
  public static @Nullable TraceParent parse(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String text = HeaderText.trim(header);
    if (!hasShape(text)) {
      return null;
    }
    long high = HexIds.parse(text, TRACE_ID_AT);
    long low = HexIds.parse(text, TRACE_ID_AT + HexIds.SPAN_ID_DIGITS);
    long spanId = HexIds.parse(text, SPAN_ID_AT);
    if ((high | low) == 0 || spanId == 0) {
      return null;
    }
    int flags = HexIds.valueOf(text.charAt(LENGTH - 1));
    return new TraceParent(high, low, spanId, (flags & SAMPLED) != 0);
  }

  private static boolean hasShape(String text) {
    return areLowerCaseDigits(text, 0, 2)
        && !text.startsWith("ff")
        && text.startsWith("-", TRACE_ID_AT - 1)
        && areLowerCaseDigits(text, TRACE_ID_AT, HexIds.TRACE_ID_DIGITS)
        && text.startsWith("-", SPAN_ID_AT - 1)
        && areLowerCaseDigits(text, SPAN_ID_AT, HexIds.SPAN_ID_DIGITS)
        && text.startsWith("-", FLAGS_AT - 1)
        && areLowerCaseDigits(text, FLAGS_AT, 2)
        && (text.length() == LENGTH || (text.startsWith("-", LENGTH) && !text.startsWith("00")));
  }

  private static boolean areLowerCaseDigits(String text, int offset, int digits) {
    return HexIds.areAt(text, offset, digits)
        && text.substring(offset, offset + digits).chars().noneMatch(c -> c >= 'A' && c <= 'F');
  }

  /** Returns the header's value, in the version there is. */
  public String text() {
    return "00-"
        + HexIds.traceIdText(traceIdHigh, traceIdLow)
        + "-"
        + HexIds.spanIdText(spanId)
        + (sampled ? "-01" : "-00");
  }
}
