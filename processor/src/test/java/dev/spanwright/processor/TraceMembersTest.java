package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code @Trace} says besides name and attributes: on types, of parents, of exceptions. */
class TraceMembersTest {

  @TempDir Path folder;

  private TraceCompiler shop(String source) {
    return TraceCompiler.in(folder)
        .source("acme.Shop", "package acme; import dev.spanwright.annotation.*;\n" + source);
  }

  private static List<String> names(Compiled compiled) throws Exception {
    return Spans.of(() -> compiled.call("acme.Shop", "main")).stream()
        .map(FinishedSpan::name)
        .toList();
  }

  @Test
  void tracedType_tracesItsPublicMethods() throws Exception {
    Compiled compiled =
        shop("""
                @Trace(attributes = @Attribute(key = "shop.tier", value = "gold"))
                public class Shop {
                  public void open() {}
                  public static void audit() {}
                  @Trace(name = "own") public void own() {}
                  @Untraced public void quiet() {}
                  void local() {}
                  protected void inherited() {}
                  private void hidden() {}
                  public Shop() {}
                  @Override public String toString() { return ""; }
                  @Override public int hashCode() { return 1; }
                  @Override public boolean equals(Object other) { return true; }
                  public boolean equals(Shop other) { return true; }
                  public static class Till { public void ring() {} }
                  @Untraced public static void main() {
                    Shop s = new Shop();
                    s.open(); audit(); s.own(); s.quiet(); s.local(); s.inherited(); s.hidden();
                    s.toString(); s.hashCode(); s.equals((Object) s); s.equals(s); new Till().ring();
                  }
                }
                """)
            .compile()
            .succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));
    assertThat(spans)
        .extracting(FinishedSpan::name)
        .containsExactly("Shop.open", "Shop.audit", "own", "Shop.equals");
    assertThat(Spans.own(spans.get(0))).containsEntry("shop.tier", "gold");
    assertThat(Spans.own(spans.get(2))).as("a method's own @Trace replaces the type's").isEmpty();
  }

  @Test
  void nameOfAType_isThePrefixOfItsMethods() throws Exception {
    assertThat(
            names(
                shop("@Trace(name = \"store\") public class Shop { public static void main() {} }")
                    .compile()
                    .succeedsSilently()))
        .containsExactly("store.main");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enum Shop { A; public void open() {} @Untraced public static void main() { A.open(); values(); valueOf(\"A\"); } }",
        "record Shop(int x) { public void open() {} @Untraced public static void main() { Shop s = new Shop(1); s.x(); s.open(); } }",
        "interface Shop { default void open() {} @Untraced static void main() { new Shop() {}.open(); } }",
        "class Shop<T> { public void open() {} @Untraced public static void main() { new Shop<String>().open(); } }",
        "abstract class Shop { public abstract void close(); public void open() {} @Untraced public static void main() { new Shop() { public void close() {} }.open(); } }"
      })
  void typeOfAnyKind_canBeTraced(String type) throws Exception {
    assertThat(names(shop("@Trace public " + type).compile().succeedsSilently()))
        .containsExactly("Shop.open");
  }

  @Test
  void tracedInterface_getsAProxyOfAllItsMethods() throws Exception {
    Compiled compiled =
        shop("""
                @Trace(name = "gate") public interface Shop {
                  void open();
                  @Untraced void close();
                  @Untraced static void main() {
                    Shop shop = new TracedShop(new Shop() {
                      @Untraced public void open() {}
                      public void close() {}
                    });
                    shop.open();
                    shop.close();
                  }
                }
                """)
            .compile()
            .succeedsSilently();
    assertThat(names(compiled)).containsExactly("gate.open");
  }

  @Test
  void mistakeInTheAnnotationOfAType_isToldOnce() {
    shop("""
            @Trace(attributes = @Attribute(key = "http.response.status_code", value = "200"))
            class Shop {
              public void open() {}
              public void close() {}
            }
            """)
        .compile()
        .says(
            "ERROR Shop.java:2:75 [attribute-type] \"http.response.status_code\" is an integer in the"
                + " conventions, but this value is a string: write longValue = 200");
  }

  @Test
  void tracedTypeWithoutPublicMethods_isAnError() {
    shop("@Trace class Shop { void open() {} @Untraced public void close() {} }")
        .compile()
        .says(
            "ERROR Shop.java:2:1 [untraceable-method] Shop has no public method with code of its own"
                + " that @Trace could trace: put it on the methods, or remove it");
  }

  @Test
  void methodThatIsTracedAndUntraced_isAnError() {
    shop("class Shop { @Trace @Untraced void open() {} }")
        .compile()
        .says(
            "ERROR Shop.java:2:14 [untraceable-method] Shop.open has both @Trace and @Untraced: remove"
                + " one");
  }

  @Test
  void attributeOnAMethodOfATracedType_isRecorded() throws Exception {
    Compiled compiled =
        shop("""
                @Trace public class Shop {
                  public static String main() { return buy(2); }
                  @SpanAttribute("my.result") public static String buy(@SpanAttribute("my.n") int n) { return "r"; }
                }
                """)
            .compile()
            .succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));
    assertThat(Spans.tree(spans))
        .containsExactly("Shop.main > Shop.buy [ok]", "- > Shop.main [ok]");
    assertThat(Spans.own(spans.get(0))).containsEntry("my.n", 2L).containsEntry("my.result", "r");
  }

  @Test
  void rootSpan_startsATraceOfItsOwn() throws Exception {
    Compiled compiled =
        shop("""
                public class Shop {
                  @Trace public static void main() { job(); child(); }
                  @Trace(parent = Parent.ROOT) static void job() { child(); }
                  @Trace(parent = Parent.CURRENT) static void child() {}
                }
                """)
            .compile()
            .succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));
    assertThat(Spans.tree(spans))
        .containsExactly(
            "Shop.job > Shop.child [ok]",
            "- > Shop.job [ok]",
            "Shop.main > Shop.child [ok]",
            "- > Shop.main [ok]");
    assertThat(spans.get(1).traceId()).isNotEqualTo(spans.get(3).traceId());
    assertThat(spans.get(0).traceId()).isEqualTo(spans.get(1).traceId());
  }

  private static final String EXPECTING =
      """
      public class Shop {
        static class NotFound extends Exception { static final long serialVersionUID = 1; }
        static class Gone extends NotFound { static final long serialVersionUID = 1; }
        @Trace(expected = {NotFound.class, IllegalStateException.class})
        void find(Exception e) throws Exception { throw e; }
        static void go(Exception e) throws Exception { new %s().find(e); }
        public static void main() throws Exception { go(new NotFound()); }
        public static void subclass() throws Exception { go(new Gone()); }
        public static void second() throws Exception { go(new IllegalStateException()); }
        public static void other() throws Exception { go(new RuntimeException()); }
      }
      """;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void expectedException_isNoFailure(boolean proxy) throws Exception {
    TraceCompiler compiler = shop(EXPECTING.formatted(proxy ? "TracedShop" : "Shop"));
    Compiled compiled = (proxy ? compiler.proxyMode() : compiler).compile().succeedsSilently();

    assertThat(outcome(compiled, "main")).isEqualTo("ok acme.Shop$NotFound");
    assertThat(outcome(compiled, "subclass")).isEqualTo("ok acme.Shop$Gone");
    assertThat(outcome(compiled, "second")).isEqualTo("ok java.lang.IllegalStateException");
    assertThat(outcome(compiled, "other")).isEqualTo("error java.lang.RuntimeException");
  }

  private static String outcome(Compiled compiled, String method) throws Exception {
    List<FinishedSpan> spans =
        Spans.of(
            () ->
                assertThatThrownBy(() -> compiled.call("acme.Shop", method))
                    .as("the exception goes on")
                    .isInstanceOf(Exception.class));
    assertThat(spans).hasSize(1);
    SpanStatus status = spans.get(0).status();
    return status.text() + " " + spans.get(0).attributes().get("error.type");
  }

  @Test
  void expectedExceptionThatCannotBeThrown_isAWarning() {
    shop("""
            class Shop {
              @Trace(expected = {java.io.IOException.class, Exception.class, AssertionError.class})
              void a() {}
              @Trace(expected = java.io.FileNotFoundException.class) void b() throws java.io.IOException {}
              @Trace(expected = java.io.IOException.class) void c() throws java.io.FileNotFoundException {}
            }
            """)
        .compile()
        .says(
            "WARNING Shop.java:3:41 [impossible-exception] Shop.a cannot throw java.io.IOException,"
                + " which its throws clause does not name: remove it from expected, or add it there");
  }

  @Test
  void privateException_isAnError() {
    shop("""
            class Shop {
              private static class Lost extends RuntimeException { static final long serialVersionUID = 1; }
              @Trace(expected = Lost.class) void a() {}
            }
            """)
        .compile()
        .says(
            "ERROR Shop.java:4:3 [untraceable-method] Shop.a expects an exception, but"
                + " acme.Shop.Lost cannot be named by the generated code in acme: make it"
                + " package-private there, or public");
  }

  @Test
  void exceptionThatAnotherProcessorWrites_isWaitedFor() throws Exception {
    Compiled compiled =
        shop("""
                public class Shop {
                  @Trace(expected = Lost.class) public static void main() {}
                }
                """)
            .processor(new SpanwrightProcessor())
            .processor(
                new WritingProcessor(
                    "acme.Lost",
                    "package acme; class Lost extends RuntimeException { static final long serialVersionUID = 1; }"))
            .compile()
            .succeedsSilently();
    assertThat(names(compiled)).containsExactly("Shop.main");
  }

  @Test
  void localClass_mayDoAllThatOthersMay() throws Exception {
    Compiled compiled =
        shop("""
                import java.util.concurrent.*;
                public class Shop {
                  static class Lost extends RuntimeException { static final long serialVersionUID = 1; }
                  record Cart(String currency, java.util.List<String> items) {}
                  @Trace public static void main() {
                    class Till {
                      @Trace(name = "pay {cart.currency}", parent = Parent.ROOT, expected = Lost.class)
                      void pay(
                          @SpanAttribute(value = "cart.currency", path = "currency")
                          @SpanAttribute(value = "cart.size", path = "items.size") Cart cart) {
                        throw new Lost();
                      }
                      @Trace @SpanAttribute("my.answer") CompletableFuture<String> later() {
                        return CompletableFuture.completedFuture("yes");
                      }
                    }
                    try { new Till().pay(new Cart("EUR", java.util.List.of("a"))); } catch (Lost lost) {}
                    new Till().later();
                  }
                }
                """)
            .compile()
            .succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));
    assertThat(Spans.tree(spans))
        .containsExactly("- > pay EUR [ok]", "Shop.main > Till.later [ok]", "- > Shop.main [ok]");
    assertThat(Spans.own(spans.get(0)))
        .containsEntry("cart.currency", "EUR")
        .containsEntry("cart.size", 1L)
        .containsEntry("error.type", "acme.Shop$Lost");
    assertThat(Spans.own(spans.get(1))).containsEntry("my.answer", "yes");
  }

  @Test
  void pathOfALocalType_isAnError() {
    shop("""
            class Shop {
              void run() {
                record Cart(int size) {}
                class Till { @Trace void pay(@SpanAttribute(value = "cart.size", path = "size") Cart cart) {} }
              }
            }
            """)
        .compile()
        .says(
            "ERROR Shop.java:5:77 [local-constant] \"size\" is not known before javac analyses the local"
                + " class, and its span is prepared earlier: write a literal, or name a constant or a"
                + " class that stands outside methods");
  }

  @Test
  void localClassMarkedAsAWhole_isAnError() {
    shop("class Shop { void run() { @Trace class Till { public void pay() {} } } }")
        .compile()
        .says(
            "ERROR Shop.java:2:27 [untraceable-method] Till is a local class, whose methods are traced"
                + " one by one: put @Trace on them");
  }

  @Test
  void expectedExceptionOfAFuture_isNoFailure() throws Exception {
    Compiled compiled =
        shop("""
                import java.util.concurrent.*;
                public class Shop {
                  @Trace(expected = {CancellationException.class, IllegalStateException.class})
                  static CompletableFuture<String> ask() { return new CompletableFuture<>(); }
                  public static void main() {
                    ask().cancel(true);
                    ask().completeExceptionally(new IllegalStateException());
                    ask().completeExceptionally(new CompletionException(new IllegalArgumentException()));
                  }
                }
                """)
            .compile()
            .succeedsSilently();
    assertThat(
            Spans.of(() -> compiled.call("acme.Shop", "main")).stream()
                .map(span -> span.status().text() + " " + span.attributes().get("error.type")))
        .containsExactly(
            "ok java.util.concurrent.CancellationException",
            "ok java.lang.IllegalStateException",
            "error java.lang.IllegalArgumentException");
  }

  @Test
  void partOfAFutureValue_isRecorded() throws Exception {
    Compiled compiled =
        shop("""
                import java.util.concurrent.*;
                public class Shop {
                  record Answer(String text, int code) {}
                  @Trace @SpanAttribute(value = "my.text", path = "text") @SpanAttribute(value = "my.size", path = "text.length")
                  static CompletableFuture<Answer> ask() { return CompletableFuture.completedFuture(new Answer("yes", 1)); }
                  public static void main() { ask(); }
                }
                """)
            .compile()
            .succeedsSilently();
    assertThat(Spans.own(Spans.of(() -> compiled.call("acme.Shop", "main")).get(0)))
        .containsEntry("my.text", "yes")
        .containsEntry("my.size", 3L);
  }
}
