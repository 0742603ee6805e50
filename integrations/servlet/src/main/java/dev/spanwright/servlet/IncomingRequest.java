package dev.spanwright.servlet;

import dev.spanwright.http.ServerRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of the servlet API. */
record IncomingRequest(HttpServletRequest http) implements ServerRequest {

  @Override
  public String method() {
    return http.getMethod();
  }

  @Override
  public String scheme() {
    return http.getScheme();
  }

  @Override
  public String path() {
    return http.getRequestURI();
  }

  @Override
  public @Nullable String query() {
    return http.getQueryString();
  }

  @Override
  public String serverName() {
    return http.getServerName();
  }

  @Override
  public int serverPort() {
    return http.getServerPort();
  }

  @Override
  public @Nullable String remoteAddress() {
    return http.getRemoteAddr();
  }

  @Override
  public @Nullable String header(String name) {
    return http.getHeader(name);
  }

  @Override
  public Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    Enumeration<String> names = http.getHeaderNames();
    while (names != null && names.hasMoreElements()) {
      String name = names.nextElement();
      headers.put(name, lines(name));
    }
    return headers;
  }

  /** Returns all lines of a header that carries a trace, as one; null if there is none. */
  @Nullable String traceHeader(String name) {
    try {
      List<String> lines = lines(name);
      return lines.isEmpty() ? null : String.join(",", lines);
    } catch (RuntimeException foreign) {
      return null; // a wrapper of the application's
    }
  }

  /** Returns whether this asks for a WebSocket. */
  boolean isWebSocketHandshake() {
    return http.getMethod().equalsIgnoreCase("GET")
        && "websocket".equalsIgnoreCase(http.getHeader("upgrade"));
  }

  private List<String> lines(String name) {
    Enumeration<String> lines = http.getHeaders(name);
    return lines == null ? new ArrayList<>() : Collections.list(lines);
  }
}
