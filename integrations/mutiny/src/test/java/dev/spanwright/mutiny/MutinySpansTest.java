package dev.spanwright.mutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the spans of methods end that return a Uni or a Multi. */
class MutinySpansTest {

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

  @Test
  void uni_withAnItem_endsItsSpanWithIt() {
    Uni<String> uni;
    try (Span outer = Traces.startSpan("outer")) {
      uni = quotes.one(Uni.createFrom().item("42"));
      assertThat(Traces.currentSpan()).isSameAs(outer);
    }
    assertThat(spans()).containsExactly("outer ok");
    assertThat(uni.await().indefinitely()).isEqualTo("42");
    assertThat(spans()).containsExactly("outer ok", "one ok 42");
    assertThat(exporter.spans().get(1).parentSpanId()).isEqualTo(exporter.spans().get(0).spanId());
  }

  @Test
  void uni_thatFails_endsItsSpanWithTheError() {
    Uni<String> uni = quotes.one(Uni.createFrom().failure(new IOException()));
    assertThat(uni.onFailure().recoverWithItem("x").await().indefinitely()).isEqualTo("x");
    assertThat(spans()).containsExactly("one error java.io.IOException");
  }

  @Test
  void uni_thatIsCancelled_endsItsSpan() {
    Cancellable subscription = quotes.one(Uni.createFrom().nothing()).subscribe().with(value -> {});
    assertThat(spans()).isEmpty();
    subscription.cancel();
    assertThat(spans()).containsExactly("one ok");
  }

  @Test
  @SuppressWarnings("NullAway") // users without nullness checks do this
  void uni_isNull_endsItsSpan() {
    assertThat(quotes.one(null)).isNull();
    assertThat(spans()).containsExactly("one ok");
  }

  @Test
  void uni_neverSubscribed_endsItsSpanWhenItIsCollected() {
    leaveUniBehind();
    awaitCollection();
    assertThat(spans()).containsExactly("one ok");
  }

  /** Apart, so that nothing holds the Uni afterwards, but everything until then. */
  private void leaveUniBehind() {
    Uni<String> uni = quotes.one(Uni.createFrom().item("42"));
    try {
      assertThat(spans()).isEmpty();
    } finally {
      Reference.reachabilityFence(uni);
    }
  }

  @Test
  void multi_recordsItsLastItem() {
    Multi<Integer> multi = quotes.many(Multi.createFrom().items(1, 2, 42));
    assertThat(multi.collect().asList().await().indefinitely()).containsExactly(1, 2, 42);
    assertThat(spans()).containsExactly("many ok 42");
  }

  @Test
  void multi_thatFails_endsItsSpanWithTheError() {
    Multi<Integer> multi = quotes.many(Multi.createFrom().failure(new IOException()));
    assertThat(multi.onFailure().recoverWithItem(1).collect().asList().await().indefinitely())
        .containsExactly(1);
    assertThat(spans()).containsExactly("many error java.io.IOException");
  }

  @Test
  void multi_subscribedTwice_hasTwoSpans_alsoWhereLessIsTaken() {
    Multi<Integer> multi = quotes.many(Multi.createFrom().range(1, 10));
    assertThat(multi.select().first(2).collect().asList().await().indefinitely()).hasSize(2);
    assertThat(multi.collect().asList().await().indefinitely()).hasSize(9);
    assertThat(spans()).containsExactly("many ok 2", "many ok 9");
  }
}
