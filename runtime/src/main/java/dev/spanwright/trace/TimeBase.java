package dev.spanwright.trace;

/**
 * What turns ticks into wall-clock time: one wall-clock reading, which all spans of a tree measure
 * their distance from (SPAN-20).
 *
 * @param epochNanosAtTickZero the wall-clock time in nanoseconds since 1970 when the tick was zero
 */
record TimeBase(long epochNanosAtTickZero) {

  long epochNanos(long tickNanos) {
    return epochNanosAtTickZero + tickNanos;
  }
}
