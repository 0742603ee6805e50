package dev.spanwright.jdkhttp;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.spanwright.trace.Context;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;

/** What docs/integrations/jdk-http.md shows. */
final class Snippets {

  private Snippets() {}

  static HttpClient wrapped() {
    HttpClient client = TracedHttpClient.wrap(HttpClient.newHttpClient());
    return client;
  }

  static void served(HttpServer server, HttpHandler orders) {
    server.createContext("/orders", orders).getFilters().add(0, new TracingFilter());
  }

  static TracingFilter told() {
    TracingFilter filter =
        TracingFilter.builder()
            .capturedMethods("GET", "POST", "HEAD")
            .responseHeaders(true)
            .build();
    return filter;
  }

  static HttpHandler elsewhere(ExecutorService pool, HttpHandler slow) {
    HttpHandler handler =
        exchange ->
            pool.execute(
                Context.wrap(
                    () -> {
                      try (exchange) {
                        slow.handle(exchange);
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                    }));
    return handler;
  }
}
