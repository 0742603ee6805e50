package dev.spanwright.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** When the spans of methods end that return a Mono or a Flux. */
class ReactorSpansTest {

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

  private final Quotes quotes = new Quotes();

  @Test
  void mono_withAValue_endsItsSpanWithIt() {
    Sinks.One<String> sink = Sinks.one();
    List<Span> current = new ArrayList<>();
    try (Span outer = Traces.startSpan("outer")) {
      Mono<String> mono = quotes.one(sink.asMono());
      assertThat(Traces.currentSpan()).isSameAs(outer);
      mono.subscribe(value -> current.add(Traces.currentSpan()));
    }
    assertThat(spans()).containsExactly("outer ok");
    sink.tryEmitValue("42").orThrow();
    assertThat(spans()).containsExactly("outer ok", "one ok 42");
    assertThat(current).containsExactly(Span.none());
    assertThat(exporter.spans().get(1).parentSpanId()).isEqualTo(exporter.spans().get(0).spanId());
  }

  @Test
  void mono_withoutAValue_endsItsSpan() {
    assertThat(quotes.one(Mono.empty()).blockOptional()).isEmpty();
    assertThat(spans()).containsExactly("one ok");
  }

  @Test
  void mono_thatFails_endsItsSpanWithTheError() {
    assertThat(quotes.one(Mono.error(new IOException())).onErrorReturn("x").block()).isEqualTo("x");
    assertThat(spans()).containsExactly("one error java.io.IOException");
  }

  @Test
  void mono_thatIsCancelled_endsItsSpan() {
    Disposable subscription = quotes.one(Mono.never()).subscribe();
    assertThat(spans()).isEmpty();
    subscription.dispose();
    assertThat(spans()).containsExactly("one ok");
  }

  @Test
  @SuppressWarnings("NullAway") // users without nullness checks do this
  void mono_isNull_endsItsSpan() {
    assertThat(quotes.one(null)).isNull();
    assertThat(spans()).containsExactly("one ok");
  }

  @Test
  void mono_neverSubscribed_endsItsSpanWhenItIsCollected() {
    leaveMonoBehind();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              System.gc();
              return spans().size() == 2;
            });
    assertThat(spans()).containsExactly("after ok", "one ok");
  }

  /** Apart, so that nothing holds the Mono afterwards, but everything until then. */
  private void leaveMonoBehind() {
    Mono<String> mono = quotes.one(Mono.just("42"));
    try {
      Traces.startSpan("after").end();
      assertThat(spans()).containsExactly("after ok");
    } finally {
      Reference.reachabilityFence(mono);
    }
  }

  @Test
  void mono_thatCannotBeWrapped_isReturnedAsItIs() {
    Mono<String> given = Mono.just("42");
    Hooks.onEachOperator(
        publisher -> {
          throw new IllegalStateException("no operators");
        });
    try {
      assertThat(quotes.one(given)).isSameAs(given);
    } finally {
      Hooks.resetOnEachOperator();
    }
    assertThat(spans()).containsExactly("one ok");
  }

  @Test
  void mono_seesTheSubscribersContext() {
    Mono<String> mono =
        quotes.one(Mono.deferContextual(context -> Mono.just(context.get("answer"))));
    assertThat(mono.contextWrite(context -> context.put("answer", "42")).block()).isEqualTo("42");
    assertThat(spans()).containsExactly("one ok 42");
  }

  @Test
  void flux_recordsItsLastValue() {
    assertThat(quotes.many(Flux.just(1, 2, 42)).collectList().block()).containsExactly(1, 2, 42);
    assertThat(spans()).containsExactly("many ok 42");
  }

  @Test
  void flux_thatFailsHalfway_endsItsSpanWithTheError() {
    Flux<Integer> flux = quotes.many(Flux.concat(Flux.just(1), Flux.error(new IOException())));
    assertThat(flux.onErrorComplete().count().block()).isEqualTo(1);
    assertThat(spans()).containsExactly("many error java.io.IOException 1");
  }

  @Test
  void flux_ofWhichLessIsTaken_isCancelled() {
    assertThat(quotes.many(Flux.range(1, 10)).take(2).count().block()).isEqualTo(2);
    assertThat(spans()).containsExactly("many ok 2");
  }

  @Test
  void flux_subscribedTwice_hasTwoSpansOfTheSameParent() {
    Sinks.Many<Integer> sink = Sinks.many().multicast().onBackpressureBuffer();
    Flux<Integer> flux;
    try (Span outer = Traces.startSpan("outer")) {
      flux = quotes.many(sink.asFlux());
      assertThat(Traces.currentSpan()).isSameAs(outer);
    }
    flux.take(1).subscribe();
    flux.subscribe();
    sink.tryEmitNext(1).orThrow();
    sink.tryEmitNext(2).orThrow();
    sink.tryEmitComplete().orThrow();
    assertThat(spans()).containsExactly("outer ok", "many ok 1", "many ok 2");
    String outer = exporter.spans().get(0).spanId();
    assertThat(exporter.spans().subList(1, 3))
        .allSatisfy(span -> assertThat(span.parentSpanId()).isEqualTo(outer));
  }
}
