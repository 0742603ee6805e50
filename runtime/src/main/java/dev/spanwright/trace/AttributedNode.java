package dev.spanwright.trace;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The part of a recording span that holds its attributes.
 *
 * <p>Nearly all attributes are set by the thread that started the span. It has a place of its own
 * for them, to which nobody else writes, and which therefore takes no lock: that would cost more
 * than all else about an attribute. What other threads set, and what is removed, goes to {@link
 * RareParts#changes} under the span's monitor, and wins. From then on the starting thread goes
 * there too, so that the last value wins whoever sets it. If it has not noticed yet, then the two
 * threads have not agreed on an order either, and any order is right.
 *
 * <p>The first three attributes are fields: an array for them would cost every span its header.
 */
abstract sealed class AttributedNode extends ContextNode permits RecordingSpan {

  private static final int FIELDS = 3;

  /** In the changes: the attribute was removed. */
  private static final Object REMOVED = new Object();

  private static final VarHandle SIZE = FieldHandles.of(MethodHandles.lookup(), "size", int.class);

  private final Starter starter;

  private @Nullable String key0;
  private @Nullable Object value0;
  private @Nullable String key1;
  private @Nullable Object value1;
  private @Nullable String key2;
  private @Nullable Object value2;

  /**
   * How many attributes the starting thread has set. It stores this with release semantics and
   * after the attribute itself, so whoever loads it with acquire semantics sees that many
   * attributes.
   */
  private int size;

  /** Written under the monitor. */
  private volatile @Nullable RareParts rare;

  AttributedNode(Starter starter) {
    this.starter = starter;
  }

  final Starter starter() {
    return starter;
  }

  /** Returns what few spans have; null if this one has nothing of it. */
  final @Nullable RareParts rareParts() {
    return rare;
  }

  /** Returns what few spans have, which is made for the first who asks. */
  final RareParts madeRareParts() {
    RareParts parts = rare;
    if (parts == null) {
      synchronized (this) {
        parts = rare;
        if (parts == null) {
          parts = new RareParts();
          rare = parts;
        }
      }
    }
    return parts;
  }

  /** Sets an attribute; the value is of a type that attributes have. */
  final void putAttribute(String key, Object value) {
    RareParts parts = rare;
    if (Thread.currentThread() == starter.thread() && (parts == null || parts.changes == null)) {
      putOwn(key, value);
    } else {
      change(key, value);
    }
  }

  /** Removes an attribute, one of the defaults too. */
  final void dropAttribute(String key) {
    change(key, REMOVED);
  }

  /** Returns what was set over the defaults. */
  final Attributes attributesOver(Attributes defaults) {
    int count = (int) SIZE.getAcquire(this);
    RareParts parts = rare;
    if (count == 0 && parts == null) {
      return defaults;
    }
    Attributes.Builder all = Attributes.builder().putAll(defaults);
    putOwnInto(all, count);
    if (parts != null && parts.changes != null) {
      synchronized (this) {
        requireNonNull(parts.changes).forEach((key, value) -> put(all, key, value));
      }
    }
    return all.build();
  }

  /** Returns what was set besides the defaults; null if only the whole is to be had. */
  final @Nullable Attributes ownAttributes() {
    int count = (int) SIZE.getAcquire(this);
    RareParts parts = rare;
    if (parts != null && parts.changes != null) {
      return null;
    }
    if (count == 0) {
      return Attributes.empty();
    }
    Object[] pairs = new Object[count * 2];
    pairs[0] = requireNonNull(key0);
    pairs[1] = requireNonNull(value0);
    if (count > 1) {
      pairs[2] = requireNonNull(key1);
      pairs[3] = requireNonNull(value1);
    }
    if (count > 2) {
      pairs[4] = requireNonNull(key2);
      pairs[5] = requireNonNull(value2);
    }
    if (count > FIELDS) {
      Object[] further = madeRareParts().furtherPairs;
      System.arraycopy(further, 0, pairs, FIELDS * 2, (count - FIELDS) * 2);
    }
    return new Attributes(pairs);
  }

  private void putOwn(String key, Object value) {
    if (key0 == null || key0.equals(key)) {
      key0 = key;
      value0 = value;
      publish(1);
    } else if (key1 == null || key1.equals(key)) {
      key1 = key;
      value1 = value;
      publish(2);
    } else if (key2 == null || key2.equals(key)) {
      key2 = key;
      value2 = value;
      publish(FIELDS);
    } else {
      putFurther(madeRareParts(), key, value);
    }
  }

  private void putFurther(RareParts parts, String key, Object value) {
    Object[] pairs = parts.furtherPairs;
    int length = (size - FIELDS) * 2;
    int at = AttributePairs.indexOf(pairs, length, key);
    if (at >= 0) {
      pairs[at + 1] = value;
      return;
    }
    Object[] roomy = AttributePairs.withRoom(pairs, length);
    roomy[length] = key;
    roomy[length + 1] = value;
    if (roomy != pairs) {
      parts.furtherPairs = roomy;
    }
    publish(size + 1);
  }

  private void publish(int newSize) {
    if (size < newSize) {
      SIZE.setRelease(this, newSize);
    }
  }

  private void putOwnInto(Attributes.Builder all, int count) {
    if (count > 0) {
      all.putConverted(requireNonNull(key0), requireNonNull(value0));
    }
    if (count > 1) {
      all.putConverted(requireNonNull(key1), requireNonNull(value1));
    }
    if (count > 2) {
      all.putConverted(requireNonNull(key2), requireNonNull(value2));
    }
    if (count > FIELDS) {
      Object[] pairs = madeRareParts().furtherPairs;
      for (int i = 0; i < (count - FIELDS) * 2; i += 2) {
        all.putConverted((String) pairs[i], pairs[i + 1]);
      }
    }
  }

  private synchronized void change(String key, Object value) {
    RareParts parts = madeRareParts();
    AttributeSlots changes = parts.changes;
    if (changes == null) {
      changes = new AttributeSlots();
      parts.changes = changes;
    }
    changes.put(key, value);
  }

  private static void put(Attributes.Builder all, String key, Object value) {
    if (value == REMOVED) {
      all.remove(key);
    } else {
      all.putConverted(key, value);
    }
  }
}
