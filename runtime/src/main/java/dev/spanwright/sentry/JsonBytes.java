package dev.spanwright.sentry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes in memory to which compact JSON is written as UTF-8, value by value. What was written last
 * can be taken back, and the array is used again and again. Whether the values make a document is
 * the caller's business.
 *
 * <p>Nothing is allocated once the array is large enough, but for numbers with many decimals. Not
 * thread-safe.
 */
final class JsonBytes {

  /** A larger array is given up when it is cleared: it was needed once, and may never be again. */
  static final int MOST_KEPT = 4 * 1024 * 1024;

  private static final int FIRST_CAPACITY = 1024;

  private static final int ASCII_END = 0x80;
  private static final int TWO_BYTES_END = 0x800;

  /** A control character takes the most. */
  private static final int MOST_BYTES_PER_CHAR = 6;

  private static final int EIGHT_DIGITS_END = 100_000_000;

  /** Of a whole number. */
  private static final int MOST_DIGITS = 19;

  /** Constants, unlike what units of time divide by: that takes longer than all the rest. */
  private static final int NANOS_PER_UNIT = 1_000_000_000;

  private static final int NANOS_PER_MICRO = 1_000;

  private static final int MICROS_PER_UNIT = 1_000_000;

  /** Where {@link Double#toString} starts and ends to write numbers without an exponent. */
  private static final double FIRST_PLAIN = 1e-3;

  private static final double PLAIN_END = 1e7;

  /** Stands for half a surrogate pair, as cutting a text leaves it: that has no bytes. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final byte[] HEX_DIGITS = ascii("0123456789ABCDEF");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] SMALLEST_INTEGER = ascii(Long.toString(Long.MIN_VALUE));

  /** Of each ASCII character: 0 if it stands for itself, else what follows the backslash. */
  private static final byte[] ESCAPES = escapes();

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** The first and the second digit of the numbers from 0 to 99. */
  private static final byte[] TENS = digits(10);

  private static final byte[] ONES = digits(1);

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int size;

  /** The second of the last time written, as most times of a payload are of the same one. */
  private long knownSecond = -1;

  private final byte[] secondText = new byte[MOST_DIGITS];
  private int secondLength;

  /** Returns a text as the bytes that {@link #raw(byte[])} takes. */
  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  int size() {
    return size;
  }

  /** Returns the array itself, of which the first {@link #size()} bytes count. */
  byte[] array() {
    return bytes;
  }

  /** Returns a copy of the bytes from one place up to another. */
  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Forgets everything. */
  void clear() {
    size = 0;
    if (bytes.length > MOST_KEPT) {
      bytes = new byte[FIRST_CAPACITY];
    }
  }

  /** Forgets everything after the first bytes. */
  void rewindTo(int newSize) {
    size = Math.min(size, newSize);
  }

