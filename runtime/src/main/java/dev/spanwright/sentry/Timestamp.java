package dev.spanwright.sentry;

/** Writes times as seconds since 1970, plain decimals to the microsecond (SPAN-07, SPAN-11). */
final class Timestamp {

  private static final long NANOS_PER_MICRO = 1_000;
  private static final long MICROS_PER_SECOND = 1_000_000;

  private Timestamp() {}

  /** Returns for example {@code 1772439329.4} or {@code 1772439329.0}: no zeros to spare. */
  static String text(long epochNanos) {
    long micros = Math.max(0, epochNanos) / NANOS_PER_MICRO;
    String fraction = Long.toString(MICROS_PER_SECOND + micros % MICROS_PER_SECOND);
    int end = fraction.length();
    while (end > 2 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    return micros / MICROS_PER_SECOND + "." + fraction.substring(1, end);
  }
}
