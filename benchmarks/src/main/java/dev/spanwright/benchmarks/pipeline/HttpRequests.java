package dev.spanwright.benchmarks.pipeline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads the requests of one connection: as much of HTTP/1.1 as the clients here speak. */
final class HttpRequests {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private String path = "";
  private boolean gzipped;
  private boolean last;
  private byte[] body = {};

  HttpRequests(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
  }

  /** Reads the next one; false if there is none. */
  boolean next() throws IOException {
    String request = line();
    if (request.isEmpty()) {
      return false;
    }
    path = request.split(" ", -1)[1];
    gzipped = false;
    last = false;
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      String value = header.substring(header.indexOf(':') + 1).trim();
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(value);
      } else if (header.startsWith("transfer-encoding:")) {
        length = -1;
      } else if (header.startsWith("content-encoding:")) {
        gzipped = value.equals("gzip");
      } else if (header.startsWith("connection:")) {
        last = value.equals("close");
      }
    }
    body = length < 0 ? chunks() : exactly(length);
    return true;
  }

  String path() {
    return path;
  }

  boolean isGzipped() {
    return gzipped;
  }

  /** Returns whether the client wants the connection closed afterwards. */
  boolean isLast() {
    return last;
  }

  /** Returns the body as it came, compressed or not. */
  byte[] body() {
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(BUFFER);
    for (int length = chunkLength(); length > 0; length = chunkLength()) {
      all.write(exactly(length));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunkLength() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("A body of " + length + " bytes ends after " + bytes.length);
    }
    return bytes;
  }

  /** Returns the next line without its end; empty at the end of the stream. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
