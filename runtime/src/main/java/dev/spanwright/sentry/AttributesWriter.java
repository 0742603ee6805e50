package dev.spanwright.sentry;

import dev.spanwright.trace.AttributeParts;
import dev.spanwright.trace.Attributes;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes attributes as JSON, each with its type (SPAN-62…76), and copies where it can.
 *
 * <p>Parts with a number, which belong to a place in source or to the process, are encoded once and
 * kept. Numbers are consecutive, so that as many parts as there are places never get in each
 * other's way; beyond that a newer one takes the place of an older one. Other parts, such as the
 * attributes of a thread or a tree, are copied from where the payload has them already, if the span
 * before had the same. Not thread-safe.
 */
final class AttributesWriter {

  /** A power of two; more than most applications have traced methods. */
  private static final int KEPT_PARTS = 4096;

  /** Bounds what is kept to 16 MiB, which takes an application of rare eloquence. */
  private static final int MOST_KEPT_BYTES = 4096;

  /** More than spans have parts. */
  private static final int RECENT_PARTS = 16;

  /** What follows a key, by {@linkplain #type type}. */
  private static final byte[][] TYPES = {
    type("string"), type("integer"), type("boolean"), type("double"), type("array")
  };

  private static final byte[] END_OF_PAIR = JsonBytes.ascii("},");

  private final JsonBytes json;

  private final @Nullable Kept[] kept = new Kept[KEPT_PARTS];

  private final KnownTexts keys = new KnownTexts();

  /** The last part written at each position, and where it is. */
  private final @Nullable Attributes[] recent = new Attributes[RECENT_PARTS];

  private final int[] recentStart = new int[RECENT_PARTS];
  private final int[] recentEnd = new int[RECENT_PARTS];

  /** Creates one that writes there and nowhere else. */
  AttributesWriter(JsonBytes json) {
    this.json = json;
  }

  /** Has to be called after something that was written has been taken back. */
  void forgetPlaces() {
    Arrays.fill(recent, null);
  }

  /** Writes the pairs, with a comma after each of them. */
  void write(Attributes attributes) {
    int parts = AttributeParts.count(attributes);
    for (int i = 0; i < parts; i++) {
      Attributes part = AttributeParts.part(attributes, i);
      int number = AttributeParts.number(part);
      if (number == 0) {
        writePassing(part, i);
      } else {
        writeLasting(part, number);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // the number may by now be that of another part
  private void writeLasting(Attributes part, int number) {
    int place = number & KEPT_PARTS - 1;
    Kept known = kept[place];
    if (known != null && known.part == part) {
      json.raw(known.bytes);
      return;
    }
    int start = json.size();
    writePairs(part);
    int end = json.size();
    if (end - start <= MOST_KEPT_BYTES) {
      kept[place] = new Kept(part, json.copy(start, end));
    }
  }

  @SuppressWarnings("ReferenceEquality") // equal parts that are not the same are just encoded again
  private void writePassing(Attributes part, int position) {
    int place = position & RECENT_PARTS - 1;
    int start = json.size();
    if (recent[place] == part) {
      json.again(recentStart[place], recentEnd[place]);
    } else {
      writePairs(part);
    }
    recent[place] = part;
    recentStart[place] = start;
    recentEnd[place] = json.size();
  }

  private void writePairs(Attributes part) {
    for (int i = 0; i < AttributeParts.size(part); i++) {
      Object value = AttributeParts.value(part, i);
      writeBeforeValue(AttributeParts.key(part, i), type(value));
      writeValue(value);
      json.raw(END_OF_PAIR);
    }
  }

  private void writeBeforeValue(String key, int type) {
    byte[] known = keys.find(key, type);
    if (known != null) {
      json.raw(known);
      return;
    }
    int start = json.size();
    json.string(key);
    json.raw(TYPES[type]);
    keys.seen(key, type, json, start);
  }

  /** Returns the index of the wire's name for the type (SPAN-63). */
  private static int type(Object value) {
    if (value instanceof String) {
      return 0;
    }
    if (value instanceof Long) {
      return 1;
    }
    if (value instanceof Boolean) {
      return 2;
    }
    return value instanceof Double ? 3 : 4;
  }

  private void writeValue(Object value) {
    if (value instanceof String text) {
      json.string(text);
    } else if (value instanceof Long number) {
      json.integer(number);
    } else if (value instanceof Boolean truth) {
      json.bool(truth);
    } else if (value instanceof Double number) {
      json.number(number); // 1.0, not 1: the type survives (SPAN-68)
    } else {
      writeElements((List<?>) value);
    }
  }

  private void writeElements(List<?> elements) {
    json.raw('[');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        json.raw(',');
      }
      writeValue(elements.get(i));
    }
    json.raw(']');
  }

  private static byte[] type(String name) {
    return JsonBytes.ascii(":{\"type\":\"" + name + "\",\"value\":");
  }

  private static final class Kept {
    private final Attributes part;
    private final byte[] bytes;

    Kept(Attributes part, byte[] bytes) {
      this.part = part;
      this.bytes = bytes;
    }
  }
}
