package dev.spanwright.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as a server gets it that takes transactions only. */
abstract class TransactionTests extends OverHttp {

  private static final JsonMapper JSON = new JsonMapper();

  private final BlockingQueue<JsonNode> transactions = new LinkedBlockingQueue<>();
  private HttpServer sentry;

  TransactionTests(TestServer server) {
    super(server);
  }

  @BeforeEach
  void startSentry() throws IOException {
    sentry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sentry.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
          }
          String[] lines = new String(body, UTF_8).split("\n", -1);
          for (int i = 1; i + 1 < lines.length; i += 2) {
            if (JSON.readTree(lines[i]).path("type").asString().equals("transaction")) {
              transactions.add(JSON.readTree(lines[i + 1]));
            }
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    sentry.start();
  }

  @AfterEach
  void stopSentry() {
    sentry.stop(0);
  }

  @Test
  @Tag("SRV-09")
  @Tag("SRV-10")
  @Tag("SRV-112")
  @Tag("SRV-118")
  @Tag("SRV-120")
  void request_isATransaction() throws Exception {
    record(
        options ->
            options
                .dsn("http://key@localhost:" + sentry.getAddress().getPort() + "/1")
                .traceLifecycle(TraceLifecycle.STATIC));
    serve(
        "",
        context -> {
          TracingFilter.builder().build().register(context);
          servlet(
              context,
              "/orders/*",
              (request, response) -> {
                RequestSpan.of(request).route("/orders/{id}");
                Traces.run("work", () -> response.setStatus(503));
              });
        });
    String trace = "0123456789abcdef0123456789abcdef";
    client.send("GET", "/orders/42?q=1&token=2", "sentry-trace: " + trace + "-0123456789abcdef-1");

    JsonNode transaction = transactions.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(transaction.path("transaction").asString()).isEqualTo("GET /orders/{id}");
    assertThat(transaction.at("/transaction_info/source").asString()).isEqualTo("route");
    JsonNode context = transaction.at("/contexts/trace");
    assertThat(context.path("trace_id").asString()).isEqualTo(trace);
    assertThat(context.path("parent_span_id").asString()).isEqualTo("0123456789abcdef");
    assertThat(context.path("op").asString()).isEqualTo("http.server");
    assertThat(context.path("origin").asString()).isEqualTo("auto.http.servlet");
    assertThat(context.path("status").asString()).isEqualTo("unavailable");
    Map<String, Object> data = new TreeMap<>();
    context
        .path("data")
        .properties()
        .forEach(entry -> data.put(entry.getKey(), plain(entry.getValue())));
    data.keySet().removeIf(key -> key.matches("(sentry|thread|process|os)\\..*"));
    Map<String, Object> expected = expected("GET", "/orders/42", "route", 503);
    expected.keySet().removeIf(key -> key.startsWith("sentry."));
    expected.put("http.route", "/orders/{id}");
    expected.put("url.query", "q=1&token=%5BFiltered%5D");
    expected.put("url.full", expected.get("url.full") + "?q=1&token=%5BFiltered%5D");
    expected.put("http.request.header.sentry-trace", List.of(trace + "-0123456789abcdef-1"));
    assertThat(data).isEqualTo(expected);
    assertThat(transaction.path("spans")).hasSize(1);
    assertThat(transaction.at("/spans/0/description").asString()).isEqualTo("work");
    assertThat(transactions).isEmpty();
  }

  private static Object plain(JsonNode value) {
    if (value.isArray()) {
      return value.values().stream().map(TransactionTests::plain).toList();
    }
    return value.isNumber() ? (Object) value.asLong() : value.asString();
  }
}
