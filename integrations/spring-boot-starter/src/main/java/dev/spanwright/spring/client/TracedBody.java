package dev.spanwright.spring.client;

import dev.spanwright.http.ClientSpan;
import dev.spanwright.trace.Span;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a span with the end of a stream, with the failure to read it, or when it is closed. */
final class TracedBody extends FilterInputStream {

  private final Span span;

  TracedBody(InputStream body, Span span) {
    super(body);
    this.span = span;
  }

  @Override
  public int read() throws IOException {
    try {
      return endedBy(in.read());
    } catch (Throwable thrown) {
      ClientSpan.fail(thrown, span);
      throw thrown;
    }
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    try {
      return endedBy(in.read(into, from, count));
    } catch (Throwable thrown) {
      ClientSpan.fail(thrown, span);
      throw thrown;
    }
  }

  private int endedBy(int read) {
    if (read < 0) {
      span.end();
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    try {
      in.close();
    } finally {
      span.end();
    }
  }
}
