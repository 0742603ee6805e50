package dev.spanwright.jdkhttp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracedHttpClientTest {

  private final HttpClient plain = HttpClient.newHttpClient();
  private final HttpClient client = TracedHttpClient.wrap(plain);

  @ParameterizedTest
  @EnumSource
  @Tag("SRV-123")
  @Tag("SRV-124")
  @Tag("SRV-125")
  @Tag("SRV-126")
  @Tag("SRV-127")
  @Tag("SRV-128")
  @Tag("SRV-129")
  @Tag("SRV-131")
  @Tag("SRV-136")
  void request_isOneSpanWithTheseAttributes(TraceLifecycle lifecycle) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start(o -> o.traceLifecycle(lifecycle))) {
      try (Span shop = Traces.startSpan("shop")) {
        assertThat(get(client, server.url("/a/b?token=x&lang=en"))).isEqualTo("yes");
        assertThat(Traces.currentSpan().spanId()).isEqualTo(shop.spanId());
      }
      FinishedSpan span = recording.span("GET");
      FinishedSpan parent = recording.span("shop");
      assertThat(span.name()).isEqualTo("GET " + server.url("/a/b"));
      assertThat(span.status()).isEqualTo(SpanStatus.OK);
      assertThat(span.traceId()).isEqualTo(parent.traceId());
      assertThat(span.parentSpanId()).isEqualTo(parent.spanId());
      assertThat(recording.attributes(span))
          .isEqualTo(
              Map.of(
                  "sentry.op", "http.client",
                  "sentry.origin", "auto.http.jdk_http_client",
                  "http.request.method", "GET",
                  "http.response.status_code", 200L,
                  "server.address", "127.0.0.1",
                  "server.port", (long) server.port(),
                  "url.full", server.url("/a/b?token=%5BFiltered%5D&lang=en"),
                  "url.query", "token=%5BFiltered%5D&lang=en"));
      assertThat(server.received().get(0).header("sentry-trace"))
          .isEqualTo(span.traceId() + "-" + span.spanId() + "-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SRV-123")
  void asynchronousRequest_belongsToWhereItWasSent(TraceLifecycle lifecycle) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(404, "no");
        Recording recording = Recording.start(o -> o.traceLifecycle(lifecycle))) {
      try (Span shop = Traces.startSpan("shop")) {
        client.sendAsync(request(server.url("/1")), BodyHandlers.ofString()).join();
        client
            .sendAsync(request(server.url("/2")), BodyHandlers.ofString(), (i, p, a) -> {})
            .join();
        assertThat(Traces.currentSpan().spanId()).isEqualTo(shop.spanId());
      }
      assertThat(recording.spans("GET"))
          .hasSize(2)
          .allSatisfy(
              span -> {
                assertThat(span.parentSpanId()).isEqualTo(recording.span("shop").spanId());
                assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("SRV-130")
  void connectionFailure_isAnError(boolean async) throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + nobody + "/";
    try (Recording recording = Recording.start()) {
      Traces.run(
          "shop",
          () -> {
            if (async) {
              assertThatThrownBy(
                      () -> client.sendAsync(request(url), BodyHandlers.ofString()).get())
                  .isExactlyInstanceOf(ExecutionException.class)
                  .hasCauseExactlyInstanceOf(ConnectException.class);
            } else {
              assertThatThrownBy(() -> get(client, url))
                  .isExactlyInstanceOf(ConnectException.class);
            }
          });
      FinishedSpan span = recording.span("GET");
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(recording.attributes(span))
          .isEqualTo(
              Map.of(
                  "sentry.op", "http.client",
                  "sentry.origin", "auto.http.jdk_http_client",
                  "error.type", "java.net.ConnectException",
                  "http.request.method", "GET",
                  "server.address", "127.0.0.1",
                  "server.port", (long) nobody,
                  "url.full", url));
    }
  }

  @Test
  @Tag("SRV-131")
  void span_lastsUntilTheBodyHasArrived_orIsNotWanted() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (LoopbackServer server =
            new LoopbackServer(
                exchange -> {
                  exchange.sendResponseHeaders(200, 0);
                  exchange.getResponseBody().write('a');
                  exchange.getResponseBody().flush();
                  await(goOn);
                  exchange.getResponseBody().write('b');
                });
        Recording recording = Recording.start()) {
      HttpResponse<InputStream> response =
          Traces.call(
              "shop", () -> client.send(request(server.url("/")), BodyHandlers.ofInputStream()));
      assertThat(recording.spans("GET")).isEmpty();
      HttpResponse<InputStream> unwanted =
          Traces.call(
              "shop", () -> client.send(request(server.url("/")), BodyHandlers.ofInputStream()));
      unwanted.body().close();
      awaitSpans(recording, "GET", 1); // the client may subscribe late, on a thread of its own
      goOn.countDown();
      assertThat(response.body().readAllBytes()).hasSize(2);
      assertThat(recording.spans("GET")).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"HEAD, 200", "GET, 204", "GET, 304", "GET, 200"})
  @Tag("SRV-131")
  void response_withoutContent_endsTheSpan(String method, int code) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(code, method.equals("HEAD") ? "yes" : "");
        Recording recording = Recording.start()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url("/")))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      Traces.run("shop", () -> client.send(request, BodyHandlers.ofInputStream()));
      awaitSpans(recording, method, 1); // nobody reads the body: the client ends it when it may
    }
  }

  @Test
  @Tag("SRV-130")
  void cancelledRequest_isAnError_andIsCancelled() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (LoopbackServer server =
            new LoopbackServer(
                exchange -> {
                  asked.countDown();
                  await(over);
                });
        Recording recording = Recording.start()) {
      try (Span shop = Traces.startSpan("shop")) {
        CompletableFuture<HttpResponse<String>> response =
            client.sendAsync(request(server.url("/")), BodyHandlers.ofString());
        await(asked);
        response.cancel(true);
        // The client's own threads and this one may both be the first to say so.
        assertThatThrownBy(response::get)
            .satisfiesAnyOf(
                thrown -> assertThat(thrown).isInstanceOf(CancellationException.class),
                thrown -> assertThat(thrown).hasCauseInstanceOf(CancellationException.class));
        over.countDown();
        assertThat(shop.isRecording()).isTrue();
      }
      Awaitility.await().until(() -> !recording.spans("GET").isEmpty());
      FinishedSpan span = recording.span("GET");
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(span.attributes().get("error.type"))
          .isEqualTo("java.util.concurrent.CancellationException");
    }
  }

  @Test
  @Tag("SRV-123")
  @Tag("PROP-72")
  void request_withoutCurrentSpan_hasNoSpanButHeaders() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start()) {
      get(client, server.url("/"));
      assertThat(recording.spans()).isEmpty();
      assertThat(server.received().get(0).header("sentry-trace"))
          .matches("[0-9a-f]{32}-[0-9a-f]{16}");
    }
  }

  @Test
  @Tag("PROP-29")
  @Tag("PROP-76")
  @Tag("PROP-77")
  void headers_replaceOurs_andLeaveOthers() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording =
            Recording.start(o -> o.propagation(PropagationFormat.SENTRY, PropagationFormat.W3C))) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url("/")))
              .header("Sentry-Trace", "old")
              .header("Baggage", "vendor=a;p=1,sentry-trace_id=old")
              .header("X-Kept", "1")
              .timeout(Duration.ofSeconds(30))
              .POST(HttpRequest.BodyPublishers.ofString("order"))
              .build();
      Traces.run("shop", () -> client.send(request, BodyHandlers.ofString()));
      FinishedSpan span = recording.span("POST");
      LoopbackServer.Received received = server.received().get(0);
      assertThat(received.headers().get("sentry-trace"))
          .containsExactly(span.traceId() + "-" + span.spanId() + "-1");
      assertThat(received.headers().get("traceparent"))
          .containsExactly("00-" + span.traceId() + "-" + span.spanId() + "-01");
      assertThat(received.header("x-kept")).isEqualTo("1");
      assertThat(received.header("content-length")).isEqualTo("5");
      assertThat(received.headers().get("baggage")).hasSize(1);
      assertThat(received.header("baggage"))
          .startsWith("vendor=a;p=1,sentry-trace_id=" + span.traceId())
          .doesNotContain("old");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpClient.Redirect.class,
      names = {"NEVER", "NORMAL"})
  @Tag("PROP-73")
  void redirect_tellsNobodyThatIsNoTarget(HttpClient.Redirect redirect) throws Exception {
    HttpClient redirected =
        TracedHttpClient.wrap(HttpClient.newBuilder().followRedirects(redirect).build());
    boolean follows = redirect != HttpClient.Redirect.NEVER;
    try (LoopbackServer elsewhere = LoopbackServer.saying(200, "there");
        LoopbackServer server =
            new LoopbackServer(
                exchange -> {
                  exchange
                      .getResponseHeaders()
                      .set("Location", elsewhere.url("/").replace("127.0.0.1", "localhost"));
                  exchange.sendResponseHeaders(302, -1);
                });
        Recording recording =
            Recording.start(o -> o.tracePropagationTargets(List.of("127.0.0.1")))) {
      Traces.run("shop", () -> get(redirected, server.url("/")));
      assertThat(recording.span("GET").attributes().get("http.response.status_code"))
          .isEqualTo(follows ? 200L : 302L);
      assertThat(server.received().get(0).headers().containsKey("sentry-trace"))
          .isEqualTo(!follows);
      assertThat(elsewhere.received())
          .hasSize(follows ? 1 : 0)
          .allSatisfy(
              received ->
                  assertThat(received.headers()).doesNotContainKeys("sentry-trace", "baggage"));
    }
  }

  @Test
  @Tag("SRV-132")
  void proxy_isTheOtherEnd() throws Exception {
    try (LoopbackServer proxy = LoopbackServer.saying(200, "by proxy");
        Recording recording = Recording.start()) {
      HttpClient proxied =
          TracedHttpClient.wrap(
              HttpClient.newBuilder()
                  .proxy(
                      ProxySelector.of(
                          new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                  .build());
      Traces.run(
          "shop", () -> assertThat(get(proxied, "http://shop.example/a")).isEqualTo("by proxy"));
      assertThat(recording.attributes(recording.span("GET")))
          .isEqualTo(
              Map.of(
                  "sentry.op", "http.client",
                  "sentry.origin", "auto.http.jdk_http_client",
                  "http.request.method", "GET",
                  "http.response.status_code", 200L,
                  "network.peer.address", "localhost",
                  "network.peer.port", (long) proxy.port(),
                  "server.address", "shop.example",
                  "server.port", 80L,
                  "url.full", "http://shop.example/a"));
    }
  }

  @Test
  @Tag("SRV-133")
  void requestToWhereSpansGo_isNotTraced() throws Exception {
    try (LoopbackServer sentry = LoopbackServer.saying(200, "{}");
        Recording recording =
            Recording.start(o -> o.dsn("http://key@127.0.0.1:" + sentry.port() + "/7"))) {
      Traces.run("shop", () -> get(client, sentry.url("/own")));
      assertThat(recording.spans("GET")).isEmpty();
      LoopbackServer.Received own =
          sentry.received().stream().filter(r -> r.target().equals("/own")).findFirst().get();
      assertThat(own.headers()).doesNotContainKeys("sentry-trace", "baggage");
    }
  }

  @Test
  void webSocket_isASpanOfTheHandshake() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Recording recording = Recording.start()) {
      CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> handshake(socket));
      String url = "ws://127.0.0.1:" + socket.getLocalPort() + "/live";
      WebSocket webSocket =
          Traces.call(
              "shop",
              () ->
                  client
                      .newWebSocketBuilder()
                      .header("baggage", "vendor=a,sentry-trace_id=old")
                      .header("X-Kept", "1")
                      .connectTimeout(Duration.ofSeconds(30))
                      .buildAsync(URI.create(url), new WebSocket.Listener() {})
                      .get(30, TimeUnit.SECONDS));
      webSocket.abort();
      FinishedSpan span = recording.span("GET");
      assertThat(span.parentSpanId()).isEqualTo(recording.span("shop").spanId());
      assertThat(recording.attributes(span))
          .isEqualTo(
              Map.of(
                  "sentry.op", "websocket",
                  "sentry.origin", "auto.http.jdk_http_client",
                  "http.request.method", "GET",
                  "server.address", "127.0.0.1",
                  "server.port", (long) socket.getLocalPort(),
                  "url.full", url));
      assertThat(asked.join())
          .contains("sentry-trace: " + span.traceId() + "-" + span.spanId() + "-1\r\n")
          .contains("baggage: vendor=a,sentry-trace_id=" + span.traceId())
          .contains("X-Kept: 1\r\n")
          .doesNotContain("old");
    }
  }

  @Test
  void refusedWebSocket_isAnError() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(403, "no");
        Recording recording = Recording.start()) {
      URI uri = URI.create(server.url("/").replace("http:", "ws:"));
      Traces.run(
          "shop",
          () ->
              assertThatThrownBy(
                      () ->
                          client
                              .newWebSocketBuilder()
                              .buildAsync(uri, new WebSocket.Listener() {})
                              .join())
                  .isInstanceOf(CompletionException.class));
      FinishedSpan span = recording.span("GET");
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(span.attributes().get("http.response.status_code")).isEqualTo(403L);
      assertThat(span.attributes().get("error.type"))
          .isEqualTo("java.net.http.WebSocketHandshakeException");
    }
  }

  @Test
  void everyMethod_isPassedOn() {
    List<String> own =
        Stream.of(TracedHttpClient.class.getDeclaredMethods()).map(Method::getName).toList();
    assertThat(HttpClient.class.getDeclaredMethods())
        .filteredOn(
            method ->
                Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers()))
        .isNotEmpty()
        .allSatisfy(method -> assertThat(own).contains(method.getName()));
    assertThat(client.version()).isEqualTo(plain.version());
    assertThat(client.sslContext()).isSameAs(plain.sslContext());
    assertThat(client.connectTimeout()).isEqualTo(plain.connectTimeout());
    assertThat(client.followRedirects()).isEqualTo(plain.followRedirects());
    assertThat(client.executor()).isEqualTo(plain.executor());
    assertThat(TracedHttpClient.wrap(client)).isSameAs(client);
  }

  @Test
  void close_closesTheWrappedClient_whereClientsCanBeClosed() throws Exception {
    TracedHttpClient closing = (TracedHttpClient) client;
    assertThat(closing.isTerminated()).isFalse();
    closing.shutdown();
    closing.close();
    closing.shutdownNow();
    boolean canEnd = Runtime.version().feature() >= 21;
    assertThat(closing.awaitTermination(Duration.ofSeconds(30))).isEqualTo(canEnd);
    assertThat(closing.isTerminated()).isEqualTo(canEnd);
    if (canEnd) {
      assertThat((boolean) HttpClient.class.getMethod("isTerminated").invoke(plain)).isTrue();
    }
  }

  @Test
  void request_whileTracingIsOff_isMade() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes")) {
      assertThat(get(client, server.url("/"))).isEqualTo("yes");
      assertThat(server.received().get(0).headers()).doesNotContainKeys("sentry-trace", "baggage");
    }
    assertThatThrownBy(() -> client.send(null, BodyHandlers.ofString()))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void parallelRequests_belongToTheirOwnTraces() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (LoopbackServer server =
            new LoopbackServer(
                exchange ->
                    LoopbackServer.answer(exchange, 200, exchange.getRequestURI().toString()));
        Recording recording = Recording.start()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String path = "/" + i;
        boolean async = i % 2 == 0;
        all.add(
            threads.submit(
                () -> {
                  HttpRequest request = request(server.url(path));
                  try (Span shop = Traces.startSpan("shop " + path)) {
                    HttpResponse<String> response =
                        async
                            ? client.sendAsync(request, BodyHandlers.ofString()).get()
                            : client.send(request, BodyHandlers.ofString());
                    assertThat(response.body()).isEqualTo(path);
                    assertThat(Traces.currentSpan().spanId()).isEqualTo(shop.spanId());
                  }
                  return true;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertThat(recording.spans()).hasSize(400);
      Map<String, FinishedSpan> byName =
          recording.spans().stream().collect(Collectors.toMap(FinishedSpan::name, span -> span));
      assertThat(server.received()).hasSize(200);
      for (LoopbackServer.Received received : server.received()) {
        FinishedSpan span = requireNonNull(byName.get("GET " + server.url(received.target())));
        FinishedSpan parent = requireNonNull(byName.get("shop " + received.target()));
        assertThat(span.traceId()).isEqualTo(parent.traceId());
        assertThat(span.parentSpanId()).isEqualTo(parent.spanId());
        assertThat(received.header("sentry-trace"))
            .isEqualTo(span.traceId() + "-" + span.spanId() + "-1");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static HttpRequest request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).build();
  }

  private static String get(HttpClient from, String url) throws IOException, InterruptedException {
    return from.send(request(url), BodyHandlers.ofString()).body();
  }

  /** Waits until there are so many spans, which end on threads of the client. */
  private static void awaitSpans(Recording recording, String prefix, int count) {
    Awaitility.await().untilAsserted(() -> assertThat(recording.spans(prefix)).hasSize(count));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Accepts a WebSocket, and returns what it was asked with. */
  private static String handshake(ServerSocket server) {
    try {
      Socket socket = server.accept();
      String head =
          new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII)
                  .useDelimiter("\r\n\r\n")
                  .next()
              + "\r\n";
      String key = head.replaceAll("(?is).*sec-websocket-key: (\\S+).*", "$1");
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest(
                  (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                      .getBytes(StandardCharsets.US_ASCII));
      String answer =
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + Base64.getEncoder().encodeToString(hash)
              + "\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return head;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
