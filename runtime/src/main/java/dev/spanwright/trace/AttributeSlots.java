package dev.spanwright.trace;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Attributes while they are being collected. Not thread-safe. */
final class AttributeSlots {

  private Object[] pairs = AttributePairs.NONE;

  private int length;

  boolean isEmpty() {
    return length == 0;
  }

  @Nullable Object get(String key) {
    int at = AttributePairs.indexOf(pairs, length, key);
    return at < 0 ? null : pairs[at + 1];
  }

  void put(String key, Object value) {
    int at = AttributePairs.indexOf(pairs, length, key);
    if (at < 0) {
      pairs = AttributePairs.withRoom(pairs, length);
      at = length;
      pairs[at] = key;
      length += 2;
    }
    pairs[at + 1] = value;
  }

  void remove(String key) {
    length = AttributePairs.remove(pairs, length, key);
  }

  void forEach(BiConsumer<String, Object> visitor) {
    for (int i = 0; i < length; i += 2) {
      visitor.accept((String) pairs[i], pairs[i + 1]);
    }
  }

  Object[] toPairs() {
    return Arrays.copyOf(pairs, length);
  }
}