  /** Writes one ASCII character as it is. */
  void raw(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  /** Writes bytes as they are. */
  void raw(byte[] written) {
    raw(written, written.length);
  }

  private void raw(byte[] written, int length) {
    reserve(length);
    System.arraycopy(written, 0, bytes, size, length);
    size += length;
  }

  /** Writes what another has. */
  void raw(JsonBytes other) {
    reserve(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  /** Writes once more what is written already from one place up to another. */
  void again(int from, int to) {
    int length = to - from;
    reserve(length);
    System.arraycopy(bytes, from, bytes, size, length);
    size += length;
  }

  /** Writes a text in quotation marks; half a surrogate pair becomes U+FFFD. */
  void string(String text) {
    int length = text.length();
    reserve(length + 2);
    byte[] target = bytes;
    int at = size;
    target[at++] = '"';
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c >= ASCII_END || ESCAPES[c] != 0) {
        break;
      }
      target[at++] = (byte) c;
      i++;
    }
    size = at;
    if (i < length) {
      charsFrom(text, i);
    }
    raw('"');
  }

  /** Writes {@code true} or {@code false}. */
  void bool(boolean value) {
    raw(value ? TRUE : FALSE);
  }

  /** Writes a whole number. */
  void integer(long value) {
    if (value == Long.MIN_VALUE) {
      raw(SMALLEST_INTEGER); // has no opposite
      return;
    }
    if (value < 0) {
      raw('-');
    }
    natural(Math.abs(value));
  }

  /**
   * Writes a finite number with at least one decimal, which tells it from a whole one, as {@link
   * Double#toString(double)} does.
   */
  void number(double value) {
    double magnitude = Math.abs(value);
    if (magnitude >= FIRST_PLAIN && magnitude < PLAIN_END) {
      long micros = Math.round(magnitude * MICROS_PER_UNIT);
      // The nearest number to a decimal with less than 16 digits is that of no other such decimal.
      if ((double) micros / MICROS_PER_UNIT == magnitude) {
        if (value < 0) {
          raw('-');
        }
        natural(micros / MICROS_PER_UNIT);
        fraction((int) (micros % MICROS_PER_UNIT));
        return;
      }
    }
    raw(ascii(Double.toString(value)));
  }

  /**
   * Writes a time as seconds since 1970 to the microsecond, for example {@code 1772439329.4} or
   * {@code 1772439329.0}: no zeros to spare (SPAN-07, SPAN-11).
   */
  void timestamp(long epochNanos) {
    long nanos = Math.max(0, epochNanos);
    long second = nanos / NANOS_PER_UNIT;
    if (second == knownSecond) {
      raw(secondText, secondLength);
    } else {
      int start = size;
      natural(second);
      secondLength = size - start;
      System.arraycopy(bytes, start, secondText, 0, secondLength);
      knownSecond = second;
    }
    fraction((int) (nanos - second * NANOS_PER_UNIT) / NANOS_PER_MICRO);
  }

  /** Writes exactly six decimals. */
  void sixDigits(int millionths) {
    reserve(3 * 2);
    pair(millionths / 10_000, size);
    pair(millionths / 100 % 100, size + 2);
    pair(millionths % 100, size + 4);
    size += 3 * 2;
  }

  /** Writes 16 lower-case hex digits. */
  void hex(long value) {
    reserve(Long.BYTES * 2);
    LONGS.set(bytes, size, hexDigits(value >>> Integer.SIZE));
    LONGS.set(bytes, size + Long.BYTES, hexDigits(value & 0xFFFF_FFFFL));
    size += Long.BYTES * 2;
  }

  /** Returns the eight digits of a number of 32 bits, one per byte: all at once. */
  private static long hexDigits(long number) {
    long values = (number << 16 | number) & 0x0000_FFFF_0000_FFFFL;
    values = (values << 8 | values) & 0x00FF_00FF_00FF_00FFL;
    values = (values << 4 | values) & 0x0F0F_0F0F_0F0F_0F0FL;
    long isLetter = ((values + 0x0606_0606_0606_0606L) >>> 4) & 0x0101_0101_0101_0101L;
    return values + 0x3030_3030_3030_3030L + isLetter * ('a' - '0' - 10);
  }

  /** Writes millionths after a decimal point, but no more zeros at the end than one. */
  private void fraction(int millionths) {
    raw('.');
    int start = size;
    sixDigits(millionths);
    while (size > start + 1 && bytes[size - 1] == '0') {
      size--;
    }
  }

  private void natural(long value) {
    if (value >= EIGHT_DIGITS_END) {
      natural(value / EIGHT_DIGITS_END);
      eightDigits((int) (value % EIGHT_DIGITS_END));
    } else {
      upToEightDigits((int) value);
    }
  }

  private void eightDigits(int value) {
    reserve(4 * 2);
    int first = value / 10_000;
    int last = value % 10_000;
    pair(first / 100, size);
    pair(first % 100, size + 2);
    pair(last / 100, size + 4);
    pair(last % 100, size + 6);
    size += 4 * 2;
  }

  private void upToEightDigits(int value) {
    int digits = 1;
    for (int limit = 10; value >= limit; limit *= 10) {
      digits++;
    }
    reserve(digits);
    int at = size + digits;
    int rest = value;
    while (rest >= 10) {
      at -= 2;
      pair(rest % 100, at);
      rest /= 100;
    }
    if (at > size) {
      bytes[size] = (byte) ('0' + rest);
    }
    size += digits;
  }

  /** Puts two digits to a place where there is room. */
  private void pair(int value, int at) {
    bytes[at] = TENS[value];
    bytes[at + 1] = ONES[value];
  }

  /** Writes the rest of a text, whatever is in it. */
  private void charsFrom(String text, int start) {
    int i = start;
    while (i < text.length()) {
      reserve(MOST_BYTES_PER_CHAR);
      char c = text.charAt(i++);
      if (c < ASCII_END) {
        asciiChar(c);
      } else if (c < TWO_BYTES_END) {
        put(0xC0 | c >> 6);
        follow(c);
      } else if (!Character.isSurrogate(c)) {
        threeBytes(c);
      } else if (isPair(text, i - 1)) {
        fourBytes(Character.toCodePoint(c, text.charAt(i++)));
      } else {
        threeBytes(REPLACEMENT);
      }
    }
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private void asciiChar(char c) {
    byte escape = ESCAPES[c];
    if (escape == 0) {
      put(c);
      return;
    }
    put('\\');
    put(escape);
    if (escape == 'u') {
      put('0');
      put('0');
      put(HEX_DIGITS[c >> 4]);
      put(HEX_DIGITS[c & 0xF]);
    }
  }

  private void threeBytes(char c) {
    put(0xE0 | c >> 12);
    follow(c >> 6);
    follow(c);
  }

  private void fourBytes(int codePoint) {
    put(0xF0 | codePoint >> 18);
    follow(codePoint >> 12);
    follow(codePoint >> 6);
    follow(codePoint);
  }

  /** Writes the last six bits as one of the bytes that follow a character's first one. */
  private void follow(int bits) {
    put(0x80 | (bits & 0x3F));
  }

  /** Writes a byte for which there is room. */
  private void put(int value) {
    bytes[size++] = (byte) value;
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      grow(more);
    }
  }

  private void grow(int more) {
    int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - Long.BYTES);
    bytes = Arrays.copyOf(bytes, Math.max(doubled, Math.addExact(size, more)));
  }

  private static byte[] digits(int place) {
    byte[] digits = new byte[100];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (byte) ('0' + i / place % 10);
    }
    return digits;
  }

  private static byte[] escapes() {
    byte[] escapes = new byte[ASCII_END];
    Arrays.fill(escapes, 0, ' ', (byte) 'u');
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
  }

  @Override
  public String toString() {
    return "JsonBytes{" + size + " of " + bytes.length + "}";
  }
}
