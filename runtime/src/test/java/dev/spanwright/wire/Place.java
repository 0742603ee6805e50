package dev.spanwright.wire;

import dev.spanwright.wire.JsonTree.Members;
import dev.spanwright.wire.JsonTree.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON text and the way to it. Whoever asks for what is not there gets an {@link
 * AssertionError} that names the place.
 *
 * @param path the way, for example {@code item 1.items[3].name}
 * @param value what stands there, as {@link JsonTree} reads it
 */
record Place(String path, @Nullable Object value) {

  private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern SPAN_ID = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern ZEROS = Pattern.compile("0+");
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

  static Place read(String path, byte[] json) {
    return new Place(path, JsonTree.read(path, json));
  }

  AssertionError wrong(String what) {
    return new AssertionError(path + ": " + what);
  }

  void check(boolean right, String otherwise) {
    if (!right) {
      throw wrong(otherwise);
    }
  }

  Members object() {
    if (value instanceof Members members) {
      return members;
    }
    throw wrong("must be an object, not " + shown());
  }

  List<String> keys() {
    return List.copyOf(object().values().keySet());
  }

  boolean has(String key) {
    return object().values().containsKey(key);
  }

  /** Returns a member that has to be there. */
  Place member(String key) {
    check(has(key), "has no \"" + key + "\"");
    return new Place(path + "." + key, object().values().get(key));
  }

  /** Returns a member, or null without one; a member that is null is none that may be there. */
  @Nullable Place optional(String key) {
    return has(key) ? member(key) : null;
  }

  /** Refuses all keys but these. */
  void onlyHas(Collection<String> keys) {
    for (String key : keys()) {
      check(keys.contains(key), "\"" + key + "\" does not belong there");
    }
  }

  List<Place> elements() {
    if (value instanceof List<?> list) {
      List<Place> places = new ArrayList<>();
      for (Object element : list) {
        places.add(new Place(path + "[" + places.size() + "]", element));
      }
      return places;
    }
    throw wrong("must be an array, not " + shown());
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("must be a string, not " + shown());
  }

  String textOf(Collection<String> allowed) {
    String text = text();
    check(allowed.contains(text), "must be one of " + new TreeSet<>(allowed) + ", not " + shown());
    return text;
  }

  void is(String expected) {
    check(text().equals(expected), "must be \"" + expected + "\", not " + shown());
  }

  boolean truth() {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw wrong("must be true or false, not " + shown());
  }

  long integer() {
    if (value instanceof Numeral number && !number.fraction()) {
      try {
        return Long.parseLong(number.text());
      } catch (NumberFormatException e) {
        throw wrong(number.text() + " does not fit in 64 bits");
      }
    }
    throw wrong("must be an integer, not " + shown());
  }

  double fraction() {
    if (value instanceof Numeral number && number.fraction()) {
      double parsed = Double.parseDouble(number.text());
      check(Double.isFinite(parsed), number.text() + " is too large for a double");
      return parsed;
    }
    throw wrong("must be a number with a fraction, not " + shown());
  }

  /** Returns Unix seconds, which are written as a plain decimal to the microsecond. */
  BigDecimal timestamp() {
    if (value instanceof Numeral number) {
      check(
          TIMESTAMP.matcher(number.text()).matches(),
          number.text() + " is not a plain decimal with at most six decimals");
      return new BigDecimal(number.text());
    }
    throw wrong("must be a number, not " + shown());
  }

  String traceId() {
    return id(TRACE_ID, "32 lower-case hexadecimal digits, not all zero");
  }

  String spanId() {
    return id(SPAN_ID, "16 lower-case hexadecimal digits, not all zero");
  }

  private String id(Pattern syntax, String rule) {
    String text = text();
    boolean right = syntax.matcher(text).matches() && !ZEROS.matcher(text).matches();
    check(right, "must be " + rule + ", not " + shown());
    return text;
  }

  private String shown() {
    if (value instanceof Members) {
      return "an object";
    }
    if (value instanceof Numeral number) {
      return number.text();
    }
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }
}
