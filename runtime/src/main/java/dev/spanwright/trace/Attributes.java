package dev.spanwright.trace;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of attributes: keys to values of the types a span can carry.
 *
 * <p>A value is a {@link String}, {@link Boolean}, {@link Long}, {@link Double}, or an immutable
 * {@link java.util.List} of one of these. Doubles are finite. Keys come in the order in which they
 * were first set.
 */
public final class Attributes {

  private static final int BYTES_PER_PAIR = 50;

  private static final Attributes[] NO_PARTS = {};

  private static final Attributes EMPTY = new Attributes(AttributePairs.NONE);

  /** The last number given; numbers start at 1. */
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** Key, value, key, value, …; empty if this set is made of parts. */
  private final Object[] pairs;

  /** Sets that have no parts themselves, are not empty, and have no key in common. */
  private final Attributes[] parts;

  /** The {@link KeyBits} of the pairs: a key whose bit is missing is not there. */
  private final long keyBits;

  private final int number;

  /** Made by who asks first; several may, and get the same. */
  private int encodedLength;

  Attributes(Object[] pairs) {
    this(pairs, NO_PARTS, 0);
  }

  private Attributes(Object[] pairs, Attributes[] parts, int number) {
    this.pairs = pairs;
    this.parts = parts;
    this.keyBits = KeyBits.ofPairs(pairs);
    this.number = number;
  }

  /**
   * Returns the sets as one in which each key has the value of the first set that has it. What need
   * not be copied is not.
   *
   * @param sets without parts; no longer the caller's
   */
  static Attributes firstOf(Attributes... sets) {
    int count = 0;
    long bits = 0;
    for (Attributes set : sets) {
      Attributes left = (set.keyBits & bits) == 0 ? set : set.withoutAll(sets, count);
      if (!left.isEmpty()) {
        sets[count++] = left;
        bits |= left.keyBits;
      }
    }
    return count == 0 ? EMPTY : new Attributes(AttributePairs.NONE, Arrays.copyOf(sets, count), 0);
  }

  private Attributes withoutAll(Attributes[] others, int count) {
    Attributes left = this;
    for (int i = 0; i < count; i++) {
      left = left.without(others[i]);
    }
    return left;
  }

  /**
   * Returns the same as one set without parts that has a number: it will be seen again and again,
   * so that it is worthwhile to remember things about it.
   */
  Attributes numbered() {
    return isEmpty() || number != 0
        ? this
        : new Attributes(toPairs(), NO_PARTS, NUMBERS.incrementAndGet());
  }

