package dev.spanwright.sentry;

/** Makes texts fit for UTF-8: half a surrogate pair, as cutting a text leaves it, has no bytes. */
final class WellFormed {

  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** Returns the text, with every lone surrogate replaced. */
  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text, i);
      }
    }
    return text;
  }

  private static String replaced(String text, int from) {
    StringBuilder clean = new StringBuilder(text);
    int i = from;
    while (i < clean.length()) {
      int codePoint = clean.codePointAt(i);
      int length = Character.charCount(codePoint);
      if (length == 1 && Character.isSurrogate((char) codePoint)) {
        clean.setCharAt(i, REPLACEMENT);
      }
      i += length;
    }
    return clean.toString();
  }
}
