package dev.spanwright.wire;

import dev.spanwright.wire.JsonTree.Numeral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for attributes: typed ones of streamed spans, plain ones of transactions. */
final class AttributeRules {

  private static final Set<String> TYPES =
      Set.of("string", "integer", "double", "boolean", "array");

  private static final Set<String> UNITS =
      Set.of(
          "nanosecond",
          "microsecond",
          "millisecond",
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "bit",
          "byte",
          "kilobyte",
          "kibibyte",
          "megabyte",
          "mebibyte",
          "gigabyte",
          "gibibyte",
          "terabyte",
          "tebibyte",
          "petabyte",
          "pebibyte",
          "exabyte",
          "exbibyte",
          "ratio",
          "percent");

  private AttributeRules() {}

  static Map<String, Object> typed(@Nullable Place attributes) {
    if (attributes == null) {
      return Map.of();
    }
    attributes.check(!attributes.keys().isEmpty(), "must be left out rather than be empty");
    Map<String, Object> values = new LinkedHashMap<>();
    for (String key : attributes.keys()) {
      Place attribute = attributes.member(key);
      attribute.onlyHas(Set.of("type", "value", "unit"));
      Place unit = attribute.optional("unit");
      if (unit != null) {
        unit.textOf(UNITS);
      }
      String type = attribute.member("type").textOf(TYPES);
      values.put(key, value(type, attribute.member("value")));
    }
    return values;
  }

  /** Returns plain values, whose types are those of JSON. */
  static Map<String, Object> plain(@Nullable Place data) {
    if (data == null) {
      return Map.of();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (String key : data.keys()) {
      Place value = data.member(key);
      values.put(key, value(type(value), value));
    }
    return values;
  }

  private static Object value(String type, Place value) {
    return switch (type) {
      case "string" -> value.text();
      case "integer" -> value.integer();
      case "double" -> value.fraction();
      case "boolean" -> value.truth();
      default -> array(value);
    };
  }

  private static List<Object> array(Place array) {
    List<Object> values = new ArrayList<>();
    String type = null;
    for (Place element : array.elements()) {
      String here = type(element);
      element.check(!here.equals("array"), "is an array within an array");
      element.check(type == null || here.equals(type), "is " + here + " among " + type);
      type = here;
      values.add(value(here, element));
    }
    return values;
  }

  private static String type(Place place) {
    Object value = place.value();
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof Numeral number) {
      return number.fraction() ? "double" : "integer";
    }
    if (value instanceof List<?>) {
      return "array";
    }
    throw place.wrong("must be a string, a number, true, false or an array of these");
  }
}
