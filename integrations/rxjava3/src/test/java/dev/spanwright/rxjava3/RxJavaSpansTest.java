package dev.spanwright.rxjava3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import java.io.IOException;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the spans of methods end that return a type of RxJava. */
class RxJavaSpansTest {

  private final InMemoryExporter exporter = InMemoryExporter.create();
  private final Spanwright spanwright =
      Spanwright.start(
          Options.builder()
              .environmentVariables(false)
              .tracesSampleRate(1.0)
              .exporter(exporter)
              .build());

  @AfterEach
  void stop() {
    spanwright.close();
  }

  /** Returns each ended span as name, status, error type, recorded answer. */
  private List<String> spans() {
    assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
    return exporter.spans().stream()
        .map(
            span ->
                Stream.of(
                        span.name(),
                        span.status().text(),
                        span.attributes().get("error.type"),
                        span.attributes().get("answer"))
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private void awaitCollection() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              System.gc();
              return !spans().isEmpty();
            });
  }

  private final Quotes quotes = new Quotes();

  /** Each type, by way of an Observable and back. */
  private enum Kind {
    SINGLE,
    MAYBE,
    COMPLETABLE,
    OBSERVABLE,
    FLOWABLE;

    Observable<String> call(Quotes quotes, Observable<String> source) {
      return switch (this) {
        case SINGLE -> quotes.single(source.firstOrError()).toObservable();
        case MAYBE -> quotes.maybe(source.firstElement()).toObservable();
        case COMPLETABLE -> quotes.completable(source.ignoreElements()).toObservable();
        case OBSERVABLE -> quotes.observable(source);
        case FLOWABLE ->
            quotes.flowable(source.toFlowable(BackpressureStrategy.BUFFER)).toObservable();
      };
    }

    String span() {
      return name().toLowerCase(Locale.ROOT);
    }

    String recorded() {
      return this == COMPLETABLE ? "" : " 42";
    }
  }

  @ParameterizedTest
  @EnumSource
  void value_endsTheSpan(Kind kind) {
    Observable<String> result;
    try (Span outer = Traces.startSpan("outer")) {
      result = kind.call(quotes, Observable.just("42"));
      assertThat(Traces.currentSpan()).isSameAs(outer);
    }
    assertThat(spans()).containsExactly("outer ok");
    result.test().assertComplete();
    assertThat(spans()).containsExactly("outer ok", kind.span() + " ok" + kind.recorded());
    assertThat(exporter.spans().get(1).parentSpanId()).isEqualTo(exporter.spans().get(0).spanId());
  }

  @ParameterizedTest
  @EnumSource
  void failure_endsTheSpanWithTheError(Kind kind) {
    kind.call(quotes, Observable.error(new IOException())).test().assertError(IOException.class);
    assertThat(spans()).containsExactly(kind.span() + " error java.io.IOException");
  }

  @ParameterizedTest
  @EnumSource
  void disposal_endsTheSpan(Kind kind) {
    var observer = kind.call(quotes, Observable.never()).test();
    assertThat(spans()).isEmpty();
    observer.dispose();
    assertThat(spans()).containsExactly(kind.span() + " ok");
  }

  @ParameterizedTest
  @EnumSource
  void furtherSubscription_hasASpanOfItsOwn(Kind kind) {
    Observable<String> result = kind.call(quotes, Observable.just("42"));
    result.test().assertComplete();
    result.test().assertComplete();
    String span = kind.span() + " ok" + kind.recorded();
    assertThat(spans()).containsExactly(span, span);
  }

  @ParameterizedTest
  @EnumSource
  void noSubscription_endsTheSpanWhenTheResultIsCollected(Kind kind) {
    leaveResultBehind(kind);
    awaitCollection();
    assertThat(spans()).containsExactly(kind.span() + " ok");
  }

  /** Apart, so that nothing holds the result afterwards, but everything until then. */
  private void leaveResultBehind(Kind kind) {
    Observable<String> result = kind.call(quotes, Observable.just("42"));
    try {
      assertThat(spans()).isEmpty();
    } finally {
      Reference.reachabilityFence(result);
    }
  }

  @Test
  void emptyMaybe_endsItsSpan() {
    quotes.maybe(Maybe.empty()).test().assertComplete();
    assertThat(spans()).containsExactly("maybe ok");
  }

  @Test
  void manyValues_recordTheLast_andTakingLessCancels() {
    quotes.flowable(Flowable.just("1", "2", "3")).test().assertComplete();
    quotes.observable(Observable.just("1", "2", "3")).take(2).test().assertComplete();
    assertThat(spans()).containsExactly("flowable ok 3", "observable ok 2");
  }

  @Test
  @SuppressWarnings("NullAway") // users without nullness checks do this
  void noResult_endsTheSpanAtOnce() {
    assertThat(quotes.single(null)).isNull();
    assertThat(quotes.completable(null)).isNull();
    assertThat(spans()).containsExactly("single ok", "completable ok");
  }
}
