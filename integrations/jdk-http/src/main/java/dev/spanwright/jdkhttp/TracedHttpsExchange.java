package dev.spanwright.jdkhttp;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpPrincipal;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** An exchange over TLS whose response is followed; passes all else on. */
final class TracedHttpsExchange extends HttpsExchange {

  private final HttpsExchange exchange;
  private final FollowedResponse response;

  TracedHttpsExchange(HttpsExchange exchange, ServedRequest served) {
    this.exchange = exchange;
    this.response = new FollowedResponse(exchange, served);
  }

  @Override
  public void sendResponseHeaders(int code, long length) throws IOException {
    response.sendHeaders(code, length);
  }

  @Override
  public OutputStream getResponseBody() {
    return response.body();
  }

  @Override
  public void setStreams(@Nullable InputStream input, @Nullable OutputStream output) {
    exchange.setStreams(input, output);
    response.forgetBody();
  }

  @Override
  public void close() {
    response.close();
  }

  @Override
  public SSLSession getSSLSession() {
    return exchange.getSSLSession();
  }

  @Override
  public Headers getRequestHeaders() {
    return exchange.getRequestHeaders();
  }

  @Override
  public Headers getResponseHeaders() {
    return exchange.getResponseHeaders();
  }

  @Override
  public URI getRequestURI() {
    return exchange.getRequestURI();
  }

  @Override
  public String getRequestMethod() {
    return exchange.getRequestMethod();
  }

  @Override
  public HttpContext getHttpContext() {
    return exchange.getHttpContext();
  }

  @Override
  public InputStream getRequestBody() {
    return exchange.getRequestBody();
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    return exchange.getRemoteAddress();
  }

  @Override
  public int getResponseCode() {
    return exchange.getResponseCode();
  }

  @Override
  public InetSocketAddress getLocalAddress() {
    return exchange.getLocalAddress();
  }

  @Override
  public String getProtocol() {
    return exchange.getProtocol();
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return exchange.getAttribute(name);
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    exchange.setAttribute(name, value);
  }

  @Override
  public @Nullable HttpPrincipal getPrincipal() {
    return exchange.getPrincipal();
  }
}
