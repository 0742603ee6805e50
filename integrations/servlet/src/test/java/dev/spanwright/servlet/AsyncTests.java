package dev.spanwright.servlet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.DataCollection;
import dev.spanwright.HttpBody;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that go on when their thread has left: one span, with the right end. */
abstract class AsyncTests extends OverHttp {

  /** Not shorter: the first Jetty 12 may miss a timeout that is over before its thread has left. */
  private static final long TIMEOUT_MILLIS = 500;

  AsyncTests(TestServer server, TraceLifecycle lifecycle) {
    super(server, lifecycle);
  }

  private Map<String, Object> expectedAsync(int status) {
    return with(expected("GET", "/a", "route", status), "http.route", "/a");
  }

  @Test
  @Tag("SRV-139")
  @Tag("SRV-140")
  void workOnAnotherThread_endsTheSpan_andTheServersThreadIsFree() {
    CountDownLatch threadIsFree = new CountDownLatch(1);
    BlockingQueue<String> left = new LinkedBlockingQueue<>();
    record(options -> options);
    serve(
        "",
        context -> {
          filter(
              context,
              "outer",
              (request, response, chain) -> {
                chain.doFilter(request, response);
                left.add(Traces.currentSpan() == Span.none() ? "nothing" : "a span");
                left.add(RequestSpan.of(request).span().isRecording() ? "open" : "ended");
                threadIsFree.countDown();
              });
          filter(context, "tracing", TracingFilter.builder().build());
          servlet(
              context,
              "/a",
              (request, response) -> {
                AsyncContext async = request.startAsync();
                thread(
                    Context.wrap(
                        () -> {
                          awaited(threadIsFree);
                          Traces.startSpan("work").end();
                          response.setStatus(202);
                          async.complete();
                        }));
              });
        });
    assertThat(client.send("GET", "/a").status()).isEqualTo(202);
    List<FinishedSpan> spans = spans(2);
    assertThat(left).containsExactly("nothing", "open");
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("work", "GET /a");
    assertThat(spans.get(0).parentSpanId()).isEqualTo(spans.get(1).spanId());
    assertThat(own(spans.get(1))).isEqualTo(expectedAsync(202));
  }

