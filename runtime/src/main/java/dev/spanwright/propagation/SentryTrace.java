package dev.spanwright.propagation;

import org.jspecify.annotations.Nullable;

/**
 * What the header {@code sentry-trace} says: {@code <trace id>-<span id>-<1 or 0>}. Immutable.
 *
 * @param traceIdHigh the first half of the trace id
 * @param traceIdLow the second half; not zero if the first one is
 * @param spanId the span that the other side is in; not zero
 * @param sampled whether the other side samples the trace; null if it leaves that open
 */
public record SentryTrace(
    long traceIdHigh, long traceIdLow, long spanId, @Nullable Boolean sampled) {

  /** The header's name, in lower case. */
  public static final String HEADER = "sentry-trace";

  private static final int SPAN_ID_AT = HexIds.TRACE_ID_DIGITS + 1;

  private static final int FLAG_AT = SPAN_ID_AT + HexIds.SPAN_ID_DIGITS + 1;

  /**
   * Reads a header, the first value that is not empty if there are several. Blanks around it, upper
   * case and a dash without a flag behind it are all right.
   *
   * @return null if the header is not there, is anything else, or has an id that is zero
   */
  public static @Nullable SentryTrace parse(@Nullable String header) {
    if (header == null) {
      return null;
    }
    for (String first : HeaderText.elements(header)) {
      return parseOne(first);
    }
    return null;
  }

  private static @Nullable SentryTrace parseOne(String text) {
    boolean idsAndDashes =
        HexIds.areAt(text, 0, HexIds.TRACE_ID_DIGITS)
            && text.startsWith("-", SPAN_ID_AT - 1)
            && HexIds.areAt(text, SPAN_ID_AT, HexIds.SPAN_ID_DIGITS);
    if (!idsAndDashes) {
      return null;
    }
    long high = HexIds.parse(text, 0);
    long low = HexIds.parse(text, HexIds.SPAN_ID_DIGITS);
    long spanId = HexIds.parse(text, SPAN_ID_AT);
    if ((high | low) == 0 || spanId == 0) {
      return null;
    }
    return switch (text.substring(FLAG_AT - 1)) {
      case "", "-" -> new SentryTrace(high, low, spanId, null);
      case "-1" -> new SentryTrace(high, low, spanId, true);
      case "-0" -> new SentryTrace(high, low, spanId, false);
      default -> null;
    };
  }

  /** Returns the header's value. */
  public String text() {
    String ids = HexIds.traceIdText(traceIdHigh, traceIdLow) + "-" + HexIds.spanIdText(spanId);
    return sampled == null ? ids : ids + (sampled ? "-1" : "-0");
  }
}
