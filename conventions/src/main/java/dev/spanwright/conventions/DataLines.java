package dev.spanwright.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Steps through the lines of a data file that are not comments.
 *
 * <p>Reading a data file is on the way of every start of the compiler: this class and its callers
 * do without streams, lambdas, regular expressions and string concatenation as long as nothing is
 * wrong, because each of those costs milliseconds when it is first used.
 */
final class DataLines {
  private final String file;
  private final String text;
  private int next;
  private int number;
  private String line = "";

  private DataLines(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Reads a whole file; its bytes have to be UTF-8. */
  static DataLines read(InputStream in, String file) throws IOException {
    byte[] bytes = in.readAllBytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The fast way puts U+FFFD for whatever it cannot decode; only then is a closer look needed.
    if (text.indexOf('\ufffd') >= 0) {
      checkUtf8(bytes, file);
    }
    return new DataLines(file, text);
  }

  private static void checkUtf8(byte[] bytes, String file) throws RegistryFormatException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      throw new RegistryFormatException(file, lineAt(bytes, in.position()), "this is not UTF-8");
    }
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /** Goes on to the next line that is not a comment; returns false if there is none. */
  boolean advance() {
    while (next < text.length()) {
      int start = next;
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      next = end + 1;
      number++;
      if (end == start || text.charAt(start) != '#') {
        boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
        line = text.substring(start, carriageReturn ? end - 1 : end);
        return true;
      }
    }
    return false;
  }

  /** Returns the line that {@link #advance} found, without its end. */
  String line() {
    return line;
  }

  /** Returns the number of that line, from 1; comments count. */
  int number() {
    return number;
  }

  /** Complains about that line. */
  RegistryFormatException problem(String reason) {
    return problem(Math.max(number, 1), reason);
  }

  /** Complains about an earlier line. */
  RegistryFormatException problem(int line, String reason) {
    return new RegistryFormatException(file, line, reason);
  }
}
