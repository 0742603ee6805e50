import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.time.Duration;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/** Prints each span as "name < parent's name". Compiled and run where there is such a JDK. */
class StructuredTasks {

  private static final ScopedValue<String> USER = ScopedValue.newInstance();

  public static void main(String[] args) throws Exception {
    InMemoryExporter exporter = InMemoryExporter.create();
    Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .exporter(exporter)
                .build());
    try (Span request = Traces.startSpan("request")) {
      wrapped();
      untouched();
      ScopedValue.where(USER, "anna")
          .run(() -> Traces.startSpan("of " + USER.get()).end());
    }
    spanwright.flush(Duration.ofSeconds(30));
    for (FinishedSpan span : exporter.spans()) {
      System.out.println(span.name() + " < " + parent(exporter, span));
    }
    spanwright.close();
  }

  private static void wrapped() throws Exception {
    try (Span fanOut = Traces.startSpan("fan out");
        var scope =
            StructuredTaskScope.open(
                Joiner.awaitAllSuccessfulOrThrow(),
                with ->
                    with.withThreadFactory(
                        Context.wrapThreadFactory(Thread.ofVirtual().factory())))) {
      scope.fork(() -> Traces.call("load", () -> Traces.call("query", () -> 1)));
      try (Span second = Traces.startSpan("second half")) {
        scope.fork(() -> Traces.startSpan("price").end());
      }
      scope.join();
    }
  }

  private static void untouched() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> Traces.startSpan("on its own").end());
      scope.join();
    }
  }

  private static String parent(InMemoryExporter exporter, FinishedSpan child) {
    return exporter.spans().stream()
        .filter(span -> span.spanId().equals(child.parentSpanId()))
        .map(FinishedSpan::name)
        .findFirst()
        .orElse("none");
  }
}
