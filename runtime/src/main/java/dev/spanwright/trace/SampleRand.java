package dev.spanwright.trace;

/**
 * The number in [0, 1) that decides whether a trace is sampled, in millionths (SAMP-29…31).
 *
 * <p>It follows from the trace id, so that every top-level span of one trace gets the same.
 */
final class SampleRand {

  private static final int MILLION = 1_000_000;

  private SampleRand() {}

  static int micros(long traceIdHigh, long traceIdLow) {
    // Mixed, because ids from elsewhere need not be random in every bit.
    long mixed = traceIdHigh ^ Long.rotateLeft(traceIdLow, 32);
    mixed = (mixed ^ (mixed >>> 32)) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    mixed ^= mixed >>> 32;
    return (int) Long.remainderUnsigned(mixed, MILLION);
  }

  /** Returns whether a trace with this number is sampled: strictly below the rate (SAMP-19). */
  static boolean isSampled(int micros, double rate) {
    return micros / (double) MILLION < rate;
  }

  /** Returns the number as it is written on the wire, with six decimals. */
  static String text(int micros) {
    String digits = Integer.toString(MILLION + micros);
    return "0." + digits.substring(1);
  }
}