  @Test
  @Tag("SRV-139")
  void completedBeforeTheThreadLeaves_isOneSpan() {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  AsyncContext async = request.startAsync();
                  response.setStatus(202);
                  async.complete();
                }));
    client.send("GET", "/a");
    assertThat(own(span())).isEqualTo(expectedAsync(202));
  }

  @Test
  @Tag("SRV-21")
  @Tag("SRV-94")
  @Tag("SRV-95")
  @Tag("SRV-137")
  @Tag("SRV-139")
  void dispatchedAgain_isServedInTheSameSpan_onAThreadOfItsOwn() {
    AtomicReference<Thread> first = new AtomicReference<>();
    AtomicReference<Thread> second = new AtomicReference<>();
    AtomicReference<String> secondName = new AtomicReference<>();
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  if (request.getDispatcherType() == DispatcherType.REQUEST) {
                    first.set(Thread.currentThread());
                    AsyncContext async = request.startAsync();
                    thread(async::dispatch);
                    return;
                  }
                  second.set(Thread.currentThread());
                  secondName.set(Thread.currentThread().getName());
                  Traces.startSpan("work").end();
                  Traces.setAttribute("region", "eu");
                  response.setStatus(202);
                }));
    assertThat(client.send("GET", "/a").status()).isEqualTo(202);
    List<FinishedSpan> spans = spans(2);
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("work", "GET /a");
    assertThat(spans.get(0).parentSpanId()).isEqualTo(spans.get(1).spanId());
    assertThat(own(spans.get(1))).isEqualTo(with(expectedAsync(202), "region", "eu"));
    assertThat(spans.get(1).attributes().get("thread.id"))
        .isEqualTo(Long.toString(requireNonNull(second.get()).getId()));
    assertThat(spans.get(1).attributes().get("thread.name")).isEqualTo(secondName.get());
  }

  @Test
  @Tag("SRV-139")
  void startedAnewAfterADispatch_endsOnce() {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  AsyncContext async = request.startAsync();
                  if (request.getDispatcherType() == DispatcherType.REQUEST) {
                    async.dispatch();
                  } else {
                    thread(
                        () -> {
                          response.setStatus(202);
                          async.complete();
                        });
                  }
                }));
    assertThat(client.send("GET", "/a").status()).isEqualTo(202);
    assertThat(own(span())).isEqualTo(expectedAsync(202));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("SRV-11")
  @Tag("SRV-141")
  void timeout_isAnError(boolean withPage) {
    if (withPage) {
      server.errorPage("/sorry");
    }
    record(options -> options);
    serve(
        "",
        context -> {
          filter(
              context,
              "tracing",
              TracingFilter.builder().build(),
              DispatcherType.ASYNC,
              DispatcherType.ERROR);
          servlet(
              context,
              "/a",
              (request, response) -> request.startAsync().setTimeout(TIMEOUT_MILLIS));
          servlet(context, "/sorry", (request, response) -> response.getWriter().print("sorry"));
        });
    RawClient.Answer answer = client.send("GET", "/a");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body().contains("sorry")).isEqualTo(withPage);
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /a");
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span)).isEqualTo(with(expectedAsync(500), "error.type", "timeout"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 503})
  @Tag("SRV-141")
  void timeout_thatTheApplicationAnswers_isAnErrorToo(int status) {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  AsyncContext async = request.startAsync();
                  async.setTimeout(TIMEOUT_MILLIS);
                  async.addListener(
                      new Listener() {
                        @Override
                        public void onTimeout(AsyncEvent event) {
                          response.setStatus(status);
                          event.getAsyncContext().complete();
                        }
                      });
                }));
    assertThat(client.send("GET", "/a").status()).isEqualTo(status);
    FinishedSpan span = span();
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    Map<String, Object> expected = with(expectedAsync(status), "error.type", "timeout");
    assertThat(own(span))
        .isEqualTo(status == 503 ? expected : without(expected, "http.response.status_code"));
  }

  @Test
  @Tag("SRV-60")
  @Tag("SRV-139")
  void exceptionInADispatchedRequest_isAnError() {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  if (request.getDispatcherType() == DispatcherType.ASYNC) {
                    throw new IllegalStateException("second time");
                  }
                  request.startAsync().dispatch();
                }));
    assertThat(client.send("GET", "/a").status()).isEqualTo(500);
    FinishedSpan span = span();
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span))
        .isEqualTo(with(expectedAsync(500), "error.type", "java.lang.IllegalStateException"));
  }

  @Test
  @Tag("SRV-60")
  @Tag("SRV-139")
  void exceptionAfterStartAsync_isAnErrorAndOneSpan() {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  request.startAsync().setTimeout(TIMEOUT_MILLIS); // some servers wait for it
                  throw new IllegalStateException("first time");
                }));
    client.send("GET", "/a"); // not every server answers
    FinishedSpan span = span();
    assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(span))
        .isEqualTo(
            with(
                without(expectedAsync(0), "http.response.status_code"),
                "error.type",
                "java.lang.IllegalStateException"));
  }

  @Test
  @Tag("SRV-15")
  @Tag("SRV-139")
  void methodThatIsNotCaptured_keepsItsTraceWhenDispatched() {
    String trace = "0123456789abcdef0123456789abcdef";
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  if (request.getDispatcherType() == DispatcherType.ASYNC) {
                    Traces.startSpan("work").end();
                  } else {
                    request.startAsync().dispatch();
                  }
                }));
    client.send("OPTIONS", "/a", "sentry-trace: " + trace + "-0123456789abcdef-1");
    FinishedSpan work = span();
    assertThat(work.name()).isEqualTo("work");
    assertThat(work.traceId()).isEqualTo(trace);
  }

  @Test
  @Tag("SRV-103")
  @Tag("SRV-139")
  void bodyReadAfterADispatch_isRecorded() {
    start(
        DataCollection.builder().httpBodies(HttpBody.INCOMING_REQUEST).build(),
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  if (request.getDispatcherType() == DispatcherType.ASYNC) {
                    assertThat(request.getInputStream().readAllBytes()).hasSize(8);
                  } else {
                    request.startAsync().dispatch();
                  }
                }));
    client.sendBody("POST", "/a", "application/json", "{\"a\": 1}");
    Map<String, Object> expected = expected("POST", "/a", "route", 200);
    expected.put("http.route", "/a");
    expected.put("http.request.header.content-type", List.of("application/json"));
    expected.put("http.request.header.content-length", List.of("8"));
    expected.put("http.request.body.size", 8L);
    expected.put("http.request.body.data", "{\"a\":1}");
    assertThat(own(span())).isEqualTo(expected);
  }

  @Test
  void nonBlockingResponse_isOneSpan() {
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  AsyncContext async = request.startAsync();
                  async.start(
                      () -> {
                        ((HttpServletResponse) async.getResponse()).setStatus(206);
                        async.complete();
                      });
                }));
    assertThat(client.send("GET", "/a").status()).isEqualTo(206);
    assertThat(own(span())).isEqualTo(expectedAsync(206));
  }

  /** Whether the server itself tells of it in time depends on when it notices. */
  @Test
  @Tag("SRV-139")
  void clientThatGoesAway_isOneSpan() throws IOException {
    byte[] much = new byte[1 << 16];
    start(
        context ->
            servlet(
                context,
                "/a",
                (request, response) -> {
                  AsyncContext async = request.startAsync();
                  thread(
                      Context.wrap(
                          () -> {
                            try {
                              while (true) { // until the server sees that nobody reads
                                response.getOutputStream().write(much);
                              }
                            } catch (IOException | RuntimeException gone) {
                              completeIfTheServerHasNot(async);
                            }
                          }));
                }));
    try (Socket socket = client.connect()) {
      socket.setSoLinger(true, 0);
      String request = client.head("GET", "/a") + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /a");
    assertThat(without(own(span), "http.response.status_code", "error.type"))
        .isEqualTo(without(expectedAsync(200), "http.response.status_code"));
  }

  private static void completeIfTheServerHasNot(AsyncContext async) {
    try {
      async.complete();
    } catch (IllegalStateException over) {
      // It has noticed that the client is gone.
    }
  }

  private static void thread(Runnable work) {
    new Thread(work, "work of the application").start();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A listener of the application that does nothing. */
  private static class Listener implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
