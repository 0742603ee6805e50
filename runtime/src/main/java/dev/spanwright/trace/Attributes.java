package dev.spanwright.trace;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
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

  private static final Attributes EMPTY = new Attributes(new Object[0]);

  /** Key, value, key, value, … */
  private final Object[] pairs;

  Attributes(Object[] pairs) {
    this.pairs = pairs;
  }

  /** Returns a copy as an array. */
  Object[] toPairs() {
    return pairs.clone();
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
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(key)) {
        return pairs[i + 1];
      }
    }
    return null;
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
    return pairs.length / 2;
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return pairs.length == 0;
  }

  /** Hands every key and its value to the visitor, in order. */
  public void forEach(BiConsumer<String, Object> visitor) {
    for (int i = 0; i < pairs.length; i += 2) {
      visitor.accept((String) pairs[i], pairs[i + 1]);
    }
  }

  /** Returns the same as an unmodifiable map in the same order. */
  public Map<String, Object> asMap() {
    return new MapView();
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

  private final class MapView extends AbstractMap<String, Object> {
    @Override
    public Set<Entry<String, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<String, Object>> iterator() {
          return new EntryIterator();
        }

        @Override
        public int size() {
          return Attributes.this.size();
        }
      };
    }
  }

  private final class EntryIterator implements Iterator<Map.Entry<String, Object>> {
    private int next;

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
      for (int i = 0; i < attributes.pairs.length; i += 2) {
        slots.put((String) attributes.pairs[i], attributes.pairs[i + 1]);
      }
      return this;
    }

    /** Sets everything the other set has and this one lacks. */
    public Builder putMissing(Attributes attributes) {
      for (int i = 0; i < attributes.pairs.length; i += 2) {
        putMissing((String) attributes.pairs[i], attributes.pairs[i + 1]);
      }
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
