package dev.spanwright.propagation;

import java.nio.charset.StandardCharsets;

/** Ids as text: a span id is 16 hex digits, a trace id 32. */
public final class HexIds {

  /** How many digits a span id has. */
  public static final int SPAN_ID_DIGITS = 16;

  /** How many digits a trace id has. */
  public static final int TRACE_ID_DIGITS = 32;

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private HexIds() {}

  /** Returns whether a text has this many hex digits from an offset on, in upper or lower case. */
  public static boolean areAt(CharSequence text, int offset, int digits) {
    if (offset < 0 || digits > text.length() - offset) {
      return false;
    }
    for (int i = offset; i < offset + digits; i++) {
      if (valueOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the number that 16 hex digits stand for: a span id, or half a trace id.
   *
   * @return zero, which is no id, if there are no 16 hex digits at this offset
   */
  public static long parse(CharSequence text, int offset) {
    if (!areAt(text, offset, SPAN_ID_DIGITS)) {
      return 0;
    }
    long id = 0;
    for (int i = offset; i < offset + SPAN_ID_DIGITS; i++) {
      id = id << 4 | valueOf(text.charAt(i));
    }
    return id;
  }

  /** Returns a span id as 16 lower-case hex digits. */
  public static String spanIdText(long id) {
    byte[] text = new byte[SPAN_ID_DIGITS];
    write(id, text, 0);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Returns a trace id as 32 lower-case hex digits. */
  public static String traceIdText(long high, long low) {
    byte[] text = new byte[TRACE_ID_DIGITS];
    write(high, text, 0);
    write(low, text, SPAN_ID_DIGITS);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Returns what an ASCII hex digit stands for, else -1. */
  static int valueOf(char digit) {
    if (digit >= '0' && digit <= '9') {
      return digit - '0';
    }
    int lower = digit | 0x20;
    return digit <= 'f' && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static void write(long id, byte[] target, int offset) {
    long rest = id;
    for (int i = offset + SPAN_ID_DIGITS - 1; i >= offset; i--) {
      target[i] = DIGITS[(int) (rest & 0xF)];
      rest >>>= 4;
    }
  }
}
