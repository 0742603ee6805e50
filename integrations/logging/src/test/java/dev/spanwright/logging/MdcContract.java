package dev.spanwright.logging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What logs show of the current span; the same for every framework behind SLF4J. */
abstract class MdcContract {

  private static final Logger LOG = LoggerFactory.getLogger("shop");

  private final InMemoryExporter exporter = InMemoryExporter.create();
  private final ExecutorService pool = Executors.newFixedThreadPool(1);
  private Spanwright spanwright = start(1.0, MdcIds.create());

  private Spanwright start(double rate, MdcIds ids) {
    return Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(rate)
            .exporter(exporter)
            .contextListener(ids)
            .build());
  }

  private void startAnew(double rate, MdcIds ids) {
    spanwright.close();
    spanwright = start(rate, ids);
  }

  /** A line of the log: its message, and the MDC as the framework has it with the line. */
  record Line(String message, Map<String, String> mdc) {}

  /** Begins to keep what is logged. */
  abstract void listen();

  /** Returns what was logged, in order. */
  abstract List<Line> lines();

  /** Returns what was logged as a layout with that pattern prints it, without the line breaks. */
  abstract List<String> printed(String pattern);

  @BeforeEach
  void startListening() {
    MDC.clear();
    listen();
  }

  @AfterEach
  void stop() {
    pool.shutdownNow();
    spanwright.close();
    assertThat(mdc()).isEmpty();
  }

  private static Map<String, String> mdc() {
    Map<String, String> copy = MDC.getCopyOfContextMap();
    return copy == null ? Map.of() : new TreeMap<>(copy);
  }

  private static Map<String, String> ids(Span span) {
    return Map.of(
        "trace_id", requireNonNull(span.traceId()), "span_id", requireNonNull(span.spanId()));
  }

  @Test
  void lines_haveTheIdsOfTheSpanThatIsCurrent() {
    LOG.info("before");
    Span outer = Traces.startSpan("outer");
    LOG.info("in the outer one");
    Span inner = Traces.startSpan("inner");
    LOG.info("in the inner one");
    inner.end();
    LOG.info("in the outer one again");
    outer.end();
    LOG.info("after");

    assertThat(lines())
        .containsExactly(
            new Line("before", Map.of()),
            new Line("in the outer one", ids(outer)),
            new Line("in the inner one", ids(inner)),
            new Line("in the outer one again", ids(outer)),
            new Line("after", Map.of()));
  }

  @Test
  void patternOfThePage_printsThem() {
    LOG.info("before");
    Span span = Traces.startSpan("checkout");
    LOG.info("paid");
    span.end();

    List<String> patterns = Page.LOGGING.patterns();
    assertThat(patterns).hasSize(2);
    for (String pattern : patterns) {
      assertThat(pattern).contains("trace_id").contains("span_id");
      // All but the time and the thread, which differ.
      assertThat(printed(pattern.replaceAll("%d\\S* |%t\\w* ", "")))
          .containsExactly(
              "INFO shop [,] before",
              "INFO shop [" + span.traceId() + "," + span.spanId() + "] paid");
    }
  }

  @Test
  void entriesOfTheApplication_stay() {
    MDC.put("user", "42");
    try (Span span = Traces.startSpan("checkout")) {
      MDC.put("order", "7");
      Map<String, String> all = new TreeMap<>(ids(span));
      all.putAll(Map.of("user", "42", "order", "7"));
      assertThat(mdc()).isEqualTo(all);
    }
    assertThat(mdc()).isEqualTo(Map.of("user", "42", "order", "7"));
    MDC.clear();
  }

  @Test
  void applicationThatClearsTheMdc_getsThemBackWithTheNextSpan() {
    Span outer = Traces.startSpan("outer");
    MDC.clear();
    assertThat(mdc()).isEmpty();
    Span inner = Traces.startSpan("inner");
    assertThat(mdc()).isEqualTo(ids(inner));
    MDC.clear();
    inner.end();
    assertThat(mdc()).isEqualTo(ids(outer));
    outer.end();
  }

  @Test
  void workThatThrows_leavesNothing() {
    assertThatThrownBy(
            () ->
                Traces.run(
                    "failing",
                    () -> {
                      assertThat(mdc()).hasSize(2);
                      throw new IllegalStateException("on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(mdc()).isEmpty();
  }

  @Test
  void scope_takesAlongWhatWasLeftOpenInIt() {
    TraceScope scope = Traces.isolate();
    Span left = Traces.startSpan("left open");
    assertThat(mdc()).isEqualTo(ids(left));
    scope.close();
    assertThat(mdc()).isEmpty();
  }

  @Test
  void tracedMethod_hasThemWhileItRuns_notWhileItsResultIsAwaited() {
    Checkout checkout = new Checkout();
    CompletableFuture<String> paid = new CompletableFuture<>();
    assertThat(checkout.pay(paid)).isSameAs(paid);
    assertThat(mdc()).isEmpty();
    paid.complete("receipt");

    spanwright.flush(Duration.ofMinutes(1));
    var span = exporter.span("Checkout.pay");
    assertThat(lines())
        .containsExactly(
            new Line("paying", Map.of("trace_id", span.traceId(), "span_id", span.spanId())));
  }

  @Test
  void poolThread_hasThemDuringWrappedWork_andIsCleanAfterwards() throws Exception {
    pool.submit(() -> MDC.put("worker", "1")).get();
    Span request = Traces.startSpan("request");
    pool.submit(
            Context.wrap(
                () -> {
                  LOG.info("wrapped");
                  Traces.run("left to itself", () -> Traces.startSpan("left open"));
                }))
        .get();
    pool.submit(() -> LOG.info("not wrapped")).get();
    LOG.info("in the request");
    request.end();

    Map<String, String> wrapped = new TreeMap<>(ids(request));
    wrapped.put("worker", "1");
    assertThat(lines())
        .containsExactly(
            new Line("wrapped", wrapped),
            new Line("not wrapped", Map.of("worker", "1")),
            new Line("in the request", ids(request)));
  }

  @Test
  void workBesides_hasItsOwn_andGivesBackThoseOfTheThread() {
    Context outside = Context.current();
    try (Span span = Traces.startSpan("request")) {
      outside.run(() -> assertThat(mdc()).isEmpty());
      assertThat(mdc()).isEqualTo(ids(span));
    }
  }

  @Test
  void traceThatIsNotRecorded_hasTheIdThatOthersAreTold_andNoSpanId() {
    startAnew(0.0, MdcIds.create());
    try (Span top = Traces.startSpan("top");
        Span below = Traces.startSpan("below")) {
      assertThat(top.isRecording() || below.isRecording()).isFalse();
      String told = requireNonNull(Traces.headers().get("sentry-trace"));
      assertThat(mdc()).isEqualTo(Map.of("trace_id", told.substring(0, 32)));
    }
  }

  @Test
  void continuedTrace_hasTheIdOfTheCaller() {
    String caller = "771a43a4192642f0b136d5159a501700";
    Traces.continueTrace(Map.of("sentry-trace", caller + "-b7ad6b7169203331-1"));
    try (Span span = Traces.startSpan("request")) {
      assertThat(mdc())
          .isEqualTo(Map.of("trace_id", caller, "span_id", requireNonNull(span.spanId())));
    }
  }

  @Test
  void inactiveSpan_isNotThere() {
    Span span = Traces.span("beside").active(false).start();
    assertThat(mdc()).isEmpty();
    span.end();
  }

  @Test
  void spanThatAnotherThreadEnds_isGoneWithTheNextOne() throws Exception {
    Span first = Traces.startSpan("first");
    pool.submit(() -> first.end()).get();
    assertThat(pool.submit(MdcContract::mdc).get()).isEmpty();
    Traces.startSpan("second").end();
    assertThat(mdc()).isEmpty();
  }

  @Test
  void ownKeys_areUsedInsteadOfTheUsualOnes() {
    startAnew(1.0, MdcIds.builder().traceIdKey("traceId").spanIdKey("spanId").build());
    try (Span span = Traces.startSpan("checkout")) {
      assertThat(mdc())
          .isEqualTo(
              Map.of(
                  "traceId", requireNonNull(span.traceId()),
                  "spanId", requireNonNull(span.spanId())));
    }
  }

  @Test
  void closed_nothingIsPutThereAnyMore_andWhatIsOpenIsTakenAway() {
    Span open = Traces.startSpan("open");
    spanwright.close();
    open.end();
    assertThat(mdc()).isEmpty();
    Traces.startSpan("off").end();
    assertThat(mdc()).isEmpty();
  }

  @Test
  void manyThreads_neverHaveIdsOfOthers() throws Exception {
    manyRequests(Executors.newFixedThreadPool(16));
  }

  @Test
  void manyVirtualThreads_neverHaveIdsOfOthers() throws Exception {
    Method factory =
        Arrays.stream(Executors.class.getMethods())
            .filter(method -> method.getName().equals("newVirtualThreadPerTaskExecutor"))
            .findAny()
            .orElse(null);
    assumeTrue(factory != null, "this JDK has virtual threads");
    manyRequests((ExecutorService) requireNonNull(factory.invoke(null)));
  }

  /** Each request has a part of its work done by the other pool, and waits for it. */
  private void manyRequests(ExecutorService threads) throws Exception {
    ExecutorService others = Executors.newFixedThreadPool(4);
    CountDownLatch started = new CountDownLatch(1);
    List<Future<List<Map<String, String>>>> requests = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      requests.add(
          threads.submit(
              () -> {
                started.await();
                List<Map<String, String>> seen = new ArrayList<>();
                try (Span request = Traces.startSpan("request")) {
                  seen.add(ids(request));
                  seen.add(mdc());
                  try (Span step = Traces.startSpan("step")) {
                    seen.add(ids(step));
                    seen.add(others.submit(Context.wrap(MdcContract::mdc)).get());
                  }
                  seen.add(ids(request));
                  seen.add(mdc());
                }
                seen.add(Map.of());
                seen.add(mdc());
                return seen;
              }));
    }
    started.countDown();
    for (Future<List<Map<String, String>>> request : requests) {
      List<Map<String, String>> seen = request.get();
      for (int i = 0; i < seen.size(); i += 2) {
        assertThat(seen.get(i + 1)).isEqualTo(seen.get(i));
      }
    }
    threads.shutdownNow();
    others.shutdownNow();
  }
}
