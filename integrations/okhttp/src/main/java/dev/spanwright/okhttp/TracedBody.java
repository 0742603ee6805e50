package dev.spanwright.okhttp;

import dev.spanwright.trace.Span;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A body that ends a span when it has been read, or is closed. */
final class TracedBody extends ResponseBody {

  private final ResponseBody body;
  private final BufferedSource source;
  private final Span span;

  TracedBody(ResponseBody body, Span span) {
    this.body = body;
    this.source = Okio.buffer(new TracedSource(body.source(), body.contentLength(), span));
    this.span = span;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  @Override
  public void close() {
    super.close();
    body.close(); // which may be more than its source
    span.end();
  }
}
