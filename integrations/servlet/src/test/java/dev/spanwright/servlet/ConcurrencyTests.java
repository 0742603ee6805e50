package dev.spanwright.servlet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spanwright.trace.Context;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Traces;
import jakarta.servlet.AsyncContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many requests at a time, each in a trace of its own. */
abstract class ConcurrencyTests extends OverHttp {

  private static final int REQUESTS = 200;
  private static final int CLIENTS = 16;

  ConcurrencyTests(TestServer server) {
    super(server);
  }

  @Test
  @Tag("SRV-12")
  @Tag("SRV-26")
  void platformThreads_mixNothingUp() throws Exception {
    ExecutorService threads =
        new ThreadPoolExecutor(16, 16, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    assertNothingMixedUp(threads);
  }

  @Test
  @Tag("SRV-12")
  @Tag("SRV-26")
  @Tag("SRV-95")
  void virtualThreads_mixNothingUp() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
    assertNothingMixedUp(
        (ExecutorService)
            Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
  }

  private void assertNothingMixedUp(ExecutorService threads) throws Exception {
    record(options -> options);
    ExecutorService work = Executors.newFixedThreadPool(4);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      int port =
          server.start(
              "",
              context -> {
                TracingFilter.builder().build().register(context);
                servlet(
                    context,
                    "/*",
                    (request, response) -> {
                      String number = request.getParameter("n");
                      Traces.setAttribute("number", number);
                      Traces.run("sync " + number, () -> response.setStatus(204));
                      if (Integer.parseInt(number) % 2 == 0) {
                        AsyncContext async = request.startAsync();
                        work.execute(
                            Context.wrap(
                                () -> {
                                  Traces.startSpan("async " + number).end();
                                  async.complete();
                                }));
                      }
                    });
              },
              threads);
      client = new RawClient(port);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        int number = i;
        answers.add(
            clients.submit(
                () ->
                    client
                        .send(
                            "GET",
                            "/r?n=" + number,
                            "sentry-trace: " + traceId(number) + "-0123456789abcdef-1")
                        .status()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(204);
      }
      assertTraces(spans(REQUESTS * 2 + REQUESTS / 2));
    } finally {
      clients.shutdown();
      work.shutdown();
      threads.shutdown();
    }
  }

  private static void assertTraces(List<FinishedSpan> spans) {
    Map<String, FinishedSpan> requests = new HashMap<>();
    for (FinishedSpan span : spans) {
      if (span.isTopLevel()) {
        assertThat(requests.put(span.traceId(), span)).isNull();
      }
    }
    assertThat(requests).hasSize(REQUESTS);
    for (FinishedSpan span : spans) {
      String number = String.valueOf(span.attributes().get("number"));
      assertThat(span.traceId()).isEqualTo(traceId(Integer.parseInt(number)));
      FinishedSpan request = requireNonNull(requests.get(span.traceId()));
      if (span == request) {
        assertThat(span.attributes().get("url.query")).isEqualTo("n=" + number);
        assertThat(span.parentSpanId()).isEqualTo("0123456789abcdef");
      } else {
        assertThat(span.name()).endsWith(" " + number);
        assertThat(span.parentSpanId()).isEqualTo(request.spanId());
      }
    }
  }

  private static String traceId(int number) {
    return String.format("%032x", number + 1);
  }
}
