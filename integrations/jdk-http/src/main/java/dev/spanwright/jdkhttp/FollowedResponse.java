package dev.spanwright.jdkhttp;

import com.sun.net.httpserver.HttpExchange;
import dev.spanwright.http.ClientSpan;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The answer to a request that is served, whoever gives it. */
final class FollowedResponse {

  private static final long NO_BODY = -1;

  private final HttpExchange exchange;
  private final ServedRequest served;
  private @Nullable OutputStream body;

  FollowedResponse(HttpExchange exchange, ServedRequest served) {
    this.exchange = exchange;
    this.served = served;
  }

  void sendHeaders(int code, long length) throws IOException {
    served.answers(code, exchange);
    try {
      exchange.sendResponseHeaders(code, length);
    } catch (IOException | RuntimeException thrown) {
      served.breaksOff(thrown);
      throw thrown;
    }
    if (length == NO_BODY || ClientSpan.hasNoContent(exchange.getRequestMethod(), code)) {
      served.responseOver();
    }
  }

  /** Returns the stream of the body: the same one each time, as long as the exchange's own is. */
  synchronized OutputStream body() {
    OutputStream known = body;
    if (known == null) {
      known = new Body(exchange.getResponseBody());
      body = known;
    }
    return known;
  }

  /** Forgets the stream, in place of which the exchange is given another one. */
  synchronized void forgetBody() {
    body = null;
  }

  void close() {
    try {
      exchange.close();
    } finally {
      served.responseOver();
    }
  }

  /** Passes a body on, and knows when it is over. */
  private final class Body extends FilterOutputStream {

    Body(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(int one) throws IOException {
      try {
        out.write(one);
      } catch (IOException thrown) {
        served.breaksOff(thrown);
        throw thrown;
      }
    }

    @Override
    public void write(byte[] some, int from, int count) throws IOException {
      try {
        out.write(some, from, count);
      } catch (IOException thrown) {
        served.breaksOff(thrown);
        throw thrown;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException thrown) {
        served.breaksOff(thrown);
        throw thrown;
      }
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } catch (IOException thrown) {
        served.breaksOff(thrown);
        throw thrown;
      } finally {
        served.responseOver();
      }
    }
  }
}
