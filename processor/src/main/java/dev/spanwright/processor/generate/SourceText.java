package dev.spanwright.processor.generate;

/**
 * Writes text so that every compiler reads it back, whatever encoding it assumes: with nothing but
 * ASCII (JLS §3.3).
 */
final class SourceText {

  private SourceText() {}

  /** Returns a string literal; to be put into code with {@code $L}. */
  static String literal(String value) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> append(literal, c);
      }
    }
    return literal.append('"').toString();
  }

  /** Returns the source with escapes for everything that is not ASCII, names included. */
  static String ascii(String source) {
    StringBuilder ascii = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n') {
        ascii.append(c);
      } else {
        append(ascii, c);
      }
    }
    return ascii.toString();
  }

  private static void append(StringBuilder out, char c) {
    if (c >= ' ' && c <= '~') {
      out.append(c);
    } else {
      out.append(String.format("\\u%04x", (int) c));
    }
  }
}
