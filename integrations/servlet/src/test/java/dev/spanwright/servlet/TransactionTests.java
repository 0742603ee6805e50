package dev.spanwright.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.spanwright.Spanwright;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
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
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as a server gets it that takes transactions only. */
abstract class TransactionTests extends OverHttp {

  private static final String TRACE = "0123456789abcdef0123456789abcdef";

  private static final JsonMapper JSON = new JsonMapper();

  private final BlockingQueue<JsonNode> transactions = new LinkedBlockingQueue<>();
  private HttpServer sentry;

  TransactionTests(TestServer server) {
    super(server, TraceLifecycle.STATIC);
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
  @Tag("SRV-111")
  @Tag("SRV-112")
  @Tag("SRV-113")
  @Tag("SRV-115")
  @Tag("SRV-118")
  @Tag("SRV-120")
  void request_isATransaction() throws Exception {
    serveTransactions(
        context ->
            servlet(
                context,
                "/orders/*",
                (request, response) -> {
                  RequestSpan.of(request).route("/orders/{id}");
                  Traces.run("work", () -> response.setStatus(503));
                }));
    client.send(
        "GET",
        "/orders/42?q=1&token=2",
        "sentry-trace: " + TRACE + "-0123456789abcdef-1",
        "Cookie: theme=dark; sid=1");

    JsonNode transaction = transaction();
    assertThat(transaction.path("transaction").asString()).isEqualTo("GET /orders/{id}");
    assertThat(plain(transaction.path("transaction_info"))).isEqualTo(Map.of("source", "route"));
    String url = "http://localhost:" + client.port() + "/orders/42?q=1&token=%5BFiltered%5D";
    assertThat(plain(transaction.path("request")))
        .isEqualTo(
            Map.of(
                "method",
                "GET",
                "url",
                url,
                "query_string",
                "q=1&token=%5BFiltered%5D",
                "headers",
                Map.of(
                    "host",
                    "localhost:" + client.port(),
                    "connection",
                    "close",
                    "cookie",
                    "theme=dark, sid=[Filtered]",
                    "sentry-trace",
                    TRACE + "-0123456789abcdef-1")));
    assertThat(plain(transaction.at("/contexts/response"))).isEqualTo(Map.of("status_code", 503L));
    Map<String, Object> context = members(transaction.at("/contexts/trace"));
    Map<String, Object> data = members(transaction.at("/contexts/trace/data"));
    assertThat(without(context, "data", "span_id"))
        .isEqualTo(
            Map.of(
                "trace_id", TRACE,
                "parent_span_id", "0123456789abcdef",
                "op", "http.server",
                "origin", "auto.http.servlet",
                "status", "unavailable"));
    data.keySet().removeIf(key -> key.matches("(sentry|thread|process|os)\\..*"));
    Map<String, Object> expected = expected("GET", "/orders/42", "route", 503);
    expected.keySet().removeIf(key -> key.startsWith("sentry."));
    expected.put("http.route", "/orders/{id}");
    expected.put("url.query", "q=1&token=%5BFiltered%5D");
    expected.put("url.full", url);
    expected.put("http.request.header.sentry-trace", List.of(TRACE + "-0123456789abcdef-1"));
    expected.put("http.request.header.cookie", List.of("theme=dark", "sid=[Filtered]"));
    assertThat(data).isEqualTo(expected);
    assertThat(transaction.path("spans")).hasSize(1);
    assertThat(transaction.at("/spans/0/description").asString()).isEqualTo("work");
    assertThat(transaction.at("/spans/0/parent_span_id").asString())
        .isEqualTo(context.get("span_id"));
    assertThat(transaction.has("tags")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "204, ok",
    "302, ok",
    "400, invalid_argument",
    "401, unauthenticated",
    "403, permission_denied",
    "404, not_found",
    "409, already_exists",
    "413, failed_precondition",
    "429, resource_exhausted",
    "500, internal_error",
    "501, unimplemented",
    "503, unavailable",
    "504, deadline_exceeded"
  })
  @Tag("SRV-22")
  @Tag("SRV-58")
  @Tag("SRV-59")
  @Tag("SRV-61")
  @Tag("SRV-118")
  void statusCode_hasAWord(int code, String word) throws Exception {
    serveTransactions(
        context -> servlet(context, "/a", (request, response) -> response.setStatus(code)));
    client.send("GET", "/a");
    JsonNode transaction = transaction();
    assertThat(transaction.at("/contexts/trace/status").asString()).isEqualTo(word);
    assertThat(plain(transaction.at("/contexts/response")))
        .isEqualTo(Map.of("status_code", (long) code));
  }

  @Test
  @Tag("SRV-60")
  @Tag("SRV-118")
  void exception_isAnInternalError_andNoStatusIsMadeUp() throws Exception {
    serveTransactions(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  throw new IllegalStateException("of the application");
                }));
    client.send("GET", "/a");
    JsonNode transaction = transaction();
    assertThat(transaction.at("/contexts/trace/status").asString()).isEqualTo("internal_error");
    assertThat(transaction.at("/contexts/trace/data/error.type").asString())
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(transaction.at("/contexts").has("response")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS"})
  @Tag("SRV-15")
  @Tag("SRV-118")
  @Tag("SRV-146")
  void methodThatIsNotCaptured_isNoTransaction(String method) throws Exception {
    serveTransactions(
        context -> servlet(context, "/a", (request, response) -> Traces.startSpan("work").end()));
    client.send(method, "/a", "sentry-trace: " + TRACE + "-0123456789abcdef-1");
    JsonNode transaction = transaction();
    assertThat(transaction.path("transaction").asString()).isEqualTo("work");
    assertThat(transaction.at("/contexts/trace/trace_id").asString()).isEqualTo(TRACE);
    assertThat(transaction.at("/contexts/trace/parent_span_id").asString())
        .isEqualTo("0123456789abcdef");
  }

  @Test
  @Tag("SRV-98")
  @Tag("SRV-100")
  @Tag("SRV-119")
  @Tag("SRV-120")
  void filter_isASpan_whoseOperationAndOriginAreFields() throws Exception {
    serveTransactions(
        context -> {
          filter(context, "pass", new TracedFilter(new Pass()));
          servlet(context, "/a", (request, response) -> response.setStatus(204));
        });
    client.send("GET", "/a");
    JsonNode transaction = transaction();
    assertThat(transaction.path("spans")).hasSize(1);
    Map<String, Object> span = members(transaction.at("/spans/0"));
    Map<String, Object> data = members(transaction.at("/spans/0/data"));
    data.keySet().removeIf(key -> key.matches("(thread|process|os)\\..*"));
    assertThat(data)
        .isEqualTo(Map.of("middleware.name", "dev.spanwright.servlet.TransactionTests$Pass"));
    assertThat(without(span, "data", "span_id", "start_timestamp", "timestamp"))
        .isEqualTo(
            Map.of(
                "trace_id", transaction.at("/contexts/trace/trace_id").asString(),
                "parent_span_id", transaction.at("/contexts/trace/span_id").asString(),
                "description", "Pass",
                "op", "middleware",
                "origin", "auto.http.servlet",
                "status", "ok"));
  }

  private static final class Pass implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(request, response);
    }
  }

  private void serveTransactions(Consumer<ServletContext> application) {
    record(options -> options.dsn("http://key@localhost:" + sentry.getAddress().getPort() + "/1"));
    serve(
        "",
        context -> {
          TracingFilter.builder().build().register(context);
          application.accept(context);
        });
  }

  /** Waits for the one transaction that there is to be. */
  private JsonNode transaction() throws InterruptedException {
    JsonNode transaction = transactions.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(transaction).as("transaction").isNotNull();
    server.close();
    assertThat(Spanwright.running().flush(LONG)).isTrue();
    assertThat(transactions).as("further transactions").isEmpty();
    return transaction;
  }

  private static Map<String, Object> members(JsonNode object) {
    Map<String, Object> members = new TreeMap<>();
    object.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
    return members;
  }

  private static Object plain(JsonNode value) {
    if (value.isObject()) {
      return members(value);
    }
    if (value.isArray()) {
      return value.values().stream().map(TransactionTests::plain).toList();
    }
    return value.isNumber() ? (Object) value.asLong() : value.asString();
  }
}
