package dev.spanwright.okhttp;

import dev.spanwright.http.ClientSpan;
import dev.spanwright.trace.Span;
import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Ends a span with the last byte, with the failure to read one, or when it is closed. */
final class TracedSource extends ForwardingSource {

  private final Span span;

  /** How much is still to come; negative if that is not known. */
  private long left;

  TracedSource(Source source, long length, Span span) {
    super(source);
    this.left = length;
    this.span = span;
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long count = readOrFail(sink, byteCount);
    boolean lengthKnown = left > 0;
    left -= Math.max(0, count);
    if (count < 0 || (lengthKnown && left <= 0)) {
      span.end();
    }
    return count;
  }

  private long readOrFail(Buffer sink, long byteCount) throws IOException {
    try {
      return super.read(sink, byteCount);
    } catch (Throwable thrown) {
      ClientSpan.fail(thrown, span);
      throw thrown;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      span.end();
    }
  }
}
