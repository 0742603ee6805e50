package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Spanwright;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the spans of methods end that return before their work is done. */
class AsyncTest {

  /** Each method returns what it is given, and tells which span was current while it ran. */
  private static final String LATE =
      """
      package acme;

      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      import dev.spanwright.trace.Span;
      import dev.spanwright.trace.Traces;
      import java.util.concurrent.*;

      public class Late {
        public Span inside;

        public static Late make() { return new %s(); }

        public static class Own extends CompletableFuture<String> {}

        private <T> T seen(T given) { inside = Traces.currentSpan(); return given; }

        @Trace(name = "late") @SpanAttribute("answer")
        public CompletionStage<String> stage(CompletionStage<String> given) { return seen(given); }

        @Trace(name = "late") @SpanAttribute("answer")
        public CompletableFuture<String> completable(CompletableFuture<String> given) { return seen(given); }

        @Trace(name = "late") @SpanAttribute("answer")
        public Own own(Own given) { return seen(given); }

        @Trace(name = "late") @SpanAttribute("answer")
        public <F extends CompletableFuture<? extends CharSequence>> F generic(F given) { return seen(given); }

        @Trace(name = "late") @SpanAttribute("answer")
        public Future<String> future(Future<String> given) { return seen(given); }

        @Trace(name = "late") @SpanAttribute("answer")
        public FutureTask<String> task(FutureTask<String> given) { return seen(given); }

        @Trace(name = "late") @SpanAttribute("answer")
        public Flow.Publisher<String> publisher(Flow.Publisher<String> given) { return seen(given); }

        @Trace(name = "late")
        public CompletionStage<?> unrecorded(CompletionStage<?> given) { return seen(given); }

        @SuppressWarnings("rawtypes") @Trace(name = "late")
        public CompletableFuture raw(CompletableFuture given) { return seen(given); }

        @Trace(name = "late")
        public Flow.Publisher<? extends CharSequence> wild(Flow.Publisher<? extends CharSequence> given) { return seen(given); }

        @Trace(name = "late", active = false)
        public CompletableFuture<Integer> inactive(CompletableFuture<Integer> given) { return seen(given); }

        @Trace(name = "late")
        public CompletableFuture<Integer> throwing(CompletableFuture<Integer> given) { throw new IllegalStateException(); }

        public static class Own2 extends CompletableFuture<String> {
          @Override public <U> CompletableFuture<U> handle(java.util.function.BiFunction<? super String, Throwable, ? extends U> action) {
            throw new UnsupportedOperationException("no listeners");
          }
        }

        @Trace(name = "late")
        public Own2 odd(Own2 given) { return seen(given); }
      }
      """;

  private enum How {
    WEAVE,
    PROXY
  }

  /** How an asynchronous result can come to its end. */
  private enum Outcome {
    VALUE(null),
    NO_VALUE(null),
    FAILURE(IOException.class),
    WRAPPED_FAILURE(IOException.class),
    BARE_WRAPPER(CompletionException.class),
    CANCELLED(CancellationException.class);

    private final @Nullable Class<?> errorType;

    Outcome(@Nullable Class<?> errorType) {
      this.errorType = errorType;
    }

    SpanStatus status() {
      return errorType == null ? SpanStatus.OK : SpanStatus.ERROR;
    }

    boolean settle(CompletableFuture<String> future) {
      return switch (this) {
        case VALUE -> future.complete("42");
        case NO_VALUE -> future.complete(null);
        case FAILURE -> future.completeExceptionally(new IOException());
        case WRAPPED_FAILURE ->
            future.completeExceptionally(
                new CompletionException(new ExecutionException(new IOException())));
        case BARE_WRAPPER -> future.completeExceptionally(new CompletionException(null));
        case CANCELLED -> future.cancel(true);
      };
    }

    void assertIn(FinishedSpan span) {
      assertThat(span.name()).isEqualTo("late");
      assertThat(span.status()).isEqualTo(status());
      assertThat(span.attributes().get("error.type"))
          .isEqualTo(errorType == null ? null : errorType.getName());
      assertThat(span.attributes().get("answer")).isEqualTo(this == VALUE ? "42" : null);
    }
  }

  @TempDir Path folder;

  private Object late = new Object();

