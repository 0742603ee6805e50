package dev.spanwright.propagation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads decimal numbers, and not all the else that Java's own parser takes for a number. */
final class DecimalText {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private DecimalText() {}

  /** Returns the number, infinite if it is too large for a double; null if the text is none. */
  static @Nullable Double parse(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
  }
}
