package dev.spanwright.okhttp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.DataCollection;
import dev.spanwright.KeyRule;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracedOkHttpTest {

  private final OkHttpClient plain = new OkHttpClient();
  private final OkHttpClient client = TracedOkHttp.wrap(plain);

  @AfterEach
  void closeClient() {
    plain.dispatcher().executorService().shutdownNow();
    plain.connectionPool().evictAll();
  }

  @Test
  void okHttp_isTheVersionThatThisRunIsFor() throws Exception {
    Object version = Class.forName("okhttp3.OkHttp").getField("VERSION").get(null);
    assertThat(version).isEqualTo(System.getProperty("okhttp.version"));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SRV-123")
  @Tag("SRV-124")
  @Tag("SRV-125")
  @Tag("SRV-126")
  @Tag("SRV-127")
  @Tag("SRV-128")
  @Tag("SRV-129")
  @Tag("SRV-136")
  void call_isOneSpanWithTheseAttributes(TraceLifecycle lifecycle) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start(o -> o.traceLifecycle(lifecycle))) {
      String target = server.url("/a/b?token=x&lang=en").replace("http://", "http://me:pw@");
      try (Span shop = Traces.startSpan("shop")) {
        assertThat(get(client, target + "#part")).isEqualTo("yes");
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
                  "sentry.origin", "auto.http.okhttp",
                  "http.request.method", "GET",
                  "http.response.status_code", 200L,
                  "server.address", "127.0.0.1",
                  "server.port", (long) server.port(),
                  "url.full", server.url("/a/b?token=%5BFiltered%5D&lang=en"),
                  "url.query", "token=%5BFiltered%5D&lang=en",
                  "url.fragment", "part"));
      assertThat(server.received()).hasSize(1);
      assertThat(server.received().get(0).header("sentry-trace"))
          .isEqualTo(span.traceId() + "-" + span.spanId() + "-1");
      assertThat(server.received().get(0).header("baggage"))
          .contains("sentry-trace_id=" + span.traceId());
    }
  }

  @Test
  @Tag("SRV-127")
  @Tag("SRV-86")
  void query_thatMayNotBeRecorded_isNot() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording =
            Recording.start(
                o ->
                    o.dataCollection(
                        DataCollection.builder().queryParameters(KeyRule.off()).build()))) {
      Traces.run("shop", () -> get(client, server.url("/a?lang=en#part")));
      assertThat(recording.attributes(recording.span("GET")))
          .isEqualTo(
              Map.of(
                  "sentry.op", "http.client",
                  "sentry.origin", "auto.http.okhttp",
                  "http.request.method", "GET",
                  "http.response.status_code", 200L,
                  "server.address", "127.0.0.1",
                  "server.port", (long) server.port(),
                  "url.full", server.url("/a")));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500})
  @Tag("SRV-129")
  void response_thatSaysError_isOne(int code) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(code, "no");
        Recording recording = Recording.start()) {
      Traces.run("shop", () -> get(client, server.url("/")));
      FinishedSpan span = recording.span("GET");
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(span.attributes().get("http.response.status_code")).isEqualTo((long) code);
      assertThat(recording.span("shop").status()).isEqualTo(SpanStatus.OK);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SRV-130")
  void connectionFailure_isAnError(TraceLifecycle lifecycle) throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + nobody + "/";
    try (Recording recording = Recording.start(o -> o.traceLifecycle(lifecycle))) {
      Traces.run(
          "shop",
          () ->
              assertThatThrownBy(() -> get(client, url))
                  .isExactlyInstanceOf(ConnectException.class));
      FinishedSpan span = recording.span("GET");
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(recording.attributes(span))
          .isEqualTo(
              Map.of(
                  "sentry.op", "http.client",
                  "sentry.origin", "auto.http.okhttp",
                  "error.type", "java.net.ConnectException",
                  "http.request.method", "GET",
                  "server.address", "127.0.0.1",
                  "server.port", (long) nobody,
                  "url.full", url));
    }
  }

  @Test
  @Tag("SRV-131")
  void span_lastsUntilTheBodyHasBeenRead() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start()) {
      Response response;
      try (Span shop = Traces.startSpan("shop")) {
        response = client.newCall(request(server.url("/"))).execute();
        assertThat(Traces.currentSpan().spanId()).isEqualTo(shop.spanId());
      }
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      assertThat(recording.spans("GET")).isEmpty();
      // The last byte ends it, whether or not anybody asks for more, or closes the body.
      assertThat(response.body().source().readByteArray(3)).hasSize(3);
      assertThat(recording.spans("GET")).hasSize(1);
      response.close();
      assertThat(recording.spans("GET")).hasSize(1);
    }
  }

  @Test
  @Tag("SRV-131")
  void body_thatIsClosedUnread_endsTheSpanOnAnyThread() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start()) {
      Response response =
          Traces.call("shop", () -> client.newCall(request(server.url("/"))).execute());
      assertThat(recording.spans("GET")).isEmpty();
      CompletableFuture.runAsync(response::close).join();
      assertThat(recording.span("GET").status()).isEqualTo(SpanStatus.OK);
      Response other =
          Traces.call("shop", () -> client.newCall(request(server.url("/"))).execute());
      other.body().byteStream().close();
      assertThat(recording.spans("GET")).hasSize(2);
    }
  }

  @Test
  @Tag("SRV-131")
  void body_thatNobodyCloses_leavesTheSpanOpen() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start()) {
      Response leaked =
          Traces.call("shop", () -> client.newCall(request(server.url("/"))).execute());
      assertThat(recording.spans("GET")).isEmpty();
      // Nor is anything else kept of the call.
      assertThat(((CallStarts) client.eventListenerFactory()).size()).isZero();
      leaked.close();
    }
  }

  @Test
  @Tag("SRV-130")
  @Tag("SRV-131")
  void body_thatBreaksOff_isAnError() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Recording recording = Recording.start()) {
      CompletableFuture<Void> server =
          CompletableFuture.runAsync(
              () -> reply(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"));
      String url = "http://127.0.0.1:" + socket.getLocalPort() + "/";
      Traces.run(
          "shop", () -> assertThatThrownBy(() -> get(client, url)).isInstanceOf(IOException.class));
      server.join();
      FinishedSpan span = recording.span("GET");
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(span.attributes().get("error.type")).isEqualTo("java.net.ProtocolException");
      assertThat(span.attributes().get("http.response.status_code")).isEqualTo(200L);
    }
  }

  @ParameterizedTest
  @CsvSource({"HEAD, 200", "GET, 204", "GET, 304", "GET, 200"})
  @Tag("SRV-131")
  void response_withoutContent_endsTheSpanWithItsHeaders(String method, int code) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(code, method.equals("HEAD") ? "yes" : "");
        Recording recording = Recording.start()) {
      Request request = new Request.Builder().url(server.url("/")).method(method, null).build();
      try (Response response = Traces.call("shop", () -> client.newCall(request).execute())) {
        assertThat(response.code()).isEqualTo(code);
        assertThat(recording.spans(method)).hasSize(1);
      }
      assertThat(recording.spans(method)).hasSize(1);
    }
  }

  @Test
  @Tag("SRV-123")
  @Tag("SRV-136")
  @Tag("PROP-72")
  void call_withoutCurrentSpan_hasNoSpanButHeaders() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start()) {
      get(client, server.url("/"));
      assertThat(recording.spans()).isEmpty();
      assertThat(server.received().get(0).header("sentry-trace"))
          .matches("[0-9a-f]{32}-[0-9a-f]{16}");
    }
  }

  @Test
  @Tag("PROP-76")
  @Tag("PROP-77")
  @Tag("PROP-29")
  void headers_replaceOurs_andLeaveOthers() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording =
            Recording.start(o -> o.propagation(PropagationFormat.SENTRY, PropagationFormat.W3C))) {
      Request request =
          new Request.Builder()
              .url(server.url("/"))
              .header("sentry-trace", "old")
              .header("baggage", "vendor=a;p=1,sentry-trace_id=old")
              .build();
      Traces.run("shop", () -> client.newCall(request).execute().close());
      FinishedSpan span = recording.span("GET");
      LoopbackServer.Received received = server.received().get(0);
      assertThat(received.headers().get("sentry-trace"))
          .containsExactly(span.traceId() + "-" + span.spanId() + "-1");
      assertThat(received.headers().get("traceparent"))
          .containsExactly("00-" + span.traceId() + "-" + span.spanId() + "-01");
      assertThat(received.headers().get("baggage")).hasSize(1);
      assertThat(received.header("baggage"))
          .startsWith("vendor=a;p=1,sentry-trace_id=" + span.traceId())
          .doesNotContain("old");
    }
  }

  @Test
  @Tag("PROP-73")
  @Tag("SRV-136")
  void redirect_isOneSpan_andTellsOnlyTargets() throws Exception {
    try (LoopbackServer elsewhere = LoopbackServer.saying(200, "there");
        LoopbackServer server =
            new LoopbackServer(
                exchange -> {
                  boolean first = exchange.getRequestURI().getPath().equals("/first");
                  exchange
                      .getResponseHeaders()
                      .set(
                          "Location",
                          first
                              ? "/second"
                              : elsewhere.url("/third").replace("127.0.0.1", "localhost"));
                  exchange.sendResponseHeaders(302, -1);
                });
        Recording recording =
            Recording.start(o -> o.tracePropagationTargets(List.of("127.0.0.1")))) {
      Traces.run("shop", () -> assertThat(get(client, server.url("/first"))).isEqualTo("there"));
      FinishedSpan span = recording.span("GET");
      assertThat(span.name()).isEqualTo("GET " + server.url("/first"));
      assertThat(span.attributes().get("http.response.status_code")).isEqualTo(200L);
      assertThat(server.received())
          .extracting(received -> received.header("sentry-trace"))
          .containsExactly(
              span.traceId() + "-" + span.spanId() + "-1",
              span.traceId() + "-" + span.spanId() + "-1");
      assertThat(elsewhere.received()).hasSize(1);
      assertThat(elsewhere.received().get(0).headers())
          .doesNotContainKeys("sentry-trace", "baggage", "traceparent");
    }
  }

  @Test
  @Tag("SRV-132")
  void proxy_isTheOtherEnd() throws Exception {
    try (LoopbackServer proxy = LoopbackServer.saying(200, "by proxy");
        Recording recording = Recording.start()) {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
      OkHttpClient proxied = client.newBuilder().proxy(new Proxy(Proxy.Type.HTTP, address)).build();
      Traces.run(
          "shop", () -> assertThat(get(proxied, "http://shop.example/a")).isEqualTo("by proxy"));
      assertThat(recording.attributes(recording.span("GET")))
          .isEqualTo(
              Map.of(
                  "sentry.op", "http.client",
                  "sentry.origin", "auto.http.okhttp",
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
  @Tag("PROP-75")
  void requestToWhereSpansGo_isNotTraced() throws Exception {
    try (LoopbackServer sentry = LoopbackServer.saying(200, "{}");
        Recording recording =
            Recording.start(o -> o.dsn("http://key@127.0.0.1:" + sentry.port() + "/7"))) {
      Traces.run("shop", () -> get(client, sentry.url("/own")));
      assertThat(recording.spans("GET")).isEmpty();
      assertThat(recording.spans("shop")).hasSize(1);
      LoopbackServer.Received own =
          sentry.received().stream().filter(r -> r.target().equals("/own")).findFirst().get();
      assertThat(own.headers()).doesNotContainKeys("sentry-trace", "baggage");
      assertThat(sentry.received()).anyMatch(r -> r.target().equals("/api/7/envelope/"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SRV-123")
  void enqueuedCall_belongsToWhereItWasEnqueued(TraceLifecycle lifecycle) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start(o -> o.traceLifecycle(lifecycle))) {
      Call call = Traces.call("made here", () -> client.newCall(request(server.url("/"))));
      CompletableFuture<String> result = new CompletableFuture<>();
      CompletableFuture<Object> currentThere = new CompletableFuture<>();
      Callback callback =
          callback(
              response -> {
                currentThere.complete(Traces.currentSpan());
                result.complete(response.body().string());
              });
      try (Span here = Traces.startSpan("enqueued here")) {
        call.enqueue(callback);
        assertThat(Traces.currentSpan().spanId()).isEqualTo(here.spanId());
        assertThat(result.get(20, TimeUnit.SECONDS)).isEqualTo("yes");
      }
      assertThat(currentThere.join()).isSameAs(Span.none());
      FinishedSpan span = recording.span("GET");
      FinishedSpan parent = recording.span("enqueued here");
      assertThat(span.traceId()).isEqualTo(parent.traceId());
      assertThat(span.parentSpanId()).isEqualTo(parent.spanId());
      assertThat(server.received().get(0).header("sentry-trace"))
          .isEqualTo(span.traceId() + "-" + span.spanId() + "-1");
    }
  }

  @Test
  void wrappedCallback_runsWhereItWasWrapped() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start()) {
      CompletableFuture<String> result = new CompletableFuture<>();
      CompletableFuture<String> failed = new CompletableFuture<>();
      try (Span shop = Traces.startSpan("shop")) {
        client
            .newCall(request(server.url("/")))
            .enqueue(
                TracedOkHttp.wrap(
                    callback(
                        response -> {
                          response.close();
                          result.complete(Traces.currentSpan().spanId());
                        })));
        Call cancelled = client.newCall(request(server.url("/")));
        cancelled.cancel();
        cancelled.enqueue(
            TracedOkHttp.wrap(
                new Callback() {
                  @Override
                  public void onFailure(Call call, IOException e) {
                    failed.complete(Traces.currentSpan().spanId());
                  }

                  @Override
                  public void onResponse(Call call, Response response) {
                    failed.completeExceptionally(new AssertionError());
                  }
                }));
        assertThat(result.get(20, TimeUnit.SECONDS)).isEqualTo(shop.spanId());
        assertThat(failed.get(20, TimeUnit.SECONDS)).isEqualTo(shop.spanId());
      }
      assertThat(recording.spans("GET"))
          .extracting(span -> span.attributes().get("error.type"))
          .containsExactlyInAnyOrder("java.io.IOException", null);
    }
  }

  @Test
  @Tag("SRV-130")
  void cancelledCall_isAnError() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (LoopbackServer server =
            new LoopbackServer(
                exchange -> {
                  asked.countDown();
                  await(over);
                });
        Recording recording = Recording.start()) {
      Call call = client.newCall(request(server.url("/")));
      CompletableFuture<Void> canceller =
          CompletableFuture.runAsync(
              () -> {
                await(asked);
                call.cancel();
              });
      Traces.run("shop", () -> assertThatThrownBy(call::execute).isInstanceOf(IOException.class));
      canceller.join();
      over.countDown();
      FinishedSpan span = recording.span("GET");
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(span.attributes().get("error.type"))
          .isIn("java.io.IOException", "java.net.SocketException");
    }
  }

  @Test
  void webSocket_isASpanOfTheHandshake() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Recording recording = Recording.start()) {
      CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> handshake(socket));
      CompletableFuture<Response> opened = new CompletableFuture<>();
      String url = "ws://127.0.0.1:" + socket.getLocalPort() + "/live";
      WebSocket webSocket;
      try (Span shop = Traces.startSpan("shop")) {
        webSocket =
            TracedOkHttp.webSockets(client)
                .newWebSocket(
                    request(url),
                    new WebSocketListener() {
                      @Override
                      public void onOpen(WebSocket opening, Response response) {
                        opened.complete(response);
                      }

                      @Override
                      public void onFailure(WebSocket opening, Throwable t, Response response) {
                        opened.completeExceptionally(t);
                      }
                    });
        assertThat(opened.get(20, TimeUnit.SECONDS).code()).isEqualTo(101);
        assertThat(Traces.currentSpan().spanId()).isEqualTo(shop.spanId());
      }
      FinishedSpan span = recording.span("GET");
      assertThat(span.parentSpanId()).isEqualTo(recording.span("shop").spanId());
      assertThat(recording.attributes(span))
          .isEqualTo(
              Map.of(
                  "sentry.op", "websocket",
                  "sentry.origin", "auto.http.okhttp",
                  "http.request.method", "GET",
                  "http.response.status_code", 101L,
                  "server.address", "127.0.0.1",
                  "server.port", (long) socket.getLocalPort(),
                  "url.full", url.replace("ws:", "http:")));
      assertThat(asked.join())
          .contains("sentry-trace: " + span.traceId() + "-" + span.spanId() + "-1\r\n");
      webSocket.cancel();
    }
  }

  @Test
  void listener_thatWasThere_hearsEverything() throws Exception {
    List<String> heard = new ArrayList<>();
    OkHttpClient listening =
        TracedOkHttp.wrap(
            plain
                .newBuilder()
                .eventListenerFactory(
                    call ->
                        new EventListener() {
                          @Override
                          public void callStart(Call started) {
                            heard.add("start");
                          }

                          @Override
                          public void callEnd(Call ended) {
                            heard.add("end");
                          }
                        })
                .build());
    try (LoopbackServer server = LoopbackServer.saying(200, "yes")) {
      get(listening, server.url("/"));
    }
    assertThat(heard).containsExactly("start", "end");
  }

  @Test
  void everyEvent_isPassedOn() {
    Set<String> own =
        Stream.of(StartListener.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(EventListener.class.getDeclaredMethods())
        .filteredOn(
            method ->
                Modifier.isPublic(method.getModifiers())
                    && !Modifier.isFinal(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers()))
        .isNotEmpty()
        .allSatisfy(method -> assertThat(own).contains(method.getName()));
  }

  @Test
  void clientThatIsWrappedTwice_orDerived_makesOneSpan() throws Exception {
    assertThat(TracedOkHttp.wrap(client)).isSameAs(client);
    OkHttpClient derived =
        TracedOkHttp.wrap(client.newBuilder().eventListener(new EventListener() {}).build());
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start()) {
      Traces.run("shop", () -> get(derived, server.url("/")));
      assertThat(recording.spans("GET")).hasSize(1);
      assertThat(recording.span("GET").parentSpanId()).isEqualTo(recording.span("shop").spanId());
    }
  }

  @Test
  @Tag("PROP-71")
  @Tag("SRV-136")
  void call_thatIsNotSampled_saysSo() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start(o -> o.tracesSampleRate(0.0))) {
      Traces.run("shop", () -> get(client, server.url("/")));
      assertThat(recording.spans()).isEmpty();
      assertThat(server.received().get(0).header("sentry-trace"))
          .matches("[0-9a-f]{32}-[0-9a-f]{16}-0");
    }
  }

  @Test
  void lostContext_isToldOnce() throws Exception {
    OkHttpClient derived = client.newBuilder().eventListener(new EventListener() {}).build();
    List<String> told = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger("dev.spanwright");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            told.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        Recording recording = Recording.start()) {
      logger.addHandler(handler);
      try (Span shop = Traces.startSpan("shop")) {
        enqueued(derived, server.url("/1"));
        enqueued(derived, server.url("/2"));
        // What is executed belongs to its thread all the same.
        get(derived, server.url("/3"));
        assertThat(shop.isRecording()).isTrue();
      }
      assertThat(recording.spans("GET"))
          .extracting(FinishedSpan::name)
          .containsExactly("GET " + server.url("/3"));
      assertThat(told)
          .filteredOn(line -> line.contains("EventListener"))
          .containsExactly(
              "Enqueued calls of an OkHttpClient belong to no trace: it was given another"
                  + " EventListener after TracedOkHttp.wrap(client); wrap the derived client");
    } finally {
      logger.removeHandler(handler);
    }
  }

  @Test
  void call_whileTracingIsOff_isMade() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes")) {
      assertThat(get(client, server.url("/"))).isEqualTo("yes");
      assertThat(server.received().get(0).headers()).doesNotContainKeys("sentry-trace", "baggage");
    }
  }

  @Test
  void parallelCalls_belongToTheirOwnTraces() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (LoopbackServer server =
            new LoopbackServer(
                exchange ->
                    LoopbackServer.answer(exchange, 200, exchange.getRequestURI().toString()));
        Recording recording = Recording.start()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String path = "/" + i;
        boolean enqueued = i % 2 == 0;
        all.add(
            threads.submit(
                () -> {
                  try (Span shop = Traces.startSpan("shop " + path)) {
                    assertThat(
                            enqueued ? enqueued(server.url(path)) : get(client, server.url(path)))
                        .isEqualTo(path);
                    assertThat(Traces.currentSpan().spanId()).isEqualTo(shop.spanId());
                  }
                  assertThat(Traces.currentSpan()).isSameAs(Span.none());
                  return true;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      List<FinishedSpan> spans = recording.spans();
      assertThat(spans).hasSize(400);
      Map<String, FinishedSpan> byName =
          spans.stream().collect(Collectors.toMap(FinishedSpan::name, span -> span));
      for (LoopbackServer.Received received : server.received()) {
        FinishedSpan span = requireNonNull(byName.get("GET " + server.url(received.target())));
        FinishedSpan parent = requireNonNull(byName.get("shop " + received.target()));
        assertThat(span.traceId()).isEqualTo(parent.traceId());
        assertThat(span.parentSpanId()).isEqualTo(parent.spanId());
        assertThat(received.header("sentry-trace"))
            .isEqualTo(span.traceId() + "-" + span.spanId() + "-1");
      }
      assertThat(server.received()).hasSize(200);
      assertThat(((CallStarts) client.eventListenerFactory()).size()).isZero();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void post_isSentAsItIs() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(201, "made");
        Recording recording = Recording.start()) {
      Request request =
          new Request.Builder()
              .url(server.url("/orders"))
              .post(RequestBody.create("order".getBytes(StandardCharsets.UTF_8)))
              .build();
      Traces.run("shop", () -> client.newCall(request).execute().close());
      assertThat(recording.span("POST").name()).isEqualTo("POST " + server.url("/orders"));
    }
  }

  private String enqueued(String url) throws Exception {
    return enqueued(client, url);
  }

  private static String enqueued(OkHttpClient from, String url) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    from.newCall(request(url)).enqueue(callback(r -> result.complete(r.body().string())));
    return result.get(30, TimeUnit.SECONDS);
  }

  private interface OnResponse {
    void take(Response response) throws IOException;
  }

  /** Returns a callback that closes responses, after which their spans have ended. */
  private static Callback callback(OnResponse taker) {
    return new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {}

      @Override
      public void onResponse(Call call, Response response) throws IOException {
        try (response) {
          taker.take(response);
        }
      }
    };
  }

  private static Request request(String url) {
    return new Request.Builder().url(url).build();
  }

  private static String get(OkHttpClient from, String url) throws IOException {
    try (Response response = from.newCall(request(url)).execute()) {
      return response.body().string();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      head(socket);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Accepts a WebSocket, and returns what it was asked with. */
  private static String handshake(ServerSocket server) {
    try {
      Socket socket = server.accept();
      String head = head(socket);
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

  private static String head(Socket socket) throws IOException {
    Scanner scanner =
        new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII).useDelimiter("\r\n\r\n");
    return scanner.next() + "\r\n";
  }
}
