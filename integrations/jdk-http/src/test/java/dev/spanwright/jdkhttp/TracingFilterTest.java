package dev.spanwright.jdkhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.spanwright.DataCollection;
import dev.spanwright.Options;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class TracingFilterTest {

  private static final String TRACE = "771a43a4192642f0b136d5159a501700";
  private static final String PARENT = "1234567890abcdef";

  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final TraceLifecycle lifecycle;
  private boolean stopped;

  TracingFilterTest(TraceLifecycle lifecycle) throws IOException {
    this.lifecycle = lifecycle;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /** Waits for what the server still does: its threads end spans after clients have answers. */
  @AfterEach
  void stopServer() {
    if (stopped) {
      return;
    }
    stopped = true;
    server.stop(0);
    threads.shutdown();
    try {
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Recording recording(UnaryOperator<Options.Builder> change) {
    return Recording.start(options -> change.apply(options).traceLifecycle(lifecycle));
  }

  /** Returns what a span says besides what the client sends of itself, and all spans say. */
  private static Map<String, Object> own(FinishedSpan span, Recording recording) {
    Map<String, Object> own = new TreeMap<>(recording.attributes(span));
    own.keySet()
        .removeIf(
            key ->
                key.matches(
                    "user_agent.original|http.request.body.size|http.request.header."
                        + "(connection|content-length|host|http2-settings|upgrade|user-agent)"));
    return own;
  }

  /** Returns what the span of a request says to a context for all paths. */
  private Map<String, Object> expected(String path, int status) {
    Map<String, Object> expected = new TreeMap<>();
    expected.put("sentry.op", "http.server");
    expected.put("sentry.origin", "auto.http.jdk_http_server");
    expected.put("sentry.segment.name.source", "url");
    expected.put("network.protocol.name", "http");
    expected.put("http.request.method", "GET");
    expected.put("http.response.status_code", (long) status);
    expected.put("url.path", path);
    expected.put("url.full", url(path));
    return expected;
  }

  private HttpContext serve(String path, HttpHandler handler, TracingFilter filter) {
    HttpContext context = server.createContext(path, handler);
    context.getFilters().add(0, filter);
    return context;
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  @Tag("SRV-16")
  @Tag("SRV-18")
  @Tag("SRV-27")
  @Tag("SRV-41")
  @Tag("SRV-43")
  @Tag("SRV-44")
  @Tag("SRV-46")
  @Tag("SRV-48")
  @Tag("SRV-49")
  @Tag("SRV-50")
  @Tag("SRV-51")
  @Tag("SRV-52")
  @Tag("SRV-56")
  @Tag("SRV-58")
  @Tag("SRV-59")
  void request_isOneSpanWithTheseAttributes() throws Exception {
    try (Recording recording = recording(o -> o)) {
      serve(
          "/orders",
          exchange -> {
            try (exchange) {
              Traces.run("inner", () -> LoopbackServer.answer(exchange, 200, "yes"));
            }
          },
          new TracingFilter());
      long port = server.getAddress().getPort();
      assertThat(
              get(
                      "/orders/42?token=x&lang=en",
                      "sentry-trace",
                      TRACE + "-" + PARENT + "-1",
                      "x-api-key",
                      "secret",
                      "x-forwarded-for",
                      "10.1.2.3",
                      "user-agent",
                      "test",
                      "cookie",
                      "theme=dark; sid=1")
                  .body())
          .isEqualTo("yes");
      stopServer();
      FinishedSpan span = recording.span("GET");
      assertThat(span.name()).isEqualTo("GET /orders*");
      assertThat(span.traceId()).isEqualTo(TRACE);
      assertThat(span.parentSpanId()).isEqualTo(PARENT);
      assertThat(span.isTopLevel()).isTrue();
      assertThat(span.status()).isEqualTo(SpanStatus.OK);
      assertThat(recording.span("inner").parentSpanId()).isEqualTo(span.spanId());
      Map<String, Object> attributes = new TreeMap<>(recording.attributes(span));
      // What the client sends besides is its own business.
      attributes
          .keySet()
          .removeIf(key -> key.matches("http.request.header.(connection|upgrade|http2-settings)"));
      Map<String, Object> expected = new TreeMap<>();
      expected.put("sentry.op", "http.server");
      expected.put("sentry.origin", "auto.http.jdk_http_server");
      expected.put("sentry.segment.name.source", "route");
      expected.put("http.route", "/orders*");
      expected.put("network.protocol.name", "http");
      expected.put("http.request.method", "GET");
      expected.put("http.response.status_code", 200L);
      expected.put("url.path", "/orders/42");
      expected.put("url.full", url("/orders/42?token=%5BFiltered%5D&lang=en"));
      expected.put("url.query", "token=%5BFiltered%5D&lang=en");
      expected.put("user_agent.original", "test");
      expected.put("http.request.header.host", List.of("127.0.0.1:" + port));
      expected.put("http.request.header.user-agent", List.of("test"));
      expected.put("http.request.header.x-api-key", List.of("[Filtered]"));
      expected.put("http.request.header.x-forwarded-for", List.of("[Filtered]"));
      expected.put("http.request.header.sentry-trace", List.of(TRACE + "-" + PARENT + "-1"));
      expected.put("http.request.header.cookie", List.of("theme=dark", "sid=[Filtered]"));
      expected.put(
          "http.request.header.content-length",
          attributes.get("http.request.header.content-length"));
      expected.put("http.request.body.size", attributes.get("http.request.body.size"));
      expected.values().removeIf(Objects::isNull);
      assertThat(attributes).isEqualTo(expected);
    }
  }

  @Test
  @Tag("SRV-14")
  @Tag("SRV-53")
  @Tag("SRV-54")
  void clientAddress_ifAllowed_isOnAllSpans() throws Exception {
    try (Recording recording =
        recording(o -> o.dataCollection(DataCollection.builder().userInfo(true).build()))) {
      serve(
          "/",
          exchange -> {
            Traces.run("inner", () -> {});
            LoopbackServer.answer(exchange, 200, "yes");
            exchange.close();
          },
          new TracingFilter());
      get("/a", "x-forwarded-for", "10.1.2.3, 10.9.9.9");
      stopServer();
      assertThat(recording.spans()).hasSize(2);
      FinishedSpan span = recording.span("GET /a");
      Map<String, Object> expected = expected("/a", 200);
      expected.put("http.request.header.x-forwarded-for", List.of("10.1.2.3, 10.9.9.9"));
      expected.put("client.address", "10.1.2.3");
      expected.put("user.ip_address", "10.1.2.3");
      assertThat(own(span, recording)).isEqualTo(expected);
      assertThat(own(recording.span("inner"), recording))
          .isEqualTo(Map.of("sentry.origin", "manual", "user.ip_address", "10.1.2.3"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304, 404, 500})
  @Tag("SRV-59")
  @Tag("SRV-61")
  void responseWithoutBody_endsTheSpan(int code) throws Exception {
    try (Recording recording = recording(o -> o)) {
      serve("/", exchange -> exchange.sendResponseHeaders(code, -1), new TracingFilter());
      assertThat(get("/a").statusCode()).isEqualTo(code);
      stopServer();
      FinishedSpan span = recording.span("GET /a");
      assertThat(own(span, recording)).isEqualTo(expected("/a", code));
      assertThat(span.status()).isEqualTo(code >= 400 ? SpanStatus.ERROR : SpanStatus.OK);
    }
  }

  @Test
  @Tag("SRV-23")
  @Tag("SRV-60")
  void handlerThatThrows_isAnError() throws Exception {
    try (Recording recording = recording(o -> o)) {
      serve(
          "/",
          exchange -> {
            throw new IllegalStateException("no");
          },
          new TracingFilter());
      assertThatThrownBy(() -> get("/a")).isInstanceOf(IOException.class);
      stopServer();
      FinishedSpan span = recording.spans("GET /a").get(0);
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      Map<String, Object> expected = expected("/a", 0);
      expected.remove("http.response.status_code");
      expected.put("error.type", "java.lang.IllegalStateException");
      assertThat(own(span, recording)).isEqualTo(expected);
    }
  }

  @Test
  @Tag("SRV-93")
  @Tag("SRV-95")
  void answerFromAnotherThread_endsTheSpanOnce() throws Exception {
    try (Recording recording = recording(o -> o)) {
      CompletableFuture<Void> answered = new CompletableFuture<>();
      serve(
          "/",
          exchange ->
              new Thread(
                      Context.wrap(
                          () -> {
                            try (exchange) {
                              Traces.run("inner", () -> {});
                              LoopbackServer.answer(exchange, 200, "yes");
                              exchange.getResponseBody().close();
                            } catch (IOException e) {
                              answered.completeExceptionally(e);
                            }
                            answered.complete(null);
                          }),
                      "answering")
                  .start(),
          new TracingFilter());
      assertThat(get("/a").body()).isEqualTo("yes");
      answered.join();
      stopServer();
      FinishedSpan span = recording.span("GET /a");
      assertThat(span.attributes().get("thread.name")).isEqualTo("answering");
      assertThat(own(span, recording)).isEqualTo(expected("/a", 200));
      assertThat(recording.span("inner").parentSpanId()).isEqualTo(span.spanId());
    }
  }

  @Test
  void clientThatGoesAway_isAnError() throws Exception {
    try (Recording recording = recording(o -> o)) {
      CountDownLatch gone = new CountDownLatch(1);
      AtomicReference<String> refusal = new AtomicReference<>(); // which one is not said anywhere
      serve(
          "/",
          exchange -> {
            try (exchange) {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write('a');
              exchange.getResponseBody().flush();
              assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
              while (true) { // until the system has noticed, and refuses more
                exchange.getResponseBody().write(new byte[1 << 16]);
              }
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            } catch (IOException e) {
              refusal.set(e.getClass().getName());
              throw e;
            }
          },
          new TracingFilter());
      InetSocketAddress address = server.getAddress();
      try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
        socket
            .getOutputStream()
            .write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        socket.setSoLinger(true, 0);
      }
      gone.countDown();
      // Not by stopping the server, which would close the connection itself.
      Awaitility.await().until(() -> !recording.spans("GET /a").isEmpty());
      FinishedSpan span = recording.span("GET /a");
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      Map<String, Object> expected = expected("/a", 200);
      expected.put("error.type", refusal.get());
      expected.put("url.full", "http://x/a");
      assertThat(own(span, recording)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS"})
  @Tag("SRV-15")
  void methodThatIsNotCaptured_hasNoSpan_butItsTraceGoesOn(String method) throws Exception {
    try (Recording recording = recording(o -> o)) {
      serve(
          "/",
          exchange -> {
            Traces.run("inner", () -> {});
            exchange.sendResponseHeaders(200, -1);
          },
          new TracingFilter());
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url("/a")))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .header("sentry-trace", TRACE + "-" + PARENT + "-1")
              .build();
      client.send(request, BodyHandlers.ofString());
      stopServer();
      assertThat(recording.spans()).hasSize(1);
      assertThat(recording.span("inner").traceId()).isEqualTo(TRACE);
    }
  }

  @Test
  @Tag("SRV-11")
  @Tag("SRV-65")
  void filterThatIsThereTwice_makesOneSpan() throws Exception {
    try (Recording recording = recording(o -> o)) {
      HttpContext context =
          serve(
              "/",
              exchange -> {
                exchange.getResponseHeaders().set("X-Answer", "42");
                exchange.sendResponseHeaders(200, -1);
              },
              TracingFilter.builder().capturedMethods("get").responseHeaders(true).build());
      context.getFilters().add(new TracingFilter());
      get("/a");
      stopServer();
      assertThat(recording.spans()).hasSize(1);
      Map<String, Object> own = own(recording.span("GET /a"), recording);
      own.remove("http.response.header.date"); // what the server says of itself
      Map<String, Object> expected = expected("/a", 200);
      expected.put("http.response.header.x-answer", List.of("42"));
      assertThat(own).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void authenticator_worksAsWithout(boolean rightPassword) throws Exception {
    try (Recording recording = recording(o -> o)) {
      serve(
              "/",
              exchange -> {
                try (exchange) {
                  LoopbackServer.answer(exchange, 200, exchange.getPrincipal().getUsername());
                }
              },
              new TracingFilter())
          .setAuthenticator(
              new BasicAuthenticator("shop") {
                @Override
                public boolean checkCredentials(String user, String password) {
                  return password.equals("right");
                }
              });
      String credentials = "me:" + (rightPassword ? "right" : "wrong");
      HttpResponse<String> response =
          get(
              "/a",
              "Authorization",
              "Basic "
                  + Base64.getEncoder()
                      .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
      assertThat(response.statusCode()).isEqualTo(rightPassword ? 200 : 401);
      assertThat(response.body()).isEqualTo(rightPassword ? "me" : "");
      stopServer();
      assertThat(recording.span("GET /a").attributes().get("http.response.status_code"))
          .isEqualTo((long) response.statusCode());
    }
  }

  @Test
  void parallelRequests_belongToTheirCallersTraces() throws Exception {
    try (Recording recording = recording(o -> o)) {
      serve(
          "/",
          exchange -> {
            try (exchange) {
              Traces.run("inner " + exchange.getRequestURI(), () -> {});
              LoopbackServer.answer(exchange, 200, "yes");
            }
          },
          new TracingFilter());
      List<CompletableFuture<HttpResponse<String>>> all =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      client.sendAsync(
                          HttpRequest.newBuilder(URI.create(url("/" + i)))
                              .header("sentry-trace", trace(i) + "-" + PARENT + "-1")
                              .build(),
                          BodyHandlers.ofString()))
              .toList();
      all.forEach(CompletableFuture::join);
      stopServer();
      assertThat(recording.spans()).hasSize(400);
      for (int i = 0; i < 200; i++) {
        int number = i;
        FinishedSpan span =
            recording.spans().stream()
                .filter(s -> s.name().equals("GET /" + number))
                .findFirst()
                .orElseThrow();
        FinishedSpan inner =
            recording.spans().stream()
                .filter(s -> s.name().equals("inner /" + number))
                .findFirst()
                .orElseThrow();
        assertThat(span.traceId()).isEqualTo(trace(i));
        assertThat(inner.traceId()).isEqualTo(trace(i));
        assertThat(inner.parentSpanId()).isEqualTo(span.spanId());
      }
    }
  }

  private static String trace(int number) {
    return String.format("771a43a4192642f0b136d5159a50%04x", number + 1);
  }
}
