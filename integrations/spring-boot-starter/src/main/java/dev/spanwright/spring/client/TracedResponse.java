package dev.spanwright.spring.client;

import dev.spanwright.trace.Span;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** A response that ends a span when its body has been read, or when it is closed. */
final class TracedResponse implements ClientHttpResponse {

  private final ClientHttpResponse response;
  private final Span span;
  private @Nullable InputStream body;
  private @Nullable InputStream tracedBody;

  TracedResponse(ClientHttpResponse response, Span span) {
    this.response = response;
    this.span = span;
  }

  @Override
  public HttpStatusCode getStatusCode() throws IOException {
    return response.getStatusCode();
  }

  @Override
  public String getStatusText() throws IOException {
    return response.getStatusText();
  }

  @Override
  public HttpHeaders getHeaders() {
    return response.getHeaders();
  }

  /** Returns the same stream as long as the response does. */
  @Override
  public InputStream getBody() throws IOException {
    InputStream now = response.getBody();
    InputStream traced = tracedBody;
    if (traced == null || now != body) {
      traced = new TracedBody(now, span);
      body = now;
      tracedBody = traced;
    }
    return traced;
  }

  @Override
  public void close() {
    try {
      response.close();
    } finally {
      span.end();
    }
  }
}
