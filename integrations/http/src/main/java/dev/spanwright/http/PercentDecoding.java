package dev.spanwright.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads names and values of queries and forms; what is not well encoded stays as it is. */
final class PercentDecoding {

  private static final int HEX = 16;

  private PercentDecoding() {}

  /** Returns what the text says, in which {@code +} is a space. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      int value = encoded[i] == '%' ? hexPair(encoded, i + 1) : -1;
      if (value >= 0) {
        decoded.write(value);
        i += 2;
      } else {
        decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int hexPair(byte[] text, int at) {
    if (at + 1 >= text.length) {
      return -1;
    }
    int high = Character.digit(text[at], HEX);
    int low = Character.digit(text[at + 1], HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