  /** Returns whether this set and the other, which have no parts, have a key in common. */
  boolean overlaps(Attributes other) {
    if ((keyBits & other.keyBits) != 0) {
      for (int i = 0; i < pairs.length; i += 2) {
        if (other.has((String) pairs[i])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns what this set has and the other lacks; neither has parts. */
  Attributes without(Attributes other) {
    if (!overlaps(other)) {
      return this;
    }
    AttributeSlots left = new AttributeSlots();
    forEach(
        (key, value) -> {
          if (!other.has(key)) {
            left.put(key, value);
          }
        });
    return left.isEmpty() ? EMPTY : new Attributes(left.toPairs());
  }

  private boolean has(String key) {
    return (keyBits & KeyBits.of(key)) != 0
        && AttributePairs.indexOf(pairs, pairs.length, key) >= 0;
  }

  /** Returns a copy as an array. */
  Object[] toPairs() {
    if (parts.length == 0) {
      return pairs.clone();
    }
    Object[] all = new Object[size() * 2];
    int length = 0;
    for (Attributes part : parts) {
      System.arraycopy(part.pairs, 0, all, length, part.pairs.length);
      length += part.pairs.length;
    }
    return all;
  }

  Attributes[] parts() {
    return parts;
  }

  Object[] pairs() {
    return pairs;
  }

  int number() {
    return number;
  }

  /** Returns about how many bytes the pairs take when encoded (PIPE-25). */
  int encodedLength() {
    if (encodedLength == 0) {
      long length = 0;
      for (int i = 0; i < pairs.length; i += 2) {
        length += BYTES_PER_PAIR + AttributeValues.encodedLength(pairs[i + 1]);
      }
      encodedLength = (int) Math.min(length, Integer.MAX_VALUE);
    }
    return encodedLength;
  }

  /** Returns no attributes at all. */
  public static Attributes empty() {
    return EMPTY;
  }

  /** Starts a new set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the value of an attribute, or null if there is none. */
  public @Nullable Object get(String key) {
    for (Attributes part : parts) {
      Object value = part.get(key);
      if (value != null) {
        return value;
      }
    }
    int at = AttributePairs.indexOf(pairs, pairs.length, key);
    return at < 0 ? null : pairs[at + 1];
  }

  /** Returns these attributes with the others over them. */
  public Attributes with(Attributes others) {
    return others.isEmpty() ? this : builder().putAll(this).putAll(others).build();
  }

  /** Returns whether there is such an attribute. */
  public boolean contains(String key) {
    return get(key) != null;
  }

  /** Returns how many attributes there are. */
  public int size() {
    int size = pairs.length / 2;
    for (Attributes part : parts) {
      size += part.size();
    }
    return size;
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return pairs.length == 0 && parts.length == 0;
  }

  /** Hands every key and its value to the visitor, in order. */
  public void forEach(BiConsumer<String, Object> visitor) {
    for (Attributes part : parts) {
      part.forEach(visitor);
    }
    for (int i = 0; i < pairs.length; i += 2) {
      visitor.accept((String) pairs[i], pairs[i + 1]);
    }
  }

  /** Returns the same as an unmodifiable map in the same order. */
  public Map<String, Object> asMap() {
    return new MapView(parts.length == 0 ? pairs : toPairs());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that && asMap().equals(that.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    return asMap().toString();
  }

  private static final class MapView extends AbstractMap<String, Object> {
    private final Object[] pairs;

    MapView(Object[] pairs) {
      this.pairs = pairs;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<String, Object>> iterator() {
          return new EntryIterator(pairs);
        }

        @Override
        public int size() {
          return pairs.length / 2;
        }
      };
    }
  }

  private static final class EntryIterator implements Iterator<Map.Entry<String, Object>> {
    private final Object[] pairs;
    private int next;

    EntryIterator(Object[] pairs) {
      this.pairs = pairs;
    }

    @Override
    public boolean hasNext() {
      return next < pairs.length;
    }

    @Override
    public Map.Entry<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry((String) pairs[next - 2], pairs[next - 1]);
    }
  }

  /** Collects attributes. For one thread; the last value set for a key wins. */
  public static final class Builder {
    private final AttributeSlots slots = new AttributeSlots();

    Builder() {}

    /**
     * Sets a value, converted as {@link Span#setAttribute(String, Object)} says; one that converts
     * to nothing removes the key.
     */
    @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
    public Builder put(String key, @Nullable Object value) {
      if (key == null) {
        return this;
      }
      Object converted = AttributeValues.convert(value);
      if (converted == null) {
        slots.remove(key);
      } else {
        slots.put(key, converted);
      }
      return this;
    }

    /** Sets everything the other set has. */
    public Builder putAll(Attributes attributes) {
      for (Attributes part : attributes.parts) {
        putAll(part);
      }
      Object[] pairs = attributes.pairs;
      for (int i = 0; i < pairs.length; i += 2) {
        slots.put((String) pairs[i], pairs[i + 1]);
      }
      return this;
    }

    /** Sets everything the other set has and this one lacks. */
    public Builder putMissing(Attributes attributes) {
      attributes.forEach(this::putMissing);
      return this;
    }

    Builder putConverted(String key, Object converted) {
      slots.put(key, converted);
      return this;
    }

    Builder remove(String key) {
      slots.remove(key);
      return this;
    }

    Builder putMissing(String key, Object converted) {
      if (slots.get(key) == null) {
        slots.put(key, converted);
      }
      return this;
    }

    /** Returns what was collected. The builder can go on. */
    public Attributes build() {
      return slots.isEmpty() ? EMPTY : new Attributes(slots.toPairs());
    }

    @Override
    public String toString() {
      return Arrays.toString(slots.toPairs());
    }
  }
}
