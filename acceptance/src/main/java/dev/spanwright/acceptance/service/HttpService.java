package dev.spanwright.acceptance.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JDK's server for services that know nothing of us. */
final class HttpService implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private HttpService(HttpServer server) {
    this.server = server;
  }

  /** Serves GET requests, from now on. */
  static HttpService start(Handler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    HttpService service = new HttpService(server);
    server.setExecutor(service.threads);
    server.createContext("/", exchange -> answer(exchange, handler));
    server.start();
    return service;
  }

  /** What a service does with a request. */
  interface Handler {
    /**
     * Returns the answer.
     *
     * @param next the URL to call, or null
     */
    String answer(Headers headers, @Nullable URI next) throws Exception;
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // the parent reads what is printed
  private static void answer(HttpExchange exchange, Handler handler) throws IOException {
    int status = 200;
    String answer;
    try {
      answer = handler.answer(exchange.getRequestHeaders(), next(exchange.getRequestURI()));
    } catch (Exception e) {
      e.printStackTrace();
      status = 500;
      answer = e.toString();
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", "text/plain;charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static @Nullable URI next(URI url) {
    String query = url.getQuery(); // decoded
    return query == null ? null : URI.create(query.substring("next=".length()));
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Returns what gives a header's lines with commas between; null if there are none. */
  static Function<String, @Nullable String> joined(Headers headers) {
    return name -> {
      List<String> lines = headers.get(name);
      return lines == null ? null : String.join(",", lines);
    };
  }

  /** Returns when all requests have been served. */
  @Override
  public void close() {
    server.stop(/* delay= */ 0);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
        throw new UncheckedIOException(new IOException("a request does not end"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
