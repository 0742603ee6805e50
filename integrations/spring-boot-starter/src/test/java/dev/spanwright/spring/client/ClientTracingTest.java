package dev.spanwright.spring.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.DataCollection;
import dev.spanwright.KeyRule;
import dev.spanwright.jdkhttp.TracedHttpClient;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.spring.LoopbackServer;
import dev.spanwright.spring.OptionsCustomizer;
import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestTemplate;

/** Requests that a Spring Boot application makes. */
class ClientTracingTest {

  private static final String NO_WEB = "spring.main.web-application-type=none";
  private static final String REST_CLIENT = "auto.http.spring.restclient";
  private static final String REST_TEMPLATE = "auto.http.spring.resttemplate";

  @Configuration(proxyBeanMethods = false)
  static class Clients {

    @Bean
    RestClient madeByHand() {
      return RestClient.create();
    }

    @Bean
    RestClient madeWithSpringBootsBuilder(RestClient.Builder restClientBuilder) {
      return restClientBuilder.build();
    }

    @Bean
    RestTemplate template() {
      return new RestTemplate();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnBuilder {

    @Bean
    RestClient.Builder ownBuilder() {
      return RestClient.builder();
    }
  }

  /** The ways to a client, and what its spans say of their origin. */
  enum Way {
    BUILDER(REST_CLIENT),
    OWN_BUILDER(REST_CLIENT),
    BEAN_MADE_BY_HAND(REST_CLIENT),
    BEAN_MADE_WITH_BUILDER(REST_CLIENT),
    BY_HAND(REST_CLIENT),
    TEMPLATE(REST_TEMPLATE),
    TEMPLATE_BUILDER(REST_TEMPLATE),
    TEMPLATE_BY_HAND(REST_TEMPLATE);

    private final String origin;

    Way(String origin) {
      this.origin = origin;
    }

    RunningApplication start(String... properties) {
      List<String> all = new ArrayList<>(List.of(properties));
      all.add(NO_WEB);
      return RunningApplication.start(
          this == OWN_BUILDER ? List.of(OwnBuilder.class) : List.of(Clients.class),
          all.toArray(String[]::new));
    }

    String get(RunningApplication shop, String url) {
      return requireNonNull(
          switch (this) {
            case BUILDER, OWN_BUILDER -> get(shop.bean(RestClient.Builder.class).build(), url);
            case BEAN_MADE_BY_HAND -> get(shop.bean("madeByHand", RestClient.class), url);
            case BEAN_MADE_WITH_BUILDER ->
                get(shop.bean("madeWithSpringBootsBuilder", RestClient.class), url);
            case BY_HAND -> get(MadeByHand.client(), url);
            case TEMPLATE -> get(shop.bean(RestTemplate.class), url);
            case TEMPLATE_BUILDER -> get(built(shop), url);
            case TEMPLATE_BY_HAND -> {
              RestTemplate template = new RestTemplate();
              template.getInterceptors().add(TracingRequestInterceptor.forRestTemplate());
              yield get(template, url);
            }
          });
    }

    private static String get(RestClient client, String url) {
      return requireNonNull(client.get().uri(URI.create(url)).retrieve().body(String.class));
    }

    private static String get(RestTemplate template, String url) {
      return requireNonNull(template.getForObject(URI.create(url), String.class));
    }

    /** Returns what Spring Boot's own builder builds, which is of another package in each Boot. */
    private static RestTemplate built(RunningApplication shop) {
      try {
        Object builder = shop.bean("restTemplateBuilder", Object.class);
        Method build = builder.getClass().getMethod("build");
        return (RestTemplate) build.invoke(builder);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
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
  void request_isOneSpanWithTheseAttributes(Way way) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop = way.start()) {
      String url = server.url("/a/b?token=x&lang=en").replace("http://", "http://me:pw@");
      try (Span current = Traces.startSpan("shop")) {
        assertThat(way.get(shop, url + "#part")).isEqualTo("yes");
        assertThat(Traces.currentSpan().spanId()).isEqualTo(current.spanId());
      }
      List<FinishedSpan> spans = shop.spans(2);
      FinishedSpan span = one("GET", spans);
      FinishedSpan parent = one("shop", spans);
      assertThat(span.name()).isEqualTo("GET " + server.url("/a/b"));
      assertThat(span.status()).isEqualTo(SpanStatus.OK);
      assertThat(span.traceId()).isEqualTo(parent.traceId());
      assertThat(span.parentSpanId()).isEqualTo(parent.spanId());
      assertThat(RunningApplication.own(span))
          .isEqualTo(
              Map.of(
                  "sentry.op", "http.client",
                  "sentry.origin", way.origin,
                  "http.request.method", "GET",
                  "http.response.status_code", 200L,
                  "server.address", "127.0.0.1",
                  "server.port", (long) server.port(),
                  "url.full", server.url("/a/b?token=%5BFiltered%5D&lang=en"),
                  "url.query", "token=%5BFiltered%5D&lang=en",
                  "url.fragment", "part"));
      assertThat(server.received()).hasSize(1);
      assertThat(server.received().get(0).headers().get("sentry-trace"))
          .containsExactly(span.traceId() + "-" + span.spanId() + "-1");
      assertThat(server.received().get(0).headers().get("baggage")).hasSize(1);
      assertThat(server.received().get(0).header("baggage"))
          .contains("sentry-trace_id=" + span.traceId());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BUILDER", "BEAN_MADE_BY_HAND", "TEMPLATE", "TEMPLATE_BUILDER"})
  void request_whenSwitchedOff_isMadeAsBefore(Way way) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop = way.start("spanwright.http-clients.enabled=false")) {
      Traces.run("shop", () -> assertThat(way.get(shop, server.url("/"))).isEqualTo("yes"));
      assertThat(shop.spans(1).get(0).name()).isEqualTo("shop");
      assertThat(server.received().get(0).headers()).doesNotContainKeys("sentry-trace", "baggage");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BUILDER, 400", "BUILDER, 404", "BUILDER, 500",
    "TEMPLATE, 400", "TEMPLATE, 404", "TEMPLATE, 500"
  })
  @Tag("SRV-128")
  @Tag("SRV-129")
  void response_thatSaysError_isOne(Way way, int code) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(code, "no");
        RunningApplication shop = way.start()) {
      Traces.run(
          "shop",
          () ->
              assertThatThrownBy(() -> way.get(shop, server.url("/")))
                  .isInstanceOf(RestClientResponseException.class));
      List<FinishedSpan> spans = shop.spans(2);
      FinishedSpan span = one("GET", spans);
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(RunningApplication.own(span))
          .isEqualTo(
              Map.of(
                  "sentry.op",
                  "http.client",
                  "sentry.origin",
                  way.origin,
                  "http.request.method",
                  "GET",
                  "http.response.status_code",
                  (long) code,
                  "server.address",
                  "127.0.0.1",
                  "server.port",
                  (long) server.port(),
                  "url.full",
                  server.url("/")));
      assertThat(one("shop", spans).status()).isEqualTo(SpanStatus.OK);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BUILDER", "TEMPLATE"})
  @Tag("SRV-130")
  void connectionFailure_isAnError(Way way) throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + nobody + "/";
    try (RunningApplication shop = way.start()) {
      Traces.run(
          "shop",
          () ->
              assertThatThrownBy(() -> way.get(shop, url))
                  .isInstanceOf(ResourceAccessException.class)
                  .hasCauseInstanceOf(ConnectException.class));
      FinishedSpan span = one("GET", shop.spans(2));
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(RunningApplication.own(span))
          .isEqualTo(
              Map.of(
                  "sentry.op", "http.client",
                  "sentry.origin", way.origin,
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
    CountDownLatch rest = new CountDownLatch(1);
    try (LoopbackServer server =
            new LoopbackServer(
                exchange -> {
                  exchange.sendResponseHeaders(200, 0);
                  exchange.getResponseBody().write('a');
                  exchange.getResponseBody().flush();
                  await(rest);
                  exchange.getResponseBody().write('b');
                });
        RunningApplication shop = Way.BUILDER.start()) {
      RestClient client = shop.bean(RestClient.Builder.class).build();
      ClientHttpResponse response;
      try (Span current = Traces.startSpan("shop")) {
        response =
            requireNonNull(
                client.get().uri(server.url("/")).exchange((request, answer) -> answer, false));
        assertThat(Traces.currentSpan().spanId()).isEqualTo(current.spanId());
      }
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      InputStream body = response.getBody();
      assertThat(body).isSameAs(response.getBody());
      assertThat(body.read()).isEqualTo('a');
      assertThat(names(shop.soFar())).containsExactly("shop");
      rest.countDown();
      assertThat(body.readAllBytes()).containsExactly('b');
      assertThat(names(shop.soFar())).containsExactly("shop", "GET " + server.url("/"));
      response.close();
      assertThat(shop.spans(2)).hasSize(2);
    }
  }

  @Test
  @Tag("SRV-131")
  void body_thatIsClosedUnread_endsTheSpanOnAnyThread() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop = Way.BUILDER.start()) {
      RestClient client = shop.bean(RestClient.Builder.class).build();
      ClientHttpResponse response =
          Traces.call(
              "shop",
              () ->
                  requireNonNull(
                      client
                          .get()
                          .uri(server.url("/"))
                          .exchange((request, answer) -> answer, false)));
      assertThat(names(shop.soFar())).containsExactly("shop");
      CompletableFuture.runAsync(response::close).join();
      assertThat(one("GET", shop.spans(2)).status()).isEqualTo(SpanStatus.OK);
    }
  }

  @ParameterizedTest
  @CsvSource({"HEAD, 200", "GET, 204", "GET, 304", "GET, 200"})
  @Tag("SRV-131")
  void response_withoutContent_endsTheSpanWithItsHeaders(String method, int code) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(code, method.equals("HEAD") ? "yes" : "");
        RunningApplication shop = Way.BUILDER.start()) {
      RestClient client = shop.bean(RestClient.Builder.class).build();
      ClientHttpResponse response =
          Traces.call(
              "shop",
              () ->
                  requireNonNull(
                      client
                          .method(HttpMethod.valueOf(method))
                          .uri(server.url("/"))
                          .exchange((request, answer) -> answer, false)));
      assertThat(names(shop.soFar())).containsExactly(method + " " + server.url("/"), "shop");
      response.close();
      assertThat(one(method, shop.spans(2)).attributes().get("http.response.status_code"))
          .isEqualTo((long) code);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BUILDER", "TEMPLATE_BUILDER"})
  @Tag("SRV-130")
  @Tag("SRV-131")
  void body_thatBreaksOff_isAnError(Way way) throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunningApplication shop = way.start()) {
      CompletableFuture<Void> server =
          CompletableFuture.runAsync(
              () -> reply(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"));
      String url = "http://127.0.0.1:" + socket.getLocalPort() + "/";
      Traces.run(
          "shop",
          () -> assertThatThrownBy(() -> way.get(shop, url)).isInstanceOf(RuntimeException.class));
      server.join();
      FinishedSpan span = one("GET", shop.spans(2));
      assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
      assertThat(span.attributes().get("http.response.status_code")).isEqualTo(200L);
      assertThat(span.attributes().get("error.type")).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BUILDER", "TEMPLATE"})
  @Tag("SRV-123")
  @Tag("SRV-136")
  @Tag("PROP-72")
  void request_withoutCurrentSpan_hasNoSpanButHeaders(Way way) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop = way.start()) {
      assertThat(way.get(shop, server.url("/"))).isEqualTo("yes");
      assertThat(shop.spans(0)).isEmpty();
      assertThat(server.received().get(0).header("sentry-trace"))
          .matches("[0-9a-f]{32}-[0-9a-f]{16}");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BUILDER", "TEMPLATE"})
  @Tag("SRV-136")
  @Tag("PROP-71")
  void request_thatIsNotSampled_saysSo(Way way) throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop =
            RunningApplication.start(List.of(Clients.class, NothingSampled.class), NO_WEB)) {
      Traces.run("shop", () -> way.get(shop, server.url("/")));
      assertThat(shop.spans(0)).isEmpty();
      assertThat(server.received().get(0).header("sentry-trace"))
          .matches("[0-9a-f]{32}-[0-9a-f]{16}-0");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class NothingSampled {
    @Bean
    OptionsCustomizer rate() {
      return options -> options.tracesSampleRate(0.0);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class BothFormats {
    @Bean
    OptionsCustomizer formats() {
      return options -> options.propagation(PropagationFormat.SENTRY, PropagationFormat.W3C);
    }
  }

  @Test
  @Tag("SRV-136")
  @Tag("PROP-29")
  @Tag("PROP-76")
  @Tag("PROP-77")
  void headers_replaceOurs_andLeaveOthers() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop =
            RunningApplication.start(List.of(Clients.class, BothFormats.class), NO_WEB)) {
      RestClient client = shop.bean(RestClient.Builder.class).build();
      Traces.run(
          "shop",
          () ->
              client
                  .get()
                  .uri(server.url("/"))
                  .header("sentry-trace", "old")
                  .header("Baggage", "vendor=a;p=1,sentry-trace_id=old")
                  .retrieve()
                  .toBodilessEntity());
      FinishedSpan span = one("GET", shop.spans(2));
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

  @Configuration(proxyBeanMethods = false)
  static class FewTargets {
    @Bean
    OptionsCustomizer targets() {
      return options -> options.tracePropagationTargets(List.of("/told"));
    }
  }

  @Test
  @Tag("PROP-73")
  void url_thatIsNoTarget_isNotTold() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop =
            RunningApplication.start(List.of(Clients.class, FewTargets.class), NO_WEB)) {
      Traces.run(
          "shop",
          () -> {
            Way.BUILDER.get(shop, server.url("/told"));
            Way.BUILDER.get(shop, server.url("/other"));
          });
      assertThat(shop.spans(3)).hasSize(3);
      assertThat(server.received().get(0).headers()).containsKeys("sentry-trace", "baggage");
      assertThat(server.received().get(1).headers()).doesNotContainKeys("sentry-trace", "baggage");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class NoQueries {
    @Bean
    OptionsCustomizer queries() {
      return options ->
          options.dataCollection(DataCollection.builder().queryParameters(KeyRule.off()).build());
    }
  }

  @Test
  @Tag("SRV-86")
  @Tag("SRV-127")
  void query_thatMayNotBeRecorded_isNot() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop =
            RunningApplication.start(List.of(Clients.class, NoQueries.class), NO_WEB)) {
      Traces.run("shop", () -> Way.TEMPLATE.get(shop, server.url("/a?lang=en")));
      assertThat(RunningApplication.own(one("GET", shop.spans(2))))
          .isEqualTo(
              Map.of(
                  "sentry.op",
                  "http.client",
                  "sentry.origin",
                  REST_TEMPLATE,
                  "http.request.method",
                  "GET",
                  "http.response.status_code",
                  200L,
                  "server.address",
                  "127.0.0.1",
                  "server.port",
                  (long) server.port(),
                  "url.full",
                  server.url("/a")));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BUILDER", "TEMPLATE"})
  @Tag("SRV-133")
  @Tag("PROP-75")
  void requestToWhereSpansGo_isNotTraced(Way way) throws Exception {
    try (LoopbackServer sentry = LoopbackServer.saying(200, "{}");
        RunningApplication shop =
            way.start("spanwright.dsn=http://key@127.0.0.1:" + sentry.port() + "/7")) {
      Traces.run("shop", () -> way.get(shop, sentry.url("/own")));
      assertThat(shop.spans(1).get(0).name()).isEqualTo("shop");
      LoopbackServer.Received own =
          sentry.received().stream().filter(r -> r.target().equals("/own")).findFirst().get();
      assertThat(own.headers()).doesNotContainKeys("sentry-trace", "baggage");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("SRV-123")
  @Tag("SRV-131")
  void clientBelow_thatIsTracedToo_makesNoSecondSpan(boolean template) throws Exception {
    HttpClient traced = TracedHttpClient.wrap(HttpClient.newHttpClient());
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop = Way.BUILDER.start()) {
      JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(traced);
      String url = server.url("/a?lang=en");
      if (template) {
        RestTemplate client = shop.bean(RestTemplate.class);
        client.setRequestFactory(factory);
        Traces.run("shop", () -> Way.get(client, url));
      } else {
        RestClient client = shop.bean(RestClient.Builder.class).requestFactory(factory).build();
        Traces.run("shop", () -> Way.get(client, url));
      }
      FinishedSpan span = one("GET", shop.spans(2));
      assertThat(span.attributes().get("sentry.origin"))
          .isEqualTo(template ? REST_TEMPLATE : REST_CLIENT);
      assertThat(server.received().get(0).headers().get("sentry-trace"))
          .containsExactly(span.traceId() + "-" + span.spanId() + "-1");
    }
  }

  /** What an interceptor asks another server for is a request of its own, and below the first. */
  @Test
  @Tag("SRV-123")
  void requestOfAnotherInterceptor_isASpanBelow() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(200, "yes");
        RunningApplication shop = Way.BUILDER.start()) {
      RestClient tokens = shop.bean(RestClient.Builder.class).build();
      RestClient client =
          shop.bean(RestClient.Builder.class)
              .requestInterceptor(
                  (request, body, execution) -> {
                    request.getHeaders().set("x-ticket", Way.get(tokens, server.url("/ticket")));
                    return execution.execute(request, body);
                  })
              .build();
      Traces.run("shop", () -> Way.get(client, server.url("/order")));
      List<FinishedSpan> spans = shop.spans(3);
      FinishedSpan outer = one("GET " + server.url("/order"), spans);
      FinishedSpan inner = one("GET " + server.url("/ticket"), spans);
      assertThat(inner.parentSpanId()).isEqualTo(outer.spanId());
      assertThat(outer.parentSpanId()).isEqualTo(one("shop", spans).spanId());
      assertThat(server.received())
          .extracting(received -> received.header("sentry-trace"))
          .containsExactly(
              inner.traceId() + "-" + inner.spanId() + "-1",
              outer.traceId() + "-" + outer.spanId() + "-1");
    }
  }

  /** What comes after ours and asks again is part of one request. */
  @Test
  @Tag("SRV-131")
  @Tag("PROP-76")
  void requestThatIsMadeAgain_isOneSpan() throws Exception {
    List<Integer> codes = new CopyOnWriteArrayList<>(List.of(503, 200));
    try (LoopbackServer server =
            new LoopbackServer(
                exchange -> LoopbackServer.answer(exchange, codes.remove(0), "yes"));
        RunningApplication shop = Way.BUILDER.start()) {
      RestClient client =
          shop.bean(RestClient.Builder.class)
              .requestFactory(new SimpleClientHttpRequestFactory())
              .requestInterceptor(
                  (request, body, execution) -> {
                    execution.execute(request, body).close();
                    return execution.execute(request, body);
                  })
              .build();
      Traces.run("shop", () -> assertThat(Way.get(client, server.url("/"))).isEqualTo("yes"));
      FinishedSpan span = one("GET", shop.spans(2));
      assertThat(span.status()).isEqualTo(SpanStatus.OK);
      assertThat(server.received())
          .hasSize(2)
          .allSatisfy(
              received ->
                  assertThat(received.headers().get("sentry-trace"))
                      .containsExactly(span.traceId() + "-" + span.spanId() + "-1"));
    }
  }

  @Test
  void body_isSentAsItIs() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(201, "made");
        RunningApplication shop = Way.BUILDER.start()) {
      RestClient client = shop.bean(RestClient.Builder.class).build();
      Traces.run(
          "shop",
          () -> client.post().uri(server.url("/orders")).body("tea").retrieve().body(String.class));
      assertThat(one("POST", shop.spans(2)).name()).isEqualTo("POST " + server.url("/orders"));
      assertThat(server.received().get(0).body()).isEqualTo("tea");
    }
  }

  private static FinishedSpan one(String prefix, List<FinishedSpan> spans) {
    List<FinishedSpan> found = spans.stream().filter(s -> s.name().startsWith(prefix)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<String> names(List<FinishedSpan> spans) {
    return spans.stream().map(FinishedSpan::name).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      new Scanner(socket.getInputStream(), US_ASCII).useDelimiter("\r\n\r\n").next();
      socket.getOutputStream().write(answer.getBytes(US_ASCII));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
