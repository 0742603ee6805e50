package dev.spanwright.otlp;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * An attribute as OpenTelemetry has them: the type belongs to the key. Of the few keys for which
 * our convention has another type than theirs, the value is converted.
 *
 * @param key with the type that fits the value
 * @param value a text, truth value, number, or a list of one of these
 */
record TypedAttribute(AttributeKey<?> key, Object value) {

  /** Applications have some hundred keys; should one make up keys, the rest is not remembered. */
  private static final int MOST_KEYS = 4096;

  private static final Map<String, AttributeKey<?>> STRINGS = new ConcurrentHashMap<>();
  private static final Map<String, AttributeKey<?>> BOOLEANS = new ConcurrentHashMap<>();
  private static final Map<String, AttributeKey<?>> LONGS = new ConcurrentHashMap<>();
  private static final Map<String, AttributeKey<?>> DOUBLES = new ConcurrentHashMap<>();

  /** How values become what OpenTelemetry's convention asks for. */
  private static final Map<String, Function<Object, Object>> CONVERSIONS =
      Map.of(
          "thread.id", TypedAttribute::wholeNumber,
          "gen_ai.request.seed", TypedAttribute::wholeNumber,
          "gen_ai.request.top_k", TypedAttribute::decimal,
          "gen_ai.response.finish_reasons", TypedAttribute::list);

  /**
   * Returns an attribute.
   *
   * @param value of one of the types that our attributes have
   */
  static TypedAttribute of(String key, Object value) {
    Function<Object, Object> conversion = CONVERSIONS.get(key);
    Object theirs = conversion == null ? value : conversion.apply(value);
    return new TypedAttribute(key(key, theirs), theirs);
  }

  @SuppressWarnings("unchecked") // the key was made for the value
  void putInto(AttributesBuilder attributes) {
    attributes.put((AttributeKey<Object>) key, value);
  }

  private static AttributeKey<?> key(String key, Object value) {
    if (value instanceof String) {
      return remembered(STRINGS, key, AttributeKey::stringKey);
    } else if (value instanceof Boolean) {
      return remembered(BOOLEANS, key, AttributeKey::booleanKey);
    } else if (value instanceof Long) {
      return remembered(LONGS, key, AttributeKey::longKey);
    } else if (value instanceof Double) {
      return remembered(DOUBLES, key, AttributeKey::doubleKey);
    }
    return listKey(key, (List<?>) value);
  }

  /** An empty list says nothing of its type; a list of texts is as good as any. */
  private static AttributeKey<?> listKey(String key, List<?> values) {
    Object first = values.isEmpty() ? "" : values.get(0);
    if (first instanceof Boolean) {
      return AttributeKey.booleanArrayKey(key);
    } else if (first instanceof Long) {
      return AttributeKey.longArrayKey(key);
    } else if (first instanceof Double) {
      return AttributeKey.doubleArrayKey(key);
    }
    return AttributeKey.stringArrayKey(key);
  }

  /** Keys remember how they are written in UTF-8, so it pays to have each only once. */
  private static AttributeKey<?> remembered(
      Map<String, AttributeKey<?>> keys, String key, Function<String, AttributeKey<?>> maker) {
    AttributeKey<?> known = keys.get(key);
    if (known != null) {
      return known;
    }
    AttributeKey<?> made = maker.apply(key);
    if (keys.size() < MOST_KEYS) {
      keys.put(key, made);
    }
    return made;
  }

  private static Object wholeNumber(Object value) {
    if (value instanceof String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        return value; // somebody else's idea of it
      }
    }
    return value;
  }

  private static Object decimal(Object value) {
    return value instanceof Long number ? (Object) number.doubleValue() : value;
  }

  private static Object list(Object value) {
    return value instanceof String text ? List.of(text) : value;
  }
}
