package dev.spanwright.guava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the spans of methods end that return a ListenableFuture. */
class ListenableFuturesTest {

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
  private final SettableFuture<String> given = SettableFuture.create();

  @Test
  void value_endsTheSpan_andTheFutureIsTheSame() {
    try (Span outer = Traces.startSpan("outer")) {
      assertThat(quotes.listenable(given)).isSameAs(given);
      assertThat(Traces.currentSpan()).isSameAs(outer);
    }
    assertThat(spans()).containsExactly("outer ok");
    assertThat(given.set("42")).isTrue();
    assertThat(spans()).containsExactly("outer ok", "listenable ok 42");
    assertThat(exporter.spans().get(1).parentSpanId()).isEqualTo(exporter.spans().get(0).spanId());
  }

  @Test
  void subtype_isKept() {
    assertThat(quotes.settable(given)).isSameAs(given);
    assertThat(given.set("42")).isTrue();
    assertThat(spans()).containsExactly("settable ok 42");
  }

  @Test
  void failure_endsTheSpanWithTheError() {
    assertThat(quotes.listenable(given)).isSameAs(given);
    assertThat(given.setException(new IOException())).isTrue();
    assertThat(spans()).containsExactly("listenable error java.io.IOException");
  }

  @Test
  void cancellation_endsTheSpanWithAnError() {
    assertThat(quotes.listenable(given).cancel(true)).isTrue();
    assertThat(spans())
        .containsExactly("listenable error java.util.concurrent.CancellationException");
  }

  @Test
  void doneAlready_endsTheSpanAtOnce() {
    ListenableFuture<String> done = Futures.immediateFuture("42");
    assertThat(quotes.listenable(done)).isSameAs(done);
    assertThat(spans()).containsExactly("listenable ok 42");
  }

  @Test
  @SuppressWarnings("NullAway") // users without nullness checks do this
  void noFuture_endsTheSpanAtOnce() {
    assertThat(quotes.listenable(null)).isNull();
    assertThat(spans()).containsExactly("listenable ok");
  }
}
