package dev.spanwright.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values side by side in one array that grows on first use.
 *
 * <p>A span has a handful of attributes, so a linear search beats hashing and costs no entry
 * objects. Not thread-safe.
 */
final class AttributeSlots {

  private static final Object[] NONE = {};

  private static final int FIRST_LENGTH = 8;

  private Object[] pairs = NONE;

  private int length;

  boolean isEmpty() {
    return length == 0;
  }

  @Nullable Object get(String key) {
    int at = indexOf(key);
    return at < 0 ? null : pairs[at + 1];
  }

  void put(String key, Object value) {
    int at = indexOf(key);
    if (at >= 0) {
      pairs[at + 1] = value;
      return;
    }
    if (length == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(FIRST_LENGTH, length * 2));
    }
    pairs[length] = key;
    pairs[length + 1] = value;
    length += 2;
  }

  void remove(String key) {
    int at = indexOf(key);
    if (at >= 0) {
      System.arraycopy(pairs, at + 2, pairs, at, length - at - 2);
      length -= 2;
      Arrays.fill(pairs, length, length + 2, "");
    }
  }

  Object[] toPairs() {
    return Arrays.copyOf(pairs, length);
  }

  private int indexOf(String key) {
    for (int i = 0; i < length; i += 2) {
      if (pairs[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
