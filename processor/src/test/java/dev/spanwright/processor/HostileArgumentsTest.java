package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong while a call is traced, its result or exception is the application's own. */
class HostileArgumentsTest {

  private static final String SHOP =
      """
      package acme;
      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      import java.util.AbstractList;
      import java.util.List;
      import java.util.Optional;
      import java.util.concurrent.CompletableFuture;
      public class Shop {
        static final class Odd$$1_ extends RuntimeException {
          @Override public String getMessage() { throw new IllegalStateException(); }
          @Override public String toString() { throw new IllegalStateException(); }
          @Override public Throwable getCause() { throw new IllegalStateException(); }
        }
        static final Odd$$1_ ODD = new Odd$$1_();
        public static class Hostile {
          final Error error;
          Hostile(Error error) { this.error = error; }
          public String part() { throw error; }
          @Override public String toString() { throw error; }
          @Override public int hashCode() { throw error; }
          @Override public boolean equals(Object o) { throw error; }
        }
        static CharSequence text(Error error) {
          return new CharSequence() {
            @Override public int length() { throw error; }
            @Override public char charAt(int at) { throw error; }
            @Override public CharSequence subSequence(int from, int to) { throw error; }
            @Override public String toString() { throw error; }
          };
        }
        static List<String> list(Error error) {
          return new AbstractList<>() {
            @Override public String get(int at) { throw error; }
            @Override public int size() { throw error; }
          };
        }
        @Trace(name = "new {my.kind}") Shop(@SpanAttribute(value = "my.kind", path = "part") Hostile kind) {}
        @Trace @SpanAttribute(value = "my.result", path = "part") Hostile same(
            @SpanAttribute(value = "my.whole", path = "part") Hostile whole,
            @SpanAttribute("my.text") CharSequence text,
            @SpanAttribute("my.list") List<String> list,
            @SpanAttribute("my.maybe") Optional<CharSequence> maybe) { return whole; }
        @Trace void fail(@SpanAttribute(value = "my.whole", path = "part") Hostile whole) { throw ODD; }
        @Trace @SpanAttribute(value = "my.result", path = "part") CompletableFuture<Hostile> later(CompletableFuture<Hostile> future) {
          return future;
        }
        static void same(Object actual, Object expected) {
          if (actual != expected) throw new AssertionError("another object");
        }
        public static void run() throws Exception {
          for (Error error : new Error[] {
              new StackOverflowError(), new AssertionError(), new OutOfMemoryError("on purpose"), new NoClassDefFoundError()}) {
            Hostile hostile = new Hostile(error);
            Shop shop = new Shop(hostile);
            same(shop.same(hostile, text(error), list(error), Optional.of(text(error))), hostile);
            try {
              shop.fail(hostile);
              throw new AssertionError("nothing was thrown");
            } catch (Odd$$1_ thrown) {
              same(thrown, ODD);
            }
            CompletableFuture<Hostile> good = new CompletableFuture<>();
            same(shop.later(good), good);
            good.complete(hostile);
            same(good.get(), hostile);
            CompletableFuture<Hostile> bad = new CompletableFuture<>();
            same(shop.later(bad), bad);
            bad.completeExceptionally(ODD);
            Thread.currentThread().interrupt();
            same(new TracedGateway(card -> card).pay(hostile), hostile);
            if (!Thread.interrupted()) throw new AssertionError("the interrupt is lost");
          }
        }
      }
      """;

  private static final String GATEWAY =
      """
      package acme;
      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      public interface Gateway {
        @Trace @SpanAttribute(value = "my.result", path = "part") Shop.Hostile pay(
            @SpanAttribute(value = "my.part", path = "part") Shop.Hostile card);
      }
      """;

  @TempDir Path folder;

  @Test
  void hostileCode_costsAttributesOnly() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.Shop", SHOP)
            .source("acme.Gateway", GATEWAY)
            .option("-Xlint:none")
            .compile();
    assertThat(compiled.success()).as(compiled.messages().toString()).isTrue();

    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "run"));

    assertThat(spans).hasSize(4 * 6);
    assertThat(spans).allSatisfy(span -> assertThat(span.isTopLevel()).isTrue());
    assertThat(spans.get(0).name()).isEqualTo("new none");
    assertThat(spans.get(1).attributes().get("my.text")).isEqualTo("<unprintable>");
    assertThat(spans.get(1).attributes().get("my.list")).isEqualTo("<unprintable>");
    assertThat(spans.get(2).attributes().get("error.type")).isEqualTo("acme.Shop$Odd$$1_");
  }
}
