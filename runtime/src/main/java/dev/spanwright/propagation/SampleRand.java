package dev.spanwright.propagation;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The number in [0, 1) that decides whether a trace is sampled, in millionths.
 *
 * <p>It follows from the trace id, so that every top-level span of one trace gets the same.
 */
public final class SampleRand {

  private static final int MILLION = 1_000_000;

  private SampleRand() {}

  /** Returns the number of a trace, 0 to 999999. */
  public static int micros(long traceIdHigh, long traceIdLow) {
    // Mixed, because ids from elsewhere need not be random in every bit.
    long mixed = traceIdHigh ^ Long.rotateLeft(traceIdLow, 32);
    mixed = (mixed ^ (mixed >>> 32)) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    mixed ^= mixed >>> 32;
    return (int) Long.remainderUnsigned(mixed, MILLION);
  }

  /**
   * Returns the number of a trace for which another process has already decided but has told no
   * number: one that this process would have decided by likewise.
   *
   * @param sampled what was decided, null if nothing
   * @param sampleRate by which rate; null, or not in [0, 1], if that is not known
   * @return nothing if no number leads to that decision: sampled by rate 0, or not by rate 1
   */
  public static OptionalInt micros(
      long traceIdHigh, long traceIdLow, @Nullable Boolean sampled, @Nullable Double sampleRate) {
    int micros = micros(traceIdHigh, traceIdLow);
    if (sampled == null || sampleRate == null || !(sampleRate >= 0 && sampleRate <= 1)) {
      return OptionalInt.of(micros);
    }
    if (sampled ? sampleRate == 0 : sampleRate == 1) {
      return OptionalInt.empty();
    }
    int border = firstUnsampled(sampleRate);
    int lowest = sampled ? 0 : border;
    int range = sampled ? border : MILLION - border;
    int scaled = lowest + (int) ((long) micros * range / MILLION);
    // Not below a rate as near to 1 as 0.9999999 is no number with six decimals.
    return OptionalInt.of(Math.min(scaled, MILLION - 1));
  }

  /** Returns the smallest number that is not below a rate, by the very comparison that decides. */
  private static int firstUnsampled(double rate) {
    int border = (int) Math.ceil(rate * MILLION);
    while (border > 0 && !isSampled(border - 1, rate)) {
      border--;
    }
    while (border < MILLION && isSampled(border, rate)) {
      border++;
    }
    return border;
  }

  /** Returns whether a trace with this number is sampled: strictly below the rate. */
  public static boolean isSampled(int micros, double rate) {
    return value(micros) < rate;
  }

  /** Returns the number itself. */
  public static double value(int micros) {
    return micros / (double) MILLION;
  }

  /** Returns the number as it is written on the wire, with six decimals. */
  public static String text(int micros) {
    String digits = Integer.toString(MILLION + micros);
    return "0." + digits.substring(1);
  }

  /** Reads a number from the wire; null unless it is one in [0, 1). */
  public static @Nullable Double parse(@Nullable String text) {
    Double number = DecimalText.parse(text);
    return number != null && number >= 0 && number < 1 ? number : null;
  }
}
