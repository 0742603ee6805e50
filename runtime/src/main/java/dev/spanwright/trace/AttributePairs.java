package dev.spanwright.trace;

import java.util.Arrays;

/**
 * Keys and values in turn, in an array that grows: a span has a handful of attributes, so a linear
 * search beats hashing and costs no entry objects.
 */
final class AttributePairs {

  static final Object[] NONE = {};

  /** Room for three attributes, as many spans have. */
  private static final int FIRST_LENGTH = 6;

  private AttributePairs() {}

  /** Returns where the key is, or -1. */
  static int indexOf(Object[] pairs, int length, String key) {
    for (int i = 0; i < length; i += 2) {
      if (pairs[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns an array with the same content and room for one more pair. */
  static Object[] withRoom(Object[] pairs, int length) {
    return length < pairs.length ? pairs : Arrays.copyOf(pairs, Math.max(FIRST_LENGTH, length * 2));
  }

  /** Removes a pair, if there is one with that key, and returns the new length. */
  static int remove(Object[] pairs, int length, String key) {
    int at = indexOf(pairs, length, key);
    if (at < 0) {
      return length;
    }
    int shorter = length - 2;
    System.arraycopy(pairs, at + 2, pairs, at, shorter - at);
    Arrays.fill(pairs, shorter, length, ""); // nothing is kept alive by a removed attribute
    return shorter;
  }
}