  private void compile(How how) throws Exception {
    TraceCompiler compiler =
        TraceCompiler.in(folder)
            .source("acme.Late", LATE.formatted(how == How.WEAVE ? "Late" : "TracedLate"));
    Compiled compiled = (how == How.WEAVE ? compiler : compiler.proxyMode()).compile();
    late = compiled.succeedsSilently().call("acme.Late", "make");
  }

  private Object call(String name, @Nullable Object argument) throws Exception {
    Method method =
        Arrays.stream(late.getClass().getMethods())
            .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
            .findFirst()
            .orElseThrow();
    try {
      return method.invoke(late, argument);
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  private Span inside() throws Exception {
    return (Span) late.getClass().getField("inside").get(late);
  }

  private CompletableFuture<String> unsettled(String method) throws Exception {
    if (!method.equals("own")) {
      return new CompletableFuture<>();
    }
    Class<?> own = late.getClass().getClassLoader().loadClass("acme.Late$Own");
    @SuppressWarnings("unchecked")
    CompletableFuture<String> made =
        (CompletableFuture<String>) own.getDeclaredConstructor().newInstance();
    return made;
  }

  static Stream<Arguments> stages() {
    return Stream.of(How.values())
        .flatMap(
            how ->
                Stream.of("stage", "completable", "own", "generic", "future")
                    .flatMap(
                        method ->
                            Stream.of(Outcome.values())
                                .map(outcome -> Arguments.of(how, method, outcome))));
  }

  @ParameterizedTest
  @MethodSource("stages")
  @Tag("SPAN-130")
  void stage_endsItsSpan_whenItCompletes(How how, String method, Outcome outcome) throws Exception {
    compile(how);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              CompletableFuture<String> given = unsettled(method);
              List<Span> inCallback = new ArrayList<>();
              try (Span outer = Traces.startSpan("outer")) {
                Object returned = call(method, given);
                assertThat(returned).isSameAs(given);
                assertThat(inside().name()).isEqualTo("late");
                assertThat(inside().isRecording()).as("still open").isTrue();
                assertThat(Traces.currentSpan()).isSameAs(outer);
                var unused =
                    ((CompletableFuture<?>) returned)
                        .handle((value, thrown) -> inCallback.add(Traces.currentSpan()));
              }
              Span open = inside();
              Thread other = new Thread(() -> outcome.settle(given));
              other.start();
              other.join();
              assertThat(open.isRecording()).as("still open").isFalse();
              assertThat(inCallback).containsExactly(Span.none());
            });
    assertThat(Spans.tree(spans))
        .containsExactly("- > outer [ok]", "outer > late [" + outcome.status().text() + "]");
    outcome.assertIn(spans.get(1));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void stage_thatIsComplete_endsItsSpanAtOnce(How how, String method, Outcome outcome)
      throws Exception {
    compile(how);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              CompletableFuture<String> given = unsettled(method);
              outcome.settle(given);
              try (Span outer = Traces.startSpan("outer")) {
                assertThat(call(method, given)).isSameAs(given);
                assertThat(Traces.currentSpan()).isSameAs(outer);
              }
            });
    assertThat(spans).hasSize(2);
    outcome.assertIn(spans.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "WEAVE,stage", "WEAVE,own", "WEAVE,future", "WEAVE,publisher", "WEAVE,task",
    "PROXY,stage", "PROXY,own", "PROXY,future", "PROXY,publisher", "PROXY,task"
  })
  void nullResult_endsTheSpanAtOnce(How how, String method) throws Exception {
    compile(how);
    List<FinishedSpan> spans = Spans.of(() -> assertThat(call(method, null)).isNull());
    assertThat(Spans.tree(spans)).containsExactly("- > late [ok]");
  }

  @ParameterizedTest
  @EnumSource
  void exceptionOfTheMethodItself_endsTheSpanWithAnError(How how) throws Exception {
    compile(how);
    List<FinishedSpan> spans =
        Spans.of(
            () ->
                assertThatThrownBy(() -> call("throwing", new CompletableFuture<>()))
                    .isInstanceOf(IllegalStateException.class));
    assertThat(Spans.tree(spans)).containsExactly("- > late [error]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unrecorded", "raw", "inactive"})
  void stage_whoseValueIsNotRecorded_endsItsSpanWhenItCompletes(String method) throws Exception {
    for (How how : How.values()) {
      compile(how);
      List<FinishedSpan> spans =
          Spans.of(
              () -> {
                CompletableFuture<Integer> given = new CompletableFuture<>();
                assertThat(call(method, given)).isSameAs(given);
                assertThat(Traces.currentSpan()).isSameAs(Span.none());
                try (Span later = Traces.startSpan("later")) {
                  given.complete(1);
                  assertThat(later.isRecording()).isTrue();
                }
              });
      assertThat(Spans.tree(spans)).containsExactly("- > late [ok]", "- > later [ok]");
    }
  }

  @Test
  void stage_thatRefusesListeners_endsItsSpanAtOnce_andIsReturned() throws Exception {
    compile(How.WEAVE);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              Object odd =
                  late.getClass()
                      .getClassLoader()
                      .loadClass("acme.Late$Own2")
                      .getDeclaredConstructor()
                      .newInstance();
              assertThat(call("odd", odd)).isSameAs(odd);
            });
    assertThat(Spans.tree(spans)).containsExactly("- > late [ok]");
  }

  // --- plain futures -----------------------------------------------------------------------------

  static Stream<Arguments> tasks() {
    return Stream.of(How.values())
        .flatMap(how -> Stream.of("future", "task").map(method -> Arguments.of(how, method)));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void plainFuture_endsItsSpanWhenTheMethodReturns_withTheOutcomeIfItIsThere(How how, String method)
      throws Exception {
    compile(how);
    FutureTask<String> open = new FutureTask<>(() -> "42");
    FutureTask<String> done = new FutureTask<>(() -> "42");
    done.run();
    FutureTask<String> failed =
        new FutureTask<>(
            () -> {
              throw new IOException();
            });
    failed.run();
    FutureTask<String> cancelled = new FutureTask<>(() -> "42");
    cancelled.cancel(false);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              for (FutureTask<String> given : List.of(open, done, failed, cancelled)) {
                assertThat(call(method, given)).isSameAs(given);
                assertThat(Traces.currentSpan()).isSameAs(Span.none());
              }
              open.run();
            });
    assertThat(spans)
        .extracting(
            span ->
                span.status().text()
                    + " "
                    + span.attributes().get("error.type")
                    + " "
                    + span.attributes().get("answer"))
        .containsExactly(
            "ok null null",
            "ok null 42",
            "error java.io.IOException null",
            "error java.util.concurrent.CancellationException null");
  }

  @Test
  void plainFuture_ofAnInterruptedThread_isReadAndTheThreadStaysInterrupted() throws Exception {
    compile(How.WEAVE);
    Future<String> picky =
        new FutureTask<String>(() -> "unused") {
          @Override
          public boolean isDone() {
            return true;
          }

          @Override
          public String get() throws InterruptedException {
            if (Thread.interrupted()) {
              throw new InterruptedException();
            }
            return "42";
          }
        };
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              Thread.currentThread().interrupt();
              Object returned = call("future", picky);
              assertThat(Thread.interrupted()).as("interrupted").isTrue();
              assertThat(returned).isSameAs(picky);
            });
    Outcome.VALUE.assertIn(spans.get(0));
  }

  // --- publishers --------------------------------------------------------------------------------

  /** Signals by hand. */
  private static final class Source implements Flow.Publisher<String> {
    final List<Flow.Subscriber<? super String>> subscribers = new ArrayList<>();
    final List<String> upstream = new ArrayList<>();

    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      subscribers.add(java.util.Objects.requireNonNull(subscriber));
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {
              upstream.add("request " + n);
            }

            @Override
            public void cancel() {
              upstream.add("cancel");
            }
          });
    }
  }

  private static class Sink implements Flow.Subscriber<CharSequence> {
    final List<String> seen = new ArrayList<>();
    private final List<Flow.Subscription> subscriptions = new ArrayList<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscriptions.add(given);
      given.request(5);
    }

    void cancel() {
      subscriptions.get(0).cancel();
    }

    @Override
    public void onNext(CharSequence item) {
      seen.add(item + " in " + Traces.currentSpan());
    }

    @Override
    public void onError(Throwable thrown) {
      seen.add(thrown.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
      seen.add("complete");
    }
  }

  /** How a subscription can come to its end. */
  private enum Signals {
    COMPLETE("ok null 42", "[41 in Span{none}, 42 in Span{none}, complete, IOException]"),
    FAIL("error java.io.IOException null", "[IOException]"),
    CANCEL("ok null null", "[]");

    private final String summary;
    private final String seen;

    Signals(String summary, String seen) {
      this.summary = summary;
      this.seen = seen;
    }

    void send(Source source, Sink sink) {
      Flow.Subscriber<? super String> subscriber = source.subscribers.get(0);
      switch (this) {
        case COMPLETE -> {
          subscriber.onNext("41");
          subscriber.onNext("42");
          subscriber.onComplete();
          subscriber.onError(new IOException()); // too late
        }
        case FAIL -> subscriber.onError(new IOException());
        case CANCEL -> {
          sink.cancel();
          sink.cancel();
        }
      }
    }
  }

  static Stream<Arguments> subscriptions() {
    return Stream.of(How.values())
        .flatMap(how -> Stream.of(Signals.values()).map(signals -> Arguments.of(how, signals)));
  }

  @ParameterizedTest
  @MethodSource("subscriptions")
  void publisher_endsItsSpan_whenItsSubscriptionIsOver(How how, Signals signals) throws Exception {
    compile(how);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              Source source = new Source();
              Flow.Publisher<String> publisher;
              try (Span outer = Traces.startSpan("outer")) {
                publisher = publisher("publisher", source);
                assertThat(Traces.currentSpan()).isSameAs(outer);
              }
              assertThat(inside().isRecording()).as("still open").isTrue();
              Sink sink = new Sink();
              publisher.subscribe(sink);
              assertThat(inside().isRecording()).as("still open").isTrue();
              signals.send(source, sink);
              assertThat(inside().isRecording()).as("still open").isFalse();
              assertThat(sink.seen).hasToString(signals.seen);
              assertThat(source.upstream).startsWith("request 5");
            });
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("outer", "late");
    assertThat(spans.get(1).parentSpanId()).isEqualTo(spans.get(0).spanId());
    assertThat(summary(spans.get(1))).isEqualTo(signals.summary);
  }

  private static String summary(FinishedSpan span) {
    return span.status().text()
        + " "
        + span.attributes().get("error.type")
        + " "
        + span.attributes().get("answer");
  }

  @SuppressWarnings("unchecked")
  private Flow.Publisher<String> publisher(String method, Flow.Publisher<String> source)
      throws Exception {
    return (Flow.Publisher<String>) call(method, source);
  }

  @ParameterizedTest
  @ValueSource(strings = {"publisher", "wild"})
  void furtherSubscription_hasASpanOfItsOwn_likeTheFirst(String method) throws Exception {
    compile(How.WEAVE);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              Source source = new Source();
              Flow.Publisher<String> publisher;
              try (Span outer = Traces.startSpan("outer")) {
                publisher = publisher(method, source);
                assertThat(outer.isRecording()).isTrue();
              }
              publisher.subscribe(new Sink());
              source.subscribers.get(0).onNext("1");
              publisher.subscribe(new Sink());
              source.subscribers.get(1).onError(new IOException());
              source.subscribers.get(0).onComplete();
            });
    assertThat(Spans.tree(spans))
        .containsExactly("- > outer [ok]", "outer > late [error]", "outer > late [ok]");
    assertThat(spans.get(1).attributes().get("answer")).as("of the first").isNull();
    assertThat(spans.get(1).attributes().get("code.function.name"))
        .isEqualTo(spans.get(2).attributes().get("code.function.name"))
        .isNotNull();
    assertThat(spans.get(1).traceId()).isEqualTo(spans.get(0).traceId());
  }

  @Test
  void furtherSubscription_ofATopLevelCall_startsATraceOfItsOwn() throws Exception {
    compile(How.WEAVE);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              Source source = new Source();
              Flow.Publisher<String> publisher = publisher("publisher", source);
              publisher.subscribe(new Sink());
              try (Span unrelated = Traces.startSpan("unrelated")) {
                publisher.subscribe(new Sink());
                assertThat(Traces.currentSpan()).isSameAs(unrelated);
              }
              source.subscribers.forEach(Flow.Subscriber::onComplete);
            });
    assertThat(Spans.tree(spans))
        .containsExactly("- > unrelated [ok]", "- > late [ok]", "- > late [ok]");
    assertThat(spans).extracting(FinishedSpan::traceId).doesNotHaveDuplicates();
  }

  @Test
  void publisherWithoutSubscription_endsItsSpanAtItsCollection_asOfTheReturn() throws Exception {
    compile(How.WEAVE);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              leavePublisherBehind();
              await()
                  .atMost(Duration.ofMinutes(1))
                  .until(
                      () -> {
                        System.gc();
                        return Spanwright.running().stats().ended() == 3; // so that a flush sees it
                      });
            });
    assertThat(Spans.tree(spans))
        .containsExactly("outer > after [ok]", "- > outer [ok]", "outer > late [ok]");
    assertThat(spans.get(2).endEpochNanos()).isLessThanOrEqualTo(spans.get(0).startEpochNanos());
  }

  /** Apart, so that nothing holds the publisher afterwards, but everything until then. */
  private void leavePublisherBehind() throws Exception {
    Flow.Publisher<String> publisher = null;
    try {
      try (Span outer = Traces.startSpan("outer")) {
        publisher = publisher("publisher", new Source());
        assertThat(outer.isRecording()).isTrue();
        Traces.startSpan("after").end();
      }
      assertThat(inside().isRecording()).as("still open").isTrue();
    } finally {
      Reference.reachabilityFence(publisher);
    }
  }

  @Test
  void subscriberThatThrows_endsTheSpanWithItsException_whichGoesOn() throws Exception {
    compile(How.WEAVE);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              Source source = new Source();
              publisher("publisher", source)
                  .subscribe(
                      new Sink() {
                        @Override
                        public void onNext(CharSequence item) {
                          throw new ArithmeticException();
                        }
                      });
              assertThatThrownBy(() -> source.subscribers.get(0).onNext("42"))
                  .isInstanceOf(ArithmeticException.class);
            });
    assertThat(summary(spans.get(0))).isEqualTo("error java.lang.ArithmeticException 42");
  }

  @Test
  void nullSubscriber_isTheSourcesToRefuse_andClaimsNoSpan() throws Exception {
    compile(How.WEAVE);
    List<FinishedSpan> spans =
        Spans.of(
            () -> {
              Source source = new Source();
              Flow.Publisher<String> publisher = publisher("publisher", source);
              assertThatThrownBy(() -> publisher.subscribe(null))
                  .isInstanceOf(NullPointerException.class);
              publisher.subscribe(new Sink());
              assertThat(inside().isRecording()).as("still open").isTrue();
              source.subscribers.get(0).onComplete();
            });
    assertThat(Spans.tree(spans)).containsExactly("- > late [ok]");
  }

  @Test
  void tracingOff_returnsTheVeryPublisher() throws Exception {
    compile(How.WEAVE);
    Source source = new Source();
    assertThat(publisher("publisher", source)).isSameAs(source);
  }

  @Test
  void stageOfAnyThread_isNotCurrentThere() throws Exception {
    compile(How.WEAVE);
    CompletionStage<String> done = CompletableFuture.completedStage("42");
    List<FinishedSpan> spans = Spans.of(() -> assertThat(call("stage", done)).isSameAs(done));
    Outcome.VALUE.assertIn(spans.get(0));
  }

  // --- what the compiler says --------------------------------------------------------------------

  private static final String IMPORTS =
      "package acme; import dev.spanwright.annotation.*; import java.util.concurrent.*;\n";

  private void assertSays(String members, String... messages) {
    shop(members).compile().says(messages);
  }

  private TraceCompiler shop(String members) {
    return TraceCompiler.in(folder)
        .source("acme.Shop", IMPORTS + "class Shop {\n" + members + "\n}\n");
  }

  @Test
  void subtypeOfAPublisher_cannotBeWrapped() {
    assertSays(
        "@Trace SubmissionPublisher<String> feed() { return null; }",
        "ERROR Shop.java:3:1 [untraceable-method] Shop.feed returns"
            + " java.util.concurrent.SubmissionPublisher<java.lang.String>, and only a wrapper,"
            + " which can be nothing but a java.util.concurrent.Flow.Publisher, knows when a"
            + " subscription is over: declare java.util.concurrent.Flow.Publisher");
  }

  @ParameterizedTest
  @CsvSource({
    "reactor.core.publisher.Mono<String>, spanwright-reactor",
    "reactor.core.publisher.Flux<String>, spanwright-reactor",
    "io.reactivex.rxjava3.core.Single<String>, spanwright-rxjava3",
    "io.smallrye.mutiny.Uni<String>, spanwright-mutiny",
  })
  void typeOfALibrary_withoutItsAdapter_namesTheArtifact(String type, String artifact) {
    String name = type.replaceAll("<.*", "");
    int dot = name.lastIndexOf('.');
    shop("@Trace " + type + " find() { return null; }")
        .source(
            name,
            "package %s; public class %s<T> {}"
                .formatted(name.substring(0, dot), name.substring(dot + 1)))
        .compile()
        .says(
            "ERROR Shop.java:3:1 [untraceable-method] Shop.find returns %s, and what ends its span when that completes is not on the class path: add %s"
                .formatted(type.replace("String", "java.lang.String"), artifact));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class Promise<T> {}                                           | its name ends in "Promise"
          class Call { void subscribe(Flow.Subscriber<String> s) {} }   | it can be subscribed to
          class Call implements org.reactivestreams.Publisher<String> {} | it is a org.reactivestreams.Publisher
          class Call { void subscribe(String topic) {} }                |
          class FutureOrders {}                                         |
          """)
  void unknownType_thatLooksAsynchronous_isWarnedOf(String type, @Nullable String reason) {
    String name = type.replaceAll("class (\\w+).*", "$1");
    Compiled compiled =
        shop("static "
                + type
                + " @Trace "
                + name
                + (type.contains("<T>") ? "<?>" : "")
                + " m() { return null; }")
            .source(
                "org.reactivestreams.Publisher",
                "package org.reactivestreams; public interface Publisher<T> {}")
            .compile();
    assertThat(compiled.success()).isTrue();
    assertThat(compiled.messages())
        .hasSize(reason == null ? 0 : 1)
        .allMatch(message -> message.contains("[unknown-async] Shop.m returns acme.Shop." + name))
        .allMatch(message -> message.contains("(" + reason + "): its span ends"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CompletableFuture<Object>                | java.lang.Object
          CompletableFuture<?>                     | java.util.concurrent.CompletableFuture<?>
          CompletionStage<java.util.Map<String, String>> | java.util.Map<java.lang.String,java.lang.String>
          """)
  void capturedValue_thatCannotBeRecorded_isAnError(String type, String named) {
    Compiled compiled =
        shop("@Trace @SpanAttribute(\"answer\") " + type + " m() { return null; }").compile();
    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .contains("ERROR")
        .contains("[attribute-value]")
        .contains(named);
  }

  /** javac itself does not mind either: nothing needs that class. */
  @Test
  void resultWithASupertypeThatIsMissing_isNoReasonToFail() throws Exception {
    Path library = folder.resolve("library");
    TraceCompiler.in(library)
        .source("lib.Base", "package lib; public class Base {}")
        .source("lib.Middle", "package lib; public class Middle extends Base {}")
        .source("lib.Offer", "package lib; public class Offer extends Middle {}")
        .compile()
        .succeedsSilently();
    Files.delete(library.resolve("classes/lib/Base.class"));
    List<Path> classPath = new ArrayList<>(TraceCompiler.runtimeClassPath());
    classPath.add(library.resolve("classes"));
    shop("@Trace lib.Offer m() { return null; }").classPath(classPath).compile().succeedsSilently();
  }

  @Test
  void companionAndProxy_areReadable() {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Quotes",
                """
                package acme;

                import dev.spanwright.annotation.SpanAttribute;
                import dev.spanwright.annotation.Trace;
                import java.util.concurrent.CompletableFuture;
                import java.util.concurrent.Flow;
                import java.util.concurrent.Future;

                class Quotes {
                  @Trace
                  CompletableFuture<String> find(String id) { return null; }

                  @Trace
                  @SpanAttribute("quote.cents")
                  CompletableFuture<Integer> price(String id) { return null; }

                  @Trace
                  <F extends Future<?>> F submit(F result) { return result; }

                  @Trace
                  @SpanAttribute("quote.last")
                  Flow.Publisher<String> all() { return null; }
                }
                """)
            .proxyMode()
            .compile()
            .succeedsSilently();
    Goldens.check("QuotesSpans.java", compiled.generatedSource("acme.QuotesSpans"));
    Goldens.check("TracedQuotes.java", compiled.generatedSource("acme.TracedQuotes"));
  }

  @Test
  void capturedValue_hasTheTypeOfTheTypeArgument() {
    assertSays(
        "@Trace @SpanAttribute(\"http.response.status_code\") CompletableFuture<String> m() { return null; }",
        "ERROR Shop.java:3:8 [attribute-type] \"http.response.status_code\" is an integer in the"
            + " conventions, but the result has type java.lang.String: return long or int, or use"
            + " another key");
  }
}
