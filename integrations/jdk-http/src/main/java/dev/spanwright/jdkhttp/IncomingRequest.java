package dev.spanwright.jdkhttp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import dev.spanwright.http.ServerRequest;
import dev.spanwright.http.Url;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the JDK's server. */
record IncomingRequest(HttpExchange exchange) implements ServerRequest {

  @Override
  public String method() {
    return exchange.getRequestMethod();
  }

  @Override
  public String scheme() {
    return exchange instanceof HttpsExchange ? "https" : "http";
  }

  @Override
  public String path() {
    String path = exchange.getRequestURI().getRawPath();
    return path == null ? "" : path;
  }

  @Override
  public @Nullable String query() {
    return exchange.getRequestURI().getRawQuery();
  }

  @Override
  public String serverName() {
    Url asked = askedHost();
    return asked == null ? exchange.getLocalAddress().getHostString() : asked.host();
  }

  @Override
  public int serverPort() {
    Url asked = askedHost();
    return asked == null ? exchange.getLocalAddress().getPort() : asked.port();
  }

  private @Nullable Url askedHost() {
    String host = header("host");
    return host == null ? null : Url.parse(scheme() + "://" + host);
  }

  @Override
  public @Nullable String remoteAddress() {
    InetSocketAddress remote = exchange.getRemoteAddress();
    return remote == null || remote.getAddress() == null
        ? null
        : remote.getAddress().getHostAddress();
  }

  @Override
  public @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  @Override
  public Map<String, List<String>> headers() {
    return exchange.getRequestHeaders();
  }

  /** Returns all lines of a header as one; null if there is none. */
  @Nullable String joinedHeader(String name) {
    List<String> lines = exchange.getRequestHeaders().get(name);
    return lines == null || lines.isEmpty() ? null : String.join(",", lines);
  }
}
