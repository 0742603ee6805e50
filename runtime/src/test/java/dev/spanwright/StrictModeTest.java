package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.Context;
import dev.spanwright.trace.LeftOpen;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In strict mode nothing that is left open stays unsaid. */
class StrictModeTest {

  private final LogCapture log = LogCapture.start();
  private final Recording recording = Recording.start(options -> options.strict(true));

  @AfterEach
  void stop() {
    recording.close();
    log.close();
  }

  @Test
  @Tag("SPAN-44")
  void spanLeftOpen_isReportedWithItsPlace_andNeverSent() {
    int line = lineOfCall() + 1;
    Span span = Traces.startSpan("left");

    LeftOpen left = onlyOne();
    assertThat(left.what()).isEqualTo("span \"left\"");
    assertThat(left.thread()).isEqualTo(Thread.currentThread().getName());
    assertThat(left.place().getFileName()).isEqualTo("StrictModeTest.java");
    assertThat(left.place().getLineNumber()).isEqualTo(line);
    assertThat(left.place().getMethodName())
        .isEqualTo("spanLeftOpen_isReportedWithItsPlace_andNeverSent");
    recording.close();
    assertThat(recording.exporter().spans()).isEmpty();
    assertThat(recording.spanwright().stats().started()).isEqualTo(1);
    assertThat(recording.spanwright().stats().ended()).isZero();
    assertThat(log.lines())
        .contains(
            "WARNING Left open: span \"left\" opened at "
                + left.place()
                + " on thread "
                + Thread.currentThread().getName());
    assertThat(left.place().toString()).contains("(StrictModeTest.java:" + line + ")");
    span.end();
    assertThat(recording.spanwright().leftOpen()).isEmpty();
  }

  @Test
  void spanBuiltOrRun_isReportedWithThePlaceOfTheCall() {
    int line = lineOfCall() + 1;
    Span built = Traces.span("built").active(false).root().start();
    assertThat(onlyOne().place().getLineNumber()).isEqualTo(line);
    built.end();

    int lineOfRun = lineOfCall() + 1;
    Traces.run("run", () -> assertThat(onlyOne().place().getLineNumber()).isEqualTo(lineOfRun));
    int lineOfCall = lineOfCall() + 1;
    String what = Traces.call("call", () -> onlyOne().what() + onlyOne().place().getLineNumber());

    assertThat(what).isEqualTo("span \"call\"" + lineOfCall);
    assertThat(recording.spanwright().leftOpen()).isEmpty();
  }

  @Test
  void spanOfATracedMethod_isReportedWithTheMethod_notWithItsCompanion() {
    Span span = new Orders().place();
    assertThat(onlyOne().place().getClassName()).isEqualTo(Orders.class.getName());
    assertThat(onlyOne().place().getMethodName()).isEqualTo("place");
    assertThat(onlyOne().place().getFileName()).isEqualTo("StrictModeTest.java");
    span.end();

    Span ofNested = new Orders.Archive().store();
    assertThat(onlyOne().place().getClassName()).isEqualTo(Orders.Archive.class.getName());
    assertThat(onlyOne().place().getMethodName()).isEqualTo("store");
    ofNested.end();
  }

  @Test
  void spanOfAClassThatIsOnlyNamedLikeACompanion_isReportedWithThatClass() {
    Span span = FamousSpans.bridge();
    assertThat(onlyOne().place().getClassName()).isEqualTo(FamousSpans.class.getName());
    assertThat(onlyOne().place().getMethodName()).isEqualTo("bridge");
    span.end();
  }

  @Test
  @Tag("SPAN-48")
  void blockLeftOpen_isReportedWithItsPlace() {
    int line = lineOfCall() + 1;
    TraceScope isolated = Traces.isolate();
    TraceScope continued = Traces.continueTrace(Map.of()).open();
    TraceScope fresh = Traces.newTrace().open();

    List<LeftOpen> left = recording.spanwright().leftOpen();
    assertThat(left).extracting(LeftOpen::what).containsOnly("scope");
    assertThat(left)
        .extracting(open -> open.place().getLineNumber())
        .containsExactly(line, line + 1, line + 2);
    assertThat(left)
        .extracting(open -> open.place().getFileName())
        .containsOnly("StrictModeTest.java");
    fresh.close();
    continued.close();
    assertThat(onlyOne().place().getLineNumber()).isEqualTo(line);
    isolated.close();
    assertThat(recording.spanwright().leftOpen()).isEmpty();
  }

  @Test
  @Tag("SPAN-48")
  void whatABlockLeavesOpen_isReportedAfterItsClose() {
    try (TraceScope block = Traces.isolate()) {
      Traces.startSpan("left in a block");
      assertThat(block).asString().doesNotContain("closed");
    }
    assertThat(onlyOne().what()).isEqualTo("span \"left in a block\"");
  }

  @Test
  void whatATaskLeavesOpen_isReportedWithItsThread() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1, task -> new Thread(task, "worker"));
    try {
      Context.wrap(pool).submit(() -> Traces.startSpan("left by a task")).get();
    } finally {
      pool.shutdown();
    }

    assertThat(onlyOne().thread()).isEqualTo("worker");
    assertThat(onlyOne().place().getFileName()).isEqualTo("StrictModeTest.java");
  }

  @Test
  void nothing_isReportedWhenAllIsClosed_inWhateverOrderAndWherever() throws Exception {
    Span a = Traces.startSpan("a");
    Span b = Traces.startSpan("b");
    TraceScope outer = Traces.isolate();
    TraceScope inner = Traces.isolate();
    Span c = Traces.startSpan("c");
    a.end();
    outer.close();
    inner.close();
    Thread thread = new Thread(c::end);
    thread.start();
    thread.join();
    b.end();
    b.end();

    assertThat(recording.spanwright().leftOpen()).isEmpty();
    recording.close();
    assertThat(log.lines()).noneMatch(line -> line.contains("Left open"));
    assertThat(recording.exporter().spans()).hasSize(3);
  }

  @Test
  void leftOpen_isEmptyWithoutStrictMode() {
    recording.close();
    try (Recording lenient = Recording.start()) {
      Span span = Traces.startSpan("left");
      assertThat(lenient.spanwright().leftOpen()).isEmpty();
      assertThat(span.isRecording()).isTrue();
    }
    assertThat(log.lines()).noneMatch(line -> line.contains("Left open"));
  }

  private LeftOpen onlyOne() {
    List<LeftOpen> left = recording.spanwright().leftOpen();
    assertThat(left).hasSize(1);
    return left.get(0);
  }

  /** Returns the number of the line that calls this. */
  private static int lineOfCall() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow())
        .getLineNumber();
  }
}

/** Calls openers as a traced class does, but leaves the spans to its callers. */
final class Orders {
  Span place() {
    return OrdersSpans.place();
  }

  static final class Archive {
    Span store() {
      return OrdersSpans.archiveStore();
    }
  }
}

/** What the processor would generate for the class above. */
final class OrdersSpans {
  private static final SpanSite PLACE = SpanSite.builder("Orders.place").build();
  private static final SpanSite STORE = SpanSite.builder("Archive.store").build();

  private OrdersSpans() {}

  static Span place() {
    return PLACE.start();
  }

  static Span archiveStore() {
    return STORE.start();
  }
}

/** Nobody's companion. */
final class FamousSpans {
  private FamousSpans() {}

  static Span bridge() {
    return Traces.startSpan("bridge");
  }
}
