package dev.spanwright.trace;

import java.util.Arrays;

/**
 * Collects sets of attributes as the parts of one, in which each key comes once. Not thread-safe.
 *
 * <p>Sets that have no key in common, as is usual, are taken as they are.
 */
final class JoinedAttributes {

  /** As many as a span's attributes come from, so that the array never grows. */
  private static final int MOST_PARTS = 10;

  private final Attributes[] parts = new Attributes[MOST_PARTS];
  private int count;

  /** The bits of all keys so far. */
  private long keyBits;

  /** Adds a set without parts, whose values win where they are; the order of keys stays. */
  void put(Attributes added) {
    if ((added.keyBits() & keyBits) != 0) {
      for (int i = 0; i < count; i++) {
        parts[i] = parts[i].replacedBy(added);
      }
    }
    putMissing(added);
  }

  /** Adds what a set without parts has and all before it lack. */
  void putMissing(Attributes added) {
    Attributes missing = added;
    if ((added.keyBits() & keyBits) != 0) {
      for (int i = 0; i < count; i++) {
        missing = missing.without(parts[i]);
      }
    }
    if (!missing.isEmpty()) {
      putDisjoint(missing);
    }
  }

  private void putDisjoint(Attributes added) {
    parts[count++] = added;
    keyBits |= added.keyBits();
  }

  /** Adds the whole set, which has no parts, unless a key of it is there. */
  boolean putIfMissing(Attributes added) {
    if ((added.keyBits() & keyBits) != 0) {
      for (int i = 0; i < count; i++) {
        if (added.overlaps(parts[i])) {
          return false;
        }
      }
    }
    putDisjoint(added);
    return true;
  }

  Attributes toAttributes() {
    return Attributes.joined(Arrays.copyOf(parts, count));
  }

  @Override
  public String toString() {
    return Arrays.toString(parts);
  }
}
