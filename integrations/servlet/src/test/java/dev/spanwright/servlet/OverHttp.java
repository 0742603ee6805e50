package dev.spanwright.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.DataCollection;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A server, a Spanwright that records into memory, and a client that sends bytes. */
abstract class OverHttp {

  static final Duration LONG = Duration.ofSeconds(60);

  private static final Logger ROOT = Logger.getLogger("");

  static {
    ROOT.setLevel(Level.OFF); // servers log every exception that tests make
  }

  /** What the runtime says of all spans; its own tests see to that. */
  private static final Set<String> OF_EVERY_SPAN =
      Set.of(
          "sentry.platform",
          "sentry.trace_lifecycle",
          "sentry.segment.id",
          "sentry.segment.name",
          "sentry.sdk.name",
          "sentry.sdk.version",
          "sentry.environment",
          "process.runtime.name",
          "process.runtime.version",
          "os.name",
          "thread.id",
          "thread.name");

  private final InMemoryExporter exporter = InMemoryExporter.create();
  private final BlockingQueue<String> leftOnThreads = new LinkedBlockingQueue<>();
  private final TraceLifecycle lifecycle;
  final TestServer server;

  /** Where servers may write to. */
  @TempDir Path folder;

  RawClient client = new RawClient(0);

  OverHttp(TestServer server, TraceLifecycle lifecycle) {
    this.server = server;
    this.lifecycle = lifecycle;
  }

  TraceLifecycle lifecycle() {
    return lifecycle;
  }

  /** What a servlet does with a request. */
  @FunctionalInterface
  interface Service {
    void serve(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException;
  }

  @AfterEach
  void stop() {
    server.close();
    Spanwright.running().close();
  }

  /** Starts the application with the filter in front of it, and records all. */
  void start(Consumer<ServletContext> application) {
    start(DataCollection.builder().build(), application);
  }

  void start(DataCollection collection, Consumer<ServletContext> application) {
    record(options -> options.dataCollection(collection));
    serve(
        "",
        context -> {
          TracingFilter.builder().build().register(context);
          application.accept(context);
        });
  }

  void record(UnaryOperator<Options.Builder> change) {
    Spanwright.start(
        change
            .apply(
                Options.builder()
                    .environmentVariables(false)
                    .tracesSampleRate(1.0)
                    .backpressureHandling(false)
                    .shutdownTimeout(LONG)
                    .strict(true)
                    .traceLifecycle(lifecycle)
                    .exporter(exporter))
            .build());
  }

  void serve(String contextPath, Consumer<ServletContext> application) {
    serve(contextPath, application, /* executor= */ null);
  }

  /** Starts the application; the executor runs its requests, unless it is null. */
  void serve(
      String contextPath, Consumer<ServletContext> application, @Nullable Executor executor) {
    Consumer<ServletContext> watched =
        context -> {
          watchThreads(context);
          application.accept(context);
        };
    client = new RawClient(server.start(folder, contextPath, watched, executor));
  }

  /** Adds the filter before ours, which sees what ours leaves on threads. */
  private void watchThreads(ServletContext context) {
    FilterRegistration.Dynamic registration =
        context.addFilter(
            "watching",
            (request, response, chain) -> {
              try {
                chain.doFilter(request, response);
              } finally {
                Span left = Traces.currentSpan();
                if (left != Span.none()) {
                  leftOnThreads.add(left.toString());
                }
              }
            });
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR),
        /* isMatchAfter= */ false,
        "/*");
  }

  static ServletRegistration.Dynamic servlet(
      ServletContext context, String pattern, Service service) {
    HttpServlet servlet =
        new HttpServlet() {
          private static final long serialVersionUID = 1;

          @Override
          protected void service(HttpServletRequest request, HttpServletResponse response)
              throws ServletException, IOException {
            service.serve(request, response);
          }
        };
    ServletRegistration.Dynamic registration = context.addServlet("at " + pattern, servlet);
    registration.addMapping(pattern);
    registration.setAsyncSupported(true);
    return registration;
  }

  static void filter(ServletContext context, String name, Filter filter, DispatcherType... types) {
    FilterRegistration.Dynamic registration = context.addFilter(name, filter);
    registration.setAsyncSupported(true);
    EnumSet<DispatcherType> dispatchers = EnumSet.of(DispatcherType.REQUEST, types);
    registration.addMappingForUrlPatterns(dispatchers, /* isMatchAfter= */ true, "/*");
  }

  /** Waits for that many spans; then there must be no more, and nothing open. */
  List<FinishedSpan> spans(int count) {
    await()
        .atMost(LONG)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> flushed().size() >= count);
    server.close();
    assertThat(flushed()).as("spans").hasSize(count);
    assertThat(Spanwright.running().leftOpen()).isEmpty();
    assertThat(leftOnThreads).as("left on threads").isEmpty();
    return exporter.spans();
  }

  /** Waits for the one span that there is to be. */
  FinishedSpan span() {
    return spans(1).get(0);
  }

  private List<FinishedSpan> flushed() {
    assertThat(Spanwright.running().flush(LONG)).isTrue();
    return exporter.spans();
  }

  /** Returns what a span says besides what all spans say. */
  static Map<String, Object> own(FinishedSpan span) {
    Map<String, Object> own = new TreeMap<>(span.attributes().asMap());
    own.keySet().removeAll(OF_EVERY_SPAN);
    return own;
  }

  /** Returns what the span of a request says that the client has sent without further headers. */
  Map<String, Object> expected(String method, String path, String source, int status) {
    Map<String, Object> expected = new TreeMap<>();
    expected.put("sentry.op", "http.server");
    expected.put("sentry.origin", "auto.http.servlet");
    expected.put("sentry.segment.name.source", source);
    expected.put("network.protocol.name", "http");
    expected.put("http.request.method", method);
    expected.put("url.path", path);
    expected.put("url.full", "http://localhost:" + client.port() + path);
    expected.put("http.request.header.host", List.of("localhost:" + client.port()));
    expected.put("http.request.header.connection", List.of("close"));
    expected.put("http.response.status_code", (long) status);
    return expected;
  }

  /** Returns the map with one more entry. */
  static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> more = new TreeMap<>(map);
    more.put(key, value);
    return more;
  }

  /** Returns the map without these entries. */
  static Map<String, Object> without(Map<String, Object> map, String... keys) {
    Map<String, Object> less = new TreeMap<>(map);
    less.keySet().removeAll(List.of(keys));
    return less;
  }
}
