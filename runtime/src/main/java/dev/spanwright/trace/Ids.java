package dev.spanwright.trace;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Makes ids and writes them as hex (SPAN-01, SPAN-02, SPAN-14, SPAN-15). */
final class Ids {

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final int DIGITS_PER_LONG = 16;

  private Ids() {}

  /** Returns a random number that is not zero: half a trace id, or a span id. */
  static long newSpanId() {
    long id;
    do {
      id = ThreadLocalRandom.current().nextLong();
    } while (id == 0);
    return id;
  }

  static String spanIdText(long id) {
    byte[] text = new byte[DIGITS_PER_LONG];
    write(id, text, 0);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static String traceIdText(long high, long low) {
    byte[] text = new byte[2 * DIGITS_PER_LONG];
    write(high, text, 0);
    write(low, text, DIGITS_PER_LONG);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void write(long id, byte[] target, int offset) {
    long rest = id;
    for (int i = offset + DIGITS_PER_LONG - 1; i >= offset; i--) {
      target[i] = DIGITS[(int) (rest & 0xF)];
      rest >>>= 4;
    }
  }
}
