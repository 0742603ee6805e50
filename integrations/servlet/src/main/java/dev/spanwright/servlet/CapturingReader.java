package dev.spanwright.servlet;

import java.io.IOException;
import java.io.Reader;

/** Passes the characters of a body on, and tells the capture. */
final class CapturingReader extends Reader {

  private final Reader wrapped;
  private final BodyCapture capture;

  CapturingReader(Reader wrapped, BodyCapture capture) {
    this.wrapped = wrapped;
    this.capture = capture;
  }

  @Override
  public int read(char[] to, int from, int most) throws IOException {
    int count = wrapped.read(to, from, most);
    if (count < 0) {
      capture.readToEnd();
    } else {
      capture.readCharacters(to, from, count);
    }
    return count;
  }

  @Override
  public boolean ready() throws IOException {
    return wrapped.ready();
  }

  @Override
  public void close() throws IOException {
    wrapped.close();
  }
}
