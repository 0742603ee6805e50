package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Turns any object into a value an attribute can have (SPAN-64…76). Never throws. */
final class AttributeValues {

  /** Stands for an object that fails to say what it is. */
  static final String UNPRINTABLE = "<unprintable>";

  private static final int LONG_BITS = 64;

  /** Of a number or truth value; its exact text is not worth making. */
  private static final long BYTES_PER_PRIMITIVE = 10;

  private AttributeValues() {}

  /** Returns a String, Boolean, Long, Double or immutable list of one of these; null for none. */
  static @Nullable Object convert(@Nullable Object value) {
    if (value instanceof String || value instanceof Long || value instanceof Boolean) {
      return value;
    }
    try {
      return convertAny(value);
    } catch (Throwable t) { // foreign code: an Error of its own must not reach the application
      TraceLog.debug(
          "Value of %s cannot be read: %s", value == null ? "" : value.getClass(), t.getClass());
      return UNPRINTABLE;
    }
  }

  /** Returns about how many bytes a converted value takes when encoded. */
  static long encodedLength(Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    if (value instanceof List<?> elements) {
      long length = 0;
      for (Object element : elements) {
        length += encodedLength(element);
      }
      return length;
    }
    return BYTES_PER_PRIMITIVE;
  }

  private static @Nullable Object convertAny(@Nullable Object value) {
    Object plain = unwrap(value);
    if (plain == null) {
      return null;
    }
    if (plain instanceof Collection<?> collection) {
      return list(new ArrayList<>(collection), collection);
    }
    if (plain.getClass().isArray()) {
      List<@Nullable Object> elements = elements(plain);
      return list(elements, elements);
    }
    Object scalar = scalar(plain);
    if (scalar instanceof Double number && !Double.isFinite(number)) {
      return null;
    }
    return scalar == null ? text(plain) : scalar;
  }

  /** Returns what an optional or atomic holds, in depth; anything else as it is. */
  private static @Nullable Object unwrap(@Nullable Object value) {
    Object plain = value;
    while (plain instanceof Optional<?> optional) {
      plain = optional.orElse(null);
    }
    if (plain instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) optional.getAsInt() : null;
    }
    if (plain instanceof OptionalLong optional) {
      return optional.isPresent() ? (Object) optional.getAsLong() : null;
    }
    if (plain instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }
    return plain;
  }

  /** Returns the value as a String, Boolean, Long or Double; null if it is none of these. */
  private static @Nullable Object scalar(Object value) {
    if (value instanceof Boolean) {
      return value;
    }
    if (value instanceof AtomicBoolean atomic) {
      return atomic.get();
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof CharSequence || value instanceof Character) {
      return text(value);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return null;
  }

  private static @Nullable Object number(Number number) {
    if (number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte
        || number instanceof AtomicInteger
        || number instanceof AtomicLong) {
      return number.longValue();
    }
    if (number instanceof BigInteger big) {
      return big.bitLength() < LONG_BITS ? (Object) big.longValue() : big.toString();
    }
    if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
      return number.doubleValue();
    }
    return null;
  }

  /**
   * Returns a list if all elements are of one kind, whole and broken numbers together as doubles;
   * else the text of the whole.
   */
  private static Object list(List<@Nullable Object> elements, Object whole) {
    List<Object> scalars = new ArrayList<>(elements.size());
    boolean mixedNumbers = false;
    for (Object element : elements) {
      Object scalar = element == null ? null : scalar(element);
      if (scalar == null || (scalar instanceof Double number && !Double.isFinite(number))) {
        return text(whole);
      }
      if (!scalars.isEmpty() && scalars.get(0).getClass() != scalar.getClass()) {
        if (!(scalars.get(0) instanceof Number && scalar instanceof Number)) {
          return text(whole);
        }
        mixedNumbers = true;
      }
      scalars.add(scalar);
    }
    if (mixedNumbers) {
      scalars.replaceAll(number -> ((Number) number).doubleValue());
    }
    return List.copyOf(scalars);
  }

  private static List<@Nullable Object> elements(Object array) {
    int length = Array.getLength(array);
    List<@Nullable Object> elements = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  private static String text(Object value) {
    String text = value.toString();
    return text == null ? UNPRINTABLE : text;
  }
}
