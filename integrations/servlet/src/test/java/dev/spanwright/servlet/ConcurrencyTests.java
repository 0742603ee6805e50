package dev.spanwright.servlet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spanwright.trace.Context;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import jakarta.servlet.AsyncContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
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
  private static final int THREADS = 16;

  ConcurrencyTests(TestServer server, TraceLifecycle lifecycle) {
    super(server, lifecycle);
  }

  @Test
  @Tag("SRV-12")
  @Tag("SRV-26")
  @Tag("SRV-93")
  void platformThreads_mixNothingUp() throws Exception {
    ExecutorService threads =
        new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    assertNothingMixedUp(threads, /* virtual= */ false);
  }

  @Test
  @Tag("SRV-12")
  @Tag("SRV-26")
  @Tag("SRV-93")
  @Tag("SRV-95")
  void virtualThreads_mixNothingUp() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
    assertNothingMixedUp(
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null),
        /* virtual= */ true);
  }

  private void assertNothingMixedUp(ExecutorService threads, boolean virtual) throws Exception {
    record(options -> options);
    ExecutorService work = Executors.newFixedThreadPool(4);
    ExecutorService clients = Executors.newFixedThreadPool(REQUESTS);
    CountDownLatch allAreThere = new CountDownLatch(REQUESTS);
    Queue<Boolean> servedByVirtual = new ConcurrentLinkedQueue<>();
    try {
      serve(
          "",
          context -> {
            TracingFilter.builder().build().register(context);
            servlet(
                context,
                "/*",
                (request, response) -> {
                  String number = request.getParameter("n");
                  Traces.setAttribute("number", number);
                  Thread thread = Thread.currentThread();
                  servedByVirtual.add(isVirtual(thread));
                  Traces.currentSpan().setAttribute("served.by", thread.getId());
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
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        int number = i;
        answers.add(
            clients.submit(
                () -> {
                  allAreThere.countDown();
                  allAreThere.await();
                  return client
                      .send(
                          "GET",
                          "/r?n=" + number,
                          "sentry-trace: " + traceId(number) + "-0123456789abcdef-1")
                      .status();
                }));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(204);
      }
      assertTraces(spans(REQUESTS * 2 + REQUESTS / 2));
      assertThat(servedByVirtual).hasSize(REQUESTS).containsOnly(virtual);
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
        assertThat(span.attributes().get("thread.id"))
            .isEqualTo(String.valueOf(span.attributes().get("served.by")));
      } else {
        assertThat(span.name()).endsWith(" " + number);
        assertThat(span.parentSpanId()).isEqualTo(request.spanId());
      }
    }
  }

  /** Asks by name: older JDKs have none. */
  private static boolean isVirtual(Thread thread) {
    try {
      return Runtime.version().feature() >= 21
          && (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("isVirtual", e);
    }
  }

  private static String traceId(int number) {
    return String.format("%032x", number + 1);
  }
}
