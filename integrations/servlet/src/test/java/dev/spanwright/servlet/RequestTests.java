package dev.spanwright.servlet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spanwright.filter.IgnoreRule;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a request: trace, span, status, exceptions, and what is left on the thread. */
abstract class RequestTests extends OverHttp {

  private static final String TRACE = "0123456789abcdef0123456789abcdef";
  private static final String PARENT = "0123456789abcdef";
  private static final String SENTRY_TRACE = "sentry-trace: " + TRACE + "-" + PARENT + "-1";

  RequestTests(TestServer server, TraceLifecycle lifecycle) {
    super(server, lifecycle);
  }

  @Test
  void server_isOfTheVersionThatThisRunIsFor() {
    String versions = System.getProperty("server.versions");
    assumeTrue(versions != null, "not started by the build");
    assertThat(List.of(versions.split(",", -1))).contains(server.version());
  }

  @Test
  @Tag("SRV-01")
  @Tag("SRV-02")
  @Tag("SRV-04")
  @Tag("SRV-06")
  @Tag("SRV-09")
  @Tag("SRV-13")
  @Tag("SRV-18")
  @Tag("SRV-35")
  @Tag("SRV-39")
  @Tag("SRV-43")
  @Tag("SRV-44")
  @Tag("SRV-45")
  @Tag("SRV-46")
  @Tag("SRV-48")
  @Tag("SRV-49")
  @Tag("SRV-50")
  @Tag("SRV-51")
  @Tag("SRV-52")
  @Tag("SRV-55")
  @Tag("SRV-56")
  @Tag("SRV-57")
  @Tag("SRV-58")
  @Tag("SRV-110")
  @Tag("SRV-111")
  @Tag("SRV-115")
  @Tag("SRV-117")
  @Tag("SRV-120")
  void request_isOneSpan_withAllThatIsKnown() {
    record(options -> options);
    serve(
        "/shop",
        context -> {
          TracingFilter.builder().build().register(context);
          servlet(context, "/orders/*", (request, response) -> response.setStatus(201));
        });

    RawClient.Answer answer =
        client.send(
            "GET",
            "/shop/orders/caf%C3%A9%2042?q=a%20b+c&page=2",
            "User-Agent: test/1.0",
            "Accept: text/html",
            "Accept: text/plain",
            "X-Forwarded-For: 203.0.113.9",
            "Some_Header: x");
    assertThat(answer.status()).isEqualTo(201);

    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /shop/orders/*");
    assertThat(span.status()).isEqualTo(SpanStatus.OK);
    assertThat(span.isTopLevel()).isTrue();
    assertThat(span.parentSpanId()).isNull();
    Map<String, Object> expected = expected("GET", "/shop/orders/caf%C3%A9%2042", "route", 201);
    expected.put("http.route", "/shop/orders/*");
    expected.put("url.full", expected.get("url.full") + "?q=a%20b+c&page=2");
    expected.put("url.query", "q=a%20b+c&page=2");
    expected.put("user_agent.original", "test/1.0");
    expected.put("http.request.header.user-agent", List.of("test/1.0"));
    expected.put("http.request.header.accept", List.of("text/html", "text/plain"));
    expected.put("http.request.header.x-forwarded-for", List.of("[Filtered]"));
    expected.put("http.request.header.some_header", List.of("x"));
    assertThat(own(span)).isEqualTo(expected);
    assertThat(span.attributes().get("sentry.trace_lifecycle")).isEqualTo(lifecycle().text());
    assertThat(span.attributes().get("process.runtime.name"))
        .isEqualTo(System.getProperty("java.runtime.name"));
    assertThat(span.attributes().get("process.runtime.version"))
        .isEqualTo(System.getProperty("java.version"));
  }

  @Test
  @Tag("SRV-21")
  @Tag("SRV-93")
  @Tag("SRV-95")
  void threads_areThoseThatSpansHaveStartedOn() {
    AtomicReference<Thread> serving = new AtomicReference<>();
    AtomicReference<String> servingName = new AtomicReference<>();
    AtomicReference<Thread> other = new AtomicReference<>();
    start(
        context ->
            servlet(
                context,
                "/",
                (request, response) -> {
                  serving.set(Thread.currentThread());
                  servingName.set(Thread.currentThread().getName());
                  Span begunHere = Traces.span("begun here").active(false).start();
                  Thread thread =
                      new Thread(
                          Context.wrap(
                              () -> {
                                Traces.startSpan("begun there").end();
                                begunHere.end();
                              }),
                          "of the application");
                  other.set(thread);
                  thread.start();
                  joined(thread);
                }));
    client.send("GET", "/a");
    List<FinishedSpan> spans = spans(3);
    assertThat(spans)
        .extracting(FinishedSpan::name)
        .containsExactly("begun there", "begun here", "GET /a");
    assertThat(spans)
        .extracting(span -> span.attributes().get("thread.id"))
        .containsExactly(threadId(other), threadId(serving), threadId(serving));
    assertThat(spans)
        .extracting(span -> span.attributes().get("thread.name"))
        .containsExactly("of the application", servingName.get(), servingName.get());
  }

  private static String threadId(AtomicReference<Thread> thread) {
    return Long.toString(requireNonNull(thread.get()).getId());
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Tag("SRV-109")
  void pageWithMetaTags_passesTheTraceOn() {
    start(
        context ->
            servlet(
                context,
                "/",
                (request, response) ->
                    response.getWriter().print("<head>" + Traces.metaTags() + "</head>")));
    String page =
        client.send("GET", "/a", SENTRY_TRACE, "baggage: sentry-trace_id=" + TRACE).body();
    FinishedSpan span = span();
    assertThat(page)
        .contains(
            "<head><meta name=\"sentry-trace\" content=\""
                + TRACE
                + "-"
                + span.spanId()
                + "-1\"><meta name=\"baggage\" content=\"sentry-trace_id="
                + TRACE
                + ",sentry-sample_rand=0.814813\"></head>");
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example, shop.example",
    "shop.example:80, shop.example",
    "shop.example:8080, shop.example:8080",
    "[::1]:8080, [::1]:8080"
  })
  @Tag("SRV-51")
  void fullUrl_saysWhatTheClientCallsTheServer(String host, String shown) {
    start(context -> servlet(context, "/", (request, response) -> response.setStatus(204)));
    String head = client.head("GET", "/a?q=1").replace("localhost:" + client.port(), host);
    client.exchange(head + "\r\n");
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    expected.put("http.request.header.host", List.of(host));
    expected.put("url.full", "http://" + shown + "/a?q=1");
    expected.put("url.query", "q=1");
    assertThat(own(span())).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-05")
  @Tag("SRV-16")
  void headersOfATrace_areContinued() {
    AtomicReference<Map<String, String>> outgoing = new AtomicReference<>();
    start(context -> servlet(context, "/a", (request, response) -> outgoing.set(Traces.headers())));
    client.send(
        "GET",
        "/a",
        "Sentry-Trace: " + TRACE + "-" + PARENT + "-1",
        "baggage: other=1,sentry-trace_id=" + TRACE,
        "Baggage: sentry-release=shop%401");

    FinishedSpan span = span();
    assertThat(span.traceId()).isEqualTo(TRACE);
    assertThat(span.parentSpanId()).isEqualTo(PARENT);
    assertThat(span.isTopLevel()).isTrue();
    assertThat(outgoing.get())
        .isEqualTo(
            Map.of(
                "sentry-trace", TRACE + "-" + span.spanId() + "-1",
                "baggage",
                    "sentry-trace_id="
                        + TRACE
                        + ",sentry-release=shop%401,sentry-sample_rand=0.814813"));
  }

  @Test
  @Tag("SRV-16")
  @Tag("SRV-26")
  void requestsOnOneConnection_areTracesOfTheirOwn() throws IOException {
    start(context -> servlet(context, "/a", (request, response) -> response.setContentLength(0)));
    String head = "GET /a HTTP/1.1\r\nHost: h\r\n";
    client.exchange(head + SENTRY_TRACE + "\r\n\r\n" + head + "Connection: close\r\n\r\n");

    List<FinishedSpan> spans = spans(2);
    assertThat(spans.get(0).traceId()).isEqualTo(TRACE);
    assertThat(spans.get(1).traceId()).isNotEqualTo(TRACE);
    assertThat(spans.get(1).parentSpanId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS"})
  @Tag("SRV-15")
  @Tag("SRV-146")
  void methodThatIsNotCaptured_hasNoSpan_butContinuesTheTrace(String method) {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> Traces.run("work", () -> response.setStatus(204))));
    assertThat(client.send(method, "/a", SENTRY_TRACE).status()).isEqualTo(204);

    FinishedSpan work = span();
    assertThat(work.name()).isEqualTo("work");
    assertThat(work.traceId()).isEqualTo(TRACE);
    assertThat(work.parentSpanId()).isEqualTo(PARENT);
    assertThat(own(work))
        .isEqualTo(Map.of("sentry.origin", "manual", "sentry.segment.name.source", "custom"));
  }

  @Test
  @Tag("SRV-15")
  @Tag("SRV-48")
  void captureListByDefault() {
    start(context -> servlet(context, "/a", (request, response) -> response.setStatus(204)));
    List<String> captured = List.of("DELETE", "GET", "PATCH", "POST", "PUT");
    for (String method : captured) {
      client.send("HEAD", "/a");
      client.send("OPTIONS", "/a");
      client.send(method, "/a");
    }
    List<FinishedSpan> spans = spans(captured.size());
    for (int i = 0; i < captured.size(); i++) {
      assertThat(own(spans.get(i)))
          .isEqualTo(with(expected(captured.get(i), "/a", "route", 204), "http.route", "/a"));
    }
  }

  @Test
  @Tag("SRV-15")
  @Tag("SRV-48")
  void methodInLowerCase_isRecordedInUpperCase() {
    start(context -> servlet(context, "/a", (request, response) -> response.setStatus(204)));
    client.send("get", "/a");
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /a");
    assertThat(own(span)).isEqualTo(with(expected("GET", "/a", "route", 204), "http.route", "/a"));
  }

  @Test
  @Tag("SRV-05")
  @Tag("SRV-18")
  void spanThatIsCurrentOutside_isNoParent_andIsCurrentAgain() {
    BlockingQueue<Boolean> left = new LinkedBlockingQueue<>();
    record(options -> options);
    serve(
        "",
        context -> {
          filter(
              context,
              "outer",
              (request, response, chain) -> {
                try (Span outer = Traces.startSpan("outer")) {
                  chain.doFilter(request, response);
                  left.add(Traces.currentSpan() == outer);
                }
              });
          filter(context, "tracing", TracingFilter.builder().build());
          servlet(context, "/a", (request, response) -> response.setStatus(204));
        });
    client.send("GET", "/a", SENTRY_TRACE);
    List<FinishedSpan> spans = spans(2);
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("GET /a", "outer");
    assertThat(spans.get(0).isTopLevel()).isTrue();
    assertThat(spans.get(0).traceId()).isEqualTo(TRACE);
    assertThat(spans.get(0).parentSpanId()).isEqualTo(PARENT);
    assertThat(spans.get(1).traceId()).isNotEqualTo(TRACE);
    assertThat(left).containsExactly(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "TRACE"})
  @Tag("SRV-15")
  @Tag("SRV-48")
  void captureListByDefault_whereNoServerLetsThrough(String method) throws Exception {
    record(options -> options);
    HttpServletRequest request = Stubs.request(method, "/a");
    TracingFilter.builder().build().doFilter(request, Stubs.response(200), (a, b) -> {});
    assertThat(span().attributes().get("http.request.method")).isEqualTo(method);
  }

  @Test
  @Tag("SRV-15")
  @Tag("SRV-145")
  void captureList_isSettable_inAnyCase() {
    record(options -> options);
    serve(
        "",
        context -> {
          TracingFilter.builder().capturedMethods("head", "Post").build().register(context);
          servlet(context, "/a", (request, response) -> response.setStatus(204));
        });
    client.send("HEAD", "/a");
    client.send("GET", "/a");
    client.send("POST", "/a", "Content-Length: 0");
    assertThat(spans(2)).extracting(FinishedSpan::name).containsExactly("HEAD /a", "POST /a");
  }

  @Test
  @Tag("SRV-13")
  @Tag("SRV-45")
  @Tag("SRV-17")
  @Tag("SRV-18")
  @Tag("SRV-19")
  @Tag("SRV-36")
  void sampler_seesTheRequestAndTheCheapAttributes() {
    BlockingQueue<Map<String, Object>> seen = new LinkedBlockingQueue<>();
    record(
        options ->
            options.tracesSampler(
                sampling -> {
                  Map<String, Object> all = new HashMap<>(sampling.attributes().asMap());
                  all.put("name", sampling.name());
                  all.put(
                      "uri",
                      ((HttpServletRequest) requireNonNull(sampling.custom().get("request")))
                          .getRequestURI());
                  seen.add(all);
                  return 1.0;
                }));
    serve(
        "",
        context -> {
          TracingFilter.builder().build().register(context);
          servlet(context, "/a/*", (request, response) -> response.setStatus(204));
        });
    client.send("GET", "/a/b?q=1");
    span();
    assertThat(seen)
        .containsExactly(
            Map.of(
                "name", "GET /a/b",
                "uri", "/a/b",
                "sentry.op", "http.server",
                "sentry.origin", "auto.http.servlet",
                "sentry.segment.name.source", "url",
                "network.protocol.name", "http",
                "http.request.method", "GET",
                "url.path", "/a/b"));
  }

  @Test
  @Tag("SRV-19")
  void ignoreRules_seeThePath() {
    record(options -> options.ignoreSpans(IgnoreRule.any().attribute("url.path", "/health")));
    serve(
        "",
        context -> {
          TracingFilter.builder().build().register(context);
          servlet(
              context,
              "/",
              (request, response) -> Traces.run("work", () -> response.setStatus(204)));
        });
    client.send("GET", "/health");
    client.send("GET", "/other");
    assertThat(spans(2)).extracting(FinishedSpan::name).containsExactly("work", "GET /other");
  }

  @ParameterizedTest
  @CsvSource({
    "200, OK",
    "204, OK",
    "302, OK",
    "399, OK",
    "400, ERROR",
    "404, ERROR",
    "500, ERROR",
    "503, ERROR"
  })
  @Tag("SRV-22")
  @Tag("SRV-58")
  @Tag("SRV-59")
  @Tag("SRV-61")
  void statusCode_saysTheStatus(int code, SpanStatus status) {
    start(context -> servlet(context, "/a", (request, response) -> response.setStatus(code)));
    assertThat(client.send("GET", "/a").status()).isEqualTo(code);
    FinishedSpan span = span();
    assertThat(span.status()).isEqualTo(status);
    assertThat(own(span)).isEqualTo(with(expected("GET", "/a", "route", code), "http.route", "/a"));
  }

  @Test
  @Tag("SRV-59")
  void statusCodeBelow400_resetsAnEarlierError() {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> Traces.currentSpan().setStatus(SpanStatus.ERROR)));
    client.send("GET", "/a");
    assertThat(span().status()).isEqualTo(SpanStatus.OK);
  }

  @Test
  @Tag("SRV-07")
  @Tag("SRV-11")
  @Tag("SRV-58")
  void sendError_isTheStatus_andItsPageIsNoSecondSpan() {
    record(options -> options);
    serve(
        "",
        context -> {
          TracingFilter everywhere = TracingFilter.builder().build();
          filter(
              context,
              "tracing",
              everywhere,
              DispatcherType.ASYNC,
              DispatcherType.ERROR,
              DispatcherType.FORWARD,
              DispatcherType.INCLUDE);
          servlet(context, "/a", (request, response) -> response.sendError(418));
        });
    assertThat(client.send("GET", "/a").status()).isEqualTo(418);
    FinishedSpan span = span();
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span)).isEqualTo(with(expected("GET", "/a", "route", 418), "http.route", "/a"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("SRV-11")
  @Tag("SRV-60")
  @Tag("SRV-61")
  @Tag("SRV-137")
  void errorPage_isAPartOfTheRequest(boolean exception) {
    BlockingQueue<DispatcherType> pages = new LinkedBlockingQueue<>();
    server.errorPage("/sorry");
    record(options -> options);
    serve(
        "",
        context -> {
          filter(context, "tracing", TracingFilter.builder().build(), DispatcherType.ERROR);
          servlet(
              context,
              "/a",
              (request, response) -> {
                if (exception) {
                  throw new IllegalStateException("of the application");
                }
                response.sendError(503);
              });
          servlet(
              context,
              "/sorry",
              (request, response) -> {
                pages.add(request.getDispatcherType());
                response.getWriter().print("sorry");
              });
        });
    RawClient.Answer answer = client.send("GET", "/a");
    assertThat(answer.status()).isEqualTo(exception ? 500 : 503);
    assertThat(answer.body()).contains("sorry");
    assertThat(pages).containsExactly(DispatcherType.ERROR);
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /a");
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    Map<String, Object> expected = with(expected("GET", "/a", "route", 503), "http.route", "/a");
    assertThat(own(span))
        .isEqualTo(
            exception
                ? with(
                    without(expected, "http.response.status_code"),
                    "error.type",
                    "java.lang.IllegalStateException")
                : expected);
  }

  @Test
  @Tag("SRV-33")
  @Tag("SRV-42")
  void nothingThere_is404AndNamedByItsUrl() {
    start(context -> {});
    assertThat(client.send("GET", "/nowhere/42").status()).isEqualTo(404);
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /nowhere/42");
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span)).isEqualTo(expected("GET", "/nowhere/42", "url", 404));
  }

  @Test
  @Tag("SRV-23")
  @Tag("SRV-60")
  @Tag("SRV-142")
  void exception_isRethrownAsItIs_andNoStatusIsMadeUp() {
    AtomicReference<Throwable> outside = new AtomicReference<>();
    IllegalStateException thrown = new IllegalStateException("of the application");
    record(options -> options);
    serve(
        "",
        context -> {
          filter(
              context,
              "outer",
              (request, response, chain) -> {
                try {
                  chain.doFilter(request, response);
                } catch (Throwable seen) {
                  outside.set(seen);
                  throw seen;
                }
              });
          filter(context, "tracing", TracingFilter.builder().build());
          servlet(
              context,
              "/a",
              (request, response) -> {
                throw thrown;
              });
        });
    assertThat(client.send("GET", "/a").status()).isEqualTo(500);
    FinishedSpan span = span();
    assertThat(outside.get()).isSameAs(thrown);
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span))
        .isEqualTo(
            with(
                without(
                    with(expected("GET", "/a", "route", 0), "http.route", "/a"),
                    "http.response.status_code"),
                "error.type",
                "java.lang.IllegalStateException"));
  }

  @Test
  @Tag("SRV-60")
  void exceptionAfterAnErrorStatus_keepsTheStatus() {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  response.setStatus(503);
                  throw new ServletException(new IOException("database away"));
                }));
    client.send("GET", "/a");
    FinishedSpan span = span();
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span))
        .isEqualTo(
            with(
                with(expected("GET", "/a", "route", 503), "http.route", "/a"),
                "error.type",
                "java.io.IOException"));
  }

  @Test
  @Tag("SRV-32")
  void filterThatRejects_beforeAFrameworkRoutes_isNamedByTheUrl() {
    start(
        context -> {
          filter(
              context,
              "hosts",
              (request, response, chain) -> ((HttpServletResponse) response).sendError(400));
          servlet(
              context, "/*", (request, response) -> RequestSpan.of(request).route("/orders/{id}"));
        });
    assertThat(client.send("GET", "/orders/42").status()).isEqualTo(400);
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /orders/42");
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span)).isEqualTo(expected("GET", "/orders/42", "url", 400));
  }

  @Test
  @Tag("SRV-11")
  @Tag("SRV-137")
  @Tag("SRV-138")
  void forwardsIncludesAndNestedFilters_areOneSpan() {
    record(options -> options);
    serve(
        "",
        context -> {
          for (String name : List.of("first", "second")) {
            filter(
                context,
                name,
                TracingFilter.builder().build(),
                DispatcherType.FORWARD,
                DispatcherType.INCLUDE);
          }
          servlet(
              context,
              "/from",
              (request, response) ->
                  request.getRequestDispatcher("/over").forward(request, response));
          servlet(
              context,
              "/over",
              (request, response) ->
                  request.getRequestDispatcher("/in").include(request, response));
          servlet(
              context,
              "/in",
              (request, response) -> Traces.run("inside", () -> response.getWriter().print("x")));
        });
    assertThat(client.send("GET", "/from").status()).isEqualTo(200);
    List<FinishedSpan> spans = spans(2);
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("inside", "GET /from");
    assertThat(spans.get(0).parentSpanId()).isEqualTo(spans.get(1).spanId());
    assertThat(own(spans.get(1)))
        .isEqualTo(with(expected("GET", "/from", "route", 200), "http.route", "/from"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("SRV-26")
  void nothingIsLeftOnTheThread(boolean failing) {
    BlockingQueue<String> left = new LinkedBlockingQueue<>();
    record(options -> options);
    serve(
        "",
        context -> {
          filter(
              context,
              "outer",
              (request, response, chain) -> {
                try {
                  chain.doFilter(request, response);
                } finally {
                  Traces.setAttribute("outside", 1);
                  left.add(Traces.currentSpan() == Span.none() ? "nothing" : "a span");
                  left.add(Traces.headers().toString().contains(TRACE) ? "trace" : "none");
                }
              });
          filter(context, "tracing", TracingFilter.builder().build());
          servlet(
              context,
              "/a",
              (request, response) -> {
                Traces.setAttribute("inside", 1);
                Traces.startSpan("left open, which is not ours").end();
                if (failing) {
                  throw new IOException();
                }
              });
        });
    client.send("GET", "/a", SENTRY_TRACE);
    List<FinishedSpan> spans = spans(2);
    assertThat(left).containsExactly("nothing", "none");
    assertThat(spans)
        .allSatisfy(
            span -> {
              assertThat(span.attributes().get("inside")).isEqualTo(1L);
              assertThat(span.attributes().contains("outside")).isFalse();
            });
  }

  @Test
  @Tag("SRV-60")
  @Tag("SRV-142")
  void clientThatGoesAway_isAnError() throws IOException {
    byte[] much = new byte[1 << 16];
    AtomicReference<String> clientGone = new AtomicReference<>(); // servers call it differently
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  try {
                    while (true) { // until the server sees that nobody reads
                      response.getOutputStream().write(much);
                    }
                  } catch (IOException | RuntimeException e) {
                    clientGone.set(e.getClass().getName());
                    throw e;
                  }
                }));
    try (Socket socket = client.connect()) {
      socket.setSoLinger(true, 0);
      String request = client.head("GET", "/a") + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /a");
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span))
        .isEqualTo(
            with(
                without(
                    with(expected("GET", "/a", "route", 0), "http.route", "/a"),
                    "http.response.status_code"),
                "error.type",
                requireNonNull(clientGone.get())));
  }

  @Test
  void requestThatCannotBeRead_isServedAllTheSame() {
    record(options -> options);
    serve(
        "",
        context -> {
          filter(
              context,
              "hostile",
              (request, response, chain) ->
                  chain.doFilter(
                      new HttpServletRequestWrapper((HttpServletRequest) request) {
                        @Override
                        public String getHeader(String name) {
                          throw new IllegalStateException("hostile");
                        }

                        @Override
                        public String getScheme() {
                          throw new IllegalStateException("hostile");
                        }
                      },
                      response));
          filter(context, "tracing", TracingFilter.builder().build());
          servlet(context, "/a", (request, response) -> response.getWriter().print("served"));
        });
    RawClient.Answer answer = client.send("GET", "/a");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("served");
  }

  @Test
  void tracingOff_changesNothing() {
    serve(
        "",
        context -> {
          TracingFilter.builder().build().register(context);
          servlet(
              context,
              "/a",
              (request, response) -> {
                RequestSpan span = RequestSpan.of(request).route("/x").name("y").handledHere();
                response.getWriter().print(span.span() == Span.none() ? "off" : "on");
              });
        });
    assertThat(client.send("GET", "/a").body()).contains("off");
  }

  @ParameterizedTest
  @CsvSource({"endpoint, 1", "handler, 0"})
  @Tag("SRV-35")
  @Tag("SRV-145")
  void initParameters_count_andWrongOnesSwitchTheFilterOff(String style, int count) {
    record(options -> options);
    serve(
        "",
        context -> {
          FilterRegistration.Dynamic registration =
              context.addFilter("tracing", TracingFilter.class);
          registration.setInitParameter("style", style);
          registration.addMappingForUrlPatterns(null, false, "/*");
          servlet(context, "/a", (request, response) -> response.setStatus(204));
        });
    assertThat(client.send("GET", "/a").status()).isEqualTo(204);
    Map<String, Object> expected =
        with(expected("GET", "/a", "component", 204), "http.route", "/a");
    assertThat(spans(count))
        .extracting(OverHttp::own)
        .isEqualTo(count == 0 ? List.of() : List.of(expected));
  }

  @Test
  @Tag("SRV-43")
  @Tag("SRV-121")
  @Tag("SRV-122")
  void webSocketHandshake_refused_isAShortSpan() {
    start(context -> servlet(context, "/chat", (request, response) -> response.sendError(403)));
    String head =
        client
            .head("GET", "/chat", "Upgrade: WebSocket", "Sec-WebSocket-Version: 13")
            .replace("Connection: close", "Connection: Upgrade, close");
    assertThat(client.exchange(head + "\r\n").status()).isEqualTo(403);
    FinishedSpan span = span();
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    Map<String, Object> expected = expected("GET", "/chat", "route", 403);
    expected.put("http.route", "/chat");
    expected.put("sentry.op", "websocket");
    expected.put("network.protocol.name", "websocket");
    expected.put("http.request.header.connection", List.of("Upgrade, close"));
    expected.put("http.request.header.upgrade", List.of("WebSocket"));
    expected.put("http.request.header.sec-websocket-version", List.of("13"));
    assertThat(own(span)).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-43")
  @Tag("SRV-121")
  @Tag("SRV-122")
  void webSocketHandshake_isAShortSpan_withoutStatusCode() throws Exception {
    record(options -> options);
    TracingFilter.builder()
        .capturedMethods() // it has a span always
        .build()
        .doFilter(
            Stubs.request("GET", "/chat", Map.of("upgrade", "websocket")),
            Stubs.response(101),
            (request, response) -> {});
    assertThat(own(span()))
        .isEqualTo(
            Map.of(
                "sentry.op", "websocket",
                "sentry.origin", "auto.http.servlet",
                "sentry.segment.name.source", "url",
                "network.protocol.name", "websocket",
                "http.request.method", "GET",
                "url.path", "/chat",
                "url.full", "http://localhost/chat",
                "http.request.header.upgrade", List.of("websocket")));
  }

  @ParameterizedTest
  @CsvSource({"200, false", "404, false", "503, true", "418, true"})
  @Tag("SRV-44")
  @Tag("SRV-62")
  @Tag("SRV-145")
  void exceptionThatAFrameworkHandles_isRecordedIfTheStatusIsAFailure(int status, boolean failure) {
    record(options -> options);
    serve(
        "",
        context -> {
          TracingFilter.builder()
              .origin("auto.http.framework")
              .failedStatusCodes(Set.of(418, 503))
              .build()
              .register(context);
          servlet(
              context,
              "/",
              (request, response) -> {
                RequestSpan.of(request).handled(new IllegalStateException("handled"));
                response.setStatus(status);
              });
        });
    client.send("GET", "/a");
    FinishedSpan span = span();
    Map<String, Object> expected =
        with(expected("GET", "/a", "url", status), "sentry.origin", "auto.http.framework");
    assertThat(own(span))
        .isEqualTo(
            failure ? with(expected, "error.type", "java.lang.IllegalStateException") : expected);
    assertThat(span.status()).isEqualTo(status < 400 ? SpanStatus.OK : SpanStatus.ERROR);
  }
}
