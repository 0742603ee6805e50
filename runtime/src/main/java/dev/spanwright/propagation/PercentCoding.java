package dev.spanwright.propagation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of UTF-8, as URIs have it and not as forms do: a plus sign is a plus sign. */
final class PercentCoding {

  private static final String HEX = "0123456789ABCDEF";

  private static final String REPLACEMENT = "\uFFFD";

  private PercentCoding() {}

  /**
   * Returns a text with everything encoded that is neither an ASCII letter or digit nor {@code
   * -._~}.
   */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isPlain(codePoint)) {
        encoded.append((char) codePoint);
      } else {
        // Half a surrogate pair, as cutting a text leaves it, has no bytes.
        boolean hasBytes =
            codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
        String character = hasBytes ? Character.toString(codePoint) : REPLACEMENT;
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
        }
      }
    }
    return encoded.toString();
  }

  /** Returns the text that was encoded; null if there is a percent sign that encodes nothing. */
  static @Nullable String decode(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int done = 0;
    while (percent >= 0) {
      decoded.append(text, done, percent);
      done = endOfRun(text, percent);
      String run = decodeRun(text, percent, done);
      if (run == null) {
        return null;
      }
      decoded.append(run);
      percent = text.indexOf('%', done);
    }
    return decoded.append(text, done, text.length()).toString();
  }

  /** Several bytes can make one character, so they are decoded together. */
  private static int endOfRun(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '%' && HexIds.areAt(text, end + 1, 2)) {
      end += 3;
    }
    return end;
  }

  private static @Nullable String decodeRun(String text, int from, int to) {
    if (from == to) {
      return null;
    }
    byte[] bytes = new byte[(to - from) / 3];
    for (int i = 0; i < bytes.length; i++) {
      int at = from + 3 * i;
      bytes[i] =
          (byte) (HexIds.valueOf(text.charAt(at + 1)) << 4 | HexIds.valueOf(text.charAt(at + 2)));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
