package dev.spanwright.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Passes a body on, and tells the capture. */
final class CapturingInputStream extends ServletInputStream {

  private final ServletInputStream wrapped;
  private final BodyCapture capture;

  CapturingInputStream(ServletInputStream wrapped, BodyCapture capture) {
    this.wrapped = wrapped;
    this.capture = capture;
  }

  @Override
  public int read() throws IOException {
    int one = wrapped.read();
    if (one < 0) {
      capture.readToEnd();
    } else {
      capture.read(one);
    }
    return one;
  }

  @Override
  public int read(byte[] to, int from, int most) throws IOException {
    int count = wrapped.read(to, from, most);
    if (count < 0) {
      capture.readToEnd();
    } else {
      capture.read(to, from, count);
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return wrapped.available();
  }

  @Override
  public boolean isFinished() {
    return wrapped.isFinished();
  }

  @Override
  public boolean isReady() {
    return wrapped.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    wrapped.setReadListener(listener);
  }

  @Override
  public void close() throws IOException {
    wrapped.close();
  }
}
