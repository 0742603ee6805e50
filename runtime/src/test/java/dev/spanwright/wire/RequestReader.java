package dev.spanwright.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one HTTP/1.1 request. */
final class RequestReader {

  private static final int LONGEST_LINE = 64 * 1024;

  /** Is told before bytes of the body are read; says how many may be read at once. */
  interface Pace {
    int next(int bytesSoFar) throws IOException;
  }

  private final InputStream in;
  private String requestLine = "";
  private final Map<String, String> headers = new LinkedHashMap<>();

  RequestReader(InputStream in) {
    this.in = in;
  }

  /** Reads the first line and the headers. */
  void readHead(int firstByte) throws IOException {
    requestLine = (char) firstByte + line();
    if (!requestLine.matches("[A-Z]+ (?:http:/)?/\\S* HTTP/1\\.1")) {
      throw new ProtocolException("not HTTP");
    }
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] nameAndValue = line.split(":", 2);
      if (nameAndValue.length < 2) {
        throw new ProtocolException("not a header");
      }
      headers.merge(
          nameAndValue[0].toLowerCase(Locale.ROOT),
          nameAndValue[1].trim(),
          (one, other) -> one + ", " + other);
    }
  }

  /** Reads the body, of known length or in chunks. */
  byte[] readBody(Pace pace) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      copy(Integer.parseInt(headers.getOrDefault("content-length", "0")), body, pace);
      return body.toByteArray();
    }
    int chunk = Integer.parseInt(line(), 16);
    while (chunk > 0) {
      copy(chunk, body, pace);
      line();
      chunk = Integer.parseInt(line(), 16);
    }
    line();
    return body.toByteArray();
  }

  private void copy(int length, ByteArrayOutputStream body, Pace pace) throws IOException {
    int left = length;
    while (left > 0) {
      byte[] bytes = in.readNBytes(Math.min(left, pace.next(body.size())));
      if (bytes.length == 0) {
        throw new EOFException("the sender left in mid-body");
      }
      body.writeBytes(bytes);
      left -= bytes.length;
    }
  }

  boolean expectsClose() {
    return "close".equalsIgnoreCase(headers.get("connection"));
  }

  ReceivedRequest received(byte[] body, Reaction reaction) {
    String[] words = requestLine.split(" ", 3);
    return new ReceivedRequest(words[0], words[1], Map.copyOf(headers), body, reaction);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.size() > LONGEST_LINE) {
        throw new EOFException("the sender left in mid-line");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
