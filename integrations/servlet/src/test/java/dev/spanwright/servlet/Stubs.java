package dev.spanwright.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests that no server lets through to a filter. */
final class Stubs {

  private Stubs() {}

  static HttpServletRequest request(String method, String path) {
    return request(method, path, Map.of());
  }

  /** Returns a request with these headers, whose names are in lower case. */
  static HttpServletRequest request(String method, String path, Map<String, String> headers) {
    Map<Object, Object> attributes = new HashMap<>();
    return proxy(
        HttpServletRequest.class,
        (proxy, called, arguments) ->
            switch (called.getName()) {
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
              case "getContextPath" -> "";
              case "getDispatcherType" -> DispatcherType.REQUEST;
              case "getHeader" -> headers.get(arguments[0]);
              case "getHeaderNames" -> Collections.enumeration(headers.keySet());
              case "getHeaders" ->
                  Collections.enumeration(
                      headers.containsKey(arguments[0])
                          ? List.of(headers.get(arguments[0]))
                          : List.of());
              case "getMethod" -> method;
              case "getRequestURI" -> path;
              case "getScheme" -> "http";
              case "getServerName" -> "localhost";
              case "getServerPort" -> 80;
              case "isAsyncStarted" -> false;
              default -> null;
            });
  }

  static HttpServletResponse response(int status) {
    return proxy(
        HttpServletResponse.class,
        (proxy, called, arguments) -> called.getName().equals("getStatus") ? status : null);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Stubs.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
