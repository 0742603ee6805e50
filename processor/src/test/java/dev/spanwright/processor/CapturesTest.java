package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is recorded of arguments and results: whole values, parts, and names made of them. */
class CapturesTest {

  @TempDir Path folder;

  enum Where {
    ARGUMENT(
        "@Trace static %1$s m(@SpanAttribute(\"my.key\") %1$s v) { return v; }"
            + " public static void main() { m(%2$s); }"),
    RESULT(
        "@Trace @SpanAttribute(\"my.key\") static %1$s m() { return %2$s; }"
            + " public static void main() { m(); }"),
    PROXY(
        "@Trace %1$s m(@SpanAttribute(\"my.key\") %1$s v) { return v; }"
            + " public static void main() { new TracedShop().m(%2$s); }");

    private final String code;

    Where(String code) {
      this.code = code;
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          boolean                          | true                                   | true
          byte                             | (byte) 1                               | 1
          short                            | (short) 2                              | 2
          char                             | 'c'                                    | c
          int                              | 3                                      | 3
          long                             | 4L                                     | 4
          float                            | 0.5f                                   | 0.5
          double                           | 0.25                                   | 0.25
          Boolean                          | true                                   | true
          Byte                             | (byte) 1                               | 1
          Short                            | (short) 2                              | 2
          Character                        | 'c'                                    | c
          Integer                          | 3                                      | 3
          Long                             | 4L                                     | 4
          Float                            | 0.5f                                   | 0.5
          Double                           | 0.25                                   | 0.25
          Integer                          | null                                   |
          String                           | "text"                                 | text
          String                           | null                                   |
          CharSequence                     | new StringBuilder("built")             | built
          StringBuilder                    | new StringBuilder("built")             | built
          Thread.State                     | Thread.State.NEW                       | NEW
          Hidden                           | Hidden.INSIDE                          | INSIDE
          UUID                             | new UUID(1, 2)                         | 00000000-0000-0001-0000-000000000002
          URI                              | URI.create("urn:x")                    | urn:x
          Instant                          | Instant.EPOCH                          | 1970-01-01T00:00:00Z
          Duration                         | Duration.ofSeconds(90)                 | PT1M30S
          OptionalInt                      | OptionalInt.of(7)                      | 7
          OptionalLong                     | OptionalLong.of(8)                     | 8
          OptionalDouble                   | OptionalDouble.of(0.125)               | 0.125
          OptionalInt                      | OptionalInt.empty()                    |
          Optional<String>                 | Optional.of("there")                   | there
          Optional<String>                 | Optional.empty()                       |
          Optional<Hidden>                 | Optional.of(Hidden.INSIDE)             | INSIDE
          boolean[]                        | new boolean[] {true, false}            | [true, false]
          byte[]                           | new byte[] {1, 2}                      | [1, 2]
          short[]                          | new short[] {1, 2}                     | [1, 2]
          int[]                            | new int[] {1, 2}                       | [1, 2]
          long[]                           | new long[] {1, 2}                      | [1, 2]
          float[]                          | new float[] {0.5f}                     | [0.5]
          double[]                         | new double[] {0.5}                     | [0.5]
          char[]                           | new char[] {'a', 'b'}                  | [a, b]
          String[]                         | new String[] {"a", "b"}                | [a, b]
          Integer[]                        | new Integer[] {1}                      | [1]
          Hidden[]                         | Hidden.values()                        | [INSIDE]
          UUID[]                           | new UUID[] {new UUID(0, 1)}            | [00000000-0000-0000-0000-000000000001]
          List<String>                     | List.of("a", "b")                      | [a, b]
          List<Integer>                    | List.of(1, 2)                          | [1, 2]
          List<Hidden>                     | List.of(Hidden.INSIDE)                 | [INSIDE]
          List<? extends Enum<?>>          | List.of(Hidden.INSIDE)                 | [INSIDE]
          ArrayList<Duration>              | new ArrayList<>(List.of(Duration.ZERO)) | [PT0S]
          """)
  void valueOfAnyRecordableType_isRecorded(String type, String value, String recorded)
      throws Exception {
    for (Where where : Where.values()) {
      // A private type cannot stand in the signature of what a proxy overrides.
      if (where == Where.PROXY && type.contains("Hidden")) {
        continue;
      }
      TraceCompiler compiler = shop(where.name(), where.code.formatted(type, value));
      Compiled compiled =
          (where == Where.PROXY ? compiler.proxyMode() : compiler).compile().succeedsSilently();

      List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));

      assertThat(spans).as("%s: spans", where).hasSize(1);
      Object actual = Spans.own(spans.get(0)).get("my.key");
      if (recorded == null) {
        assertThat(actual).as("%s: an absent value", where).isNull();
      } else {
        assertThat(String.valueOf(actual)).as("%s", where).isEqualTo(recorded);
      }
    }
  }

  private TraceCompiler shop(String subfolder, String members) {
    return TraceCompiler.in(folder.resolve(subfolder))
        .source(
            "acme.Shop",
            """
            package acme;
            import dev.spanwright.annotation.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            public class Shop {
              private enum Hidden { INSIDE }
              public record Money(String currency, long amount) {}
              static class Item { public String label = "pen"; private String secret = "s"; }
              enum Method { CARD, CASH }
              public record Cart(List<String> items, Money total, Method method, Item first, Map<String, String> notes) {
                boolean isGift() { return true; }
                String getOwner() { return "ann"; }
                Cart self() { return this; }
                String broken() { throw new IllegalStateException("broken"); }
                Optional<String> coupon() { return Optional.of("TEN"); }
                static String shared() { return "x"; }
                void nothing() {}
                Inside inside() { return new Inside(); }
                static Cart full() { return new Cart(List.of("a", "b"), new Money("EUR", 5), Method.CARD, new Item(), Map.of()); }
                static Cart empty() { return new Cart(null, null, null, null, null); }
                private static class Inside { public int x = 1; }
              }
              %s
            }
            """
                .formatted(members));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          items.size           | 2
          items                | [a, b]
          items.isEmpty        | false
          items.empty          | false
          total.currency       | EUR
          total.amount         | 5
          method               | CARD
          method.name          | CARD
          gift                 | true
          isGift               | true
          owner                | ann
          first.label          | pen
          first.label.length   | 3
          self.self.total.currency | EUR
          coupon               | TEN
          notes.size           | 0
          broken               |
          """)
  void part_isFoundByItsPath(String path, String recorded) throws Exception {
    for (boolean proxy : List.of(false, true)) {
      TraceCompiler compiler =
          shop(
              "proxy" + proxy,
              """
              @Trace Cart m(@SpanAttribute(value = "my.part", path = "%1$s") Cart cart) { return cart; }
              @Trace @SpanAttribute(value = "my.result", path = "%1$s") Cart r(Cart cart) { return cart; }
              public static void main() { %2$s s = new %2$s(); s.m(Cart.full()); s.r(Cart.full()); }
              public static void nulls() { %2$s s = new %2$s(); s.m(null); s.m(Cart.empty()); s.r(null); s.r(Cart.empty()); }
              """
                  .formatted(path, proxy ? "TracedShop" : "Shop"));
      Compiled compiled = (proxy ? compiler.proxyMode() : compiler).compile().succeedsSilently();

      List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));

      assertThat(spans).hasSize(2);
      assertThat(text(spans.get(0), "my.part")).as("argument").isEqualTo(recorded);
      assertThat(text(spans.get(1), "my.result")).as("result").isEqualTo(recorded);
      // Nothing on the way may be there, and nothing breaks.
      assertThat(Spans.tree(Spans.of(() -> compiled.call("acme.Shop", "nulls"))))
          .containsExactly(
              "- > Shop.m [ok]", "- > Shop.m [ok]", "- > Shop.r [ok]", "- > Shop.r [ok]");
    }
  }

  private static @Nullable String text(FinishedSpan span, String key) {
    Object value = Spans.own(span).get(key);
    return value == null ? null : value.toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          size          | Cart has no method size(), no getter, component or field "size" that the package acme can read
          items.length  | List has no method length(), no getter, component or field "length" that the package acme can read
          first.secret  | Item has no method secret(), no getter, component or field "secret" that the package acme can read
          shared        | Cart has no method shared(), no getter, component or field "shared" that the package acme can read
          nothing       | Cart has no method nothing(), no getter, component or field "nothing" that the package acme can read
          items.        | List has no method (), no getter, component or field "" that the package acme can read
          gift.x        | boolean has no members to choose from
          inside.x      | acme.Shop.Cart.Inside cannot be named by the generated code in acme: make it package-private there, or public
          """)
  void pathThatLeadsNowhere_isAnError(String path, String problem) {
    shop(
            "paths",
            "@Trace void m(@SpanAttribute(value = \"my.part\", path = \""
                + path
                + "\") Cart cart) {}")
        .compile()
        .says(
            "ERROR Shop.java:24:17 [attribute-value] the argument cart cannot be recorded as \"my.part\": "
                + problem);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Money                | acme.Shop.Money
          Map<String, String>  | java.util.Map<java.lang.String,java.lang.String>
          Object               | java.lang.Object
          List<Money>          | java.util.List<acme.Shop.Money>
          int[][]              | int[][]
          Optional<Money>      | java.util.Optional<acme.Shop.Money>
          List<?>              | java.util.List<?>
          """)
  void valueOfAnyOtherType_isAnErrorThatNamesThePath(String type, String shown) {
    shop("types", "@Trace void m(@SpanAttribute(\"my.part\") " + type + " it) {}")
        .compile()
        .says(
            "ERROR Shop.java:24:17 [attribute-value] the argument it cannot be recorded as"
                + " \"my.part\": its type "
                + shown
                + " is neither text, number, truth value, enum, UUID, URI, Instant nor Duration, nor"
                + " an array, list or Optional of these. Record a part of it, with path = \"...\"");
  }

  @Test
  void partOfTheWrongType_isAnErrorOfTheConventions() {
    shop(
            "typed",
            """
            @Trace void m(@SpanAttribute(value = "http.response.status_code", path = "total.currency") Cart cart) {}
            """)
        .compile()
        .says(
            "ERROR Shop.java:24:17 [attribute-type] \"http.response.status_code\" is an integer in"
                + " the conventions, but total.currency of the parameter cart has type"
                + " java.lang.String: declare it as long or int, or use another key");
  }

  @Test
  void severalPartsOfOneArgument_areAllRecorded() throws Exception {
    Compiled compiled =
        shop(
                "several",
                """
                @Trace @SpanAttribute("my.answer") static String m(
                    @SpanAttribute(value = "cart.size", path = "items.size")
                    @SpanAttribute(value = "cart.currency", path = "total.currency") Cart cart,
                    @SpanAttribute("order.note") String span) { return span + "!"; }
                public static void main() { m(Cart.full(), "hi"); }
                """)
            .compile()
            .succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));
    assertThat(Spans.own(spans.get(0)))
        .isEqualTo(
            Map.of(
                "cart.size", 2L, "cart.currency", "EUR", "order.note", "hi", "my.answer", "hi!"));
  }

  @Test
  void genericArgument_isReadThroughItsBound() throws Exception {
    Compiled compiled =
        shop(
                "generic",
                """
                @Trace static <C extends Money> void m(
                    @SpanAttribute(value = "my.sum", path = "amount") C money,
                    @SpanAttribute(value = "my.first", path = "label.length") Item item) {}
                public static void main() { m(new Money("EUR", 9), new Item()); }
                """
                        .replace("<C extends Money>", "<C extends Shop.Sum>")
                        .replace("new Money(\"EUR\", 9)", "new Sum()")
                    + " static class Sum { long amount() { return 9; } }")
            .compile()
            .succeedsSilently();
    assertThat(Spans.own(Spans.of(() -> compiled.call("acme.Shop", "main")).get(0)))
        .isEqualTo(Map.of("my.sum", 9L, "my.first", 3L));
  }

  @ParameterizedTest
  @EnumSource
  void name_isMadeOfWhatIsRecorded(NameCase name) throws Exception {
    Compiled compiled = shop("names", name.code).compile().succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));
    assertThat(spans.stream().map(FinishedSpan::name).collect(Collectors.joining("; ")))
        .isEqualTo(name.names);
  }

  enum NameCase {
    ENUM(
        """
        @Trace(name = "charge {payment.method}")
        static void m(@SpanAttribute("payment.method") Method method) {}
        public static void main() { m(Method.CARD); m(Method.CASH); m(null); }
        """,
        "charge CARD",
        "charge CASH",
        "charge none"),
    TEXT_AND_TRUTH(
        """
        @Trace(name = "{shop.region}: gift={cart.gift}!")
        static void m(@SpanAttribute("shop.region") String region, @SpanAttribute("cart.gift") boolean gift) {}
        public static void main() { m("eu", true); }
        """,
        "eu: gift=true!"),
    PART(
        """
        @Trace(name = "pay {cart.currency}")
        static void m(@SpanAttribute(value = "cart.currency", path = "total.currency") Cart cart) {}
        public static void main() { m(Cart.full()); m(null); }
        """,
        "pay EUR",
        "pay none"),
    CONSTANT(
        """
        @Trace(name = "{shop.tier} pays {shop.region}",
            attributes = @Attribute(key = "shop.tier", value = "gold"))
        static void m(@SpanAttribute("shop.region") String region) {}
        public static void main() { m("eu"); }
        """,
        "gold pays eu"),
    ONLY_CONSTANTS(
        """
        @Trace(name = "limit {cart.limit}", attributes = @Attribute(key = "cart.limit", longValue = 20))
        static void m() {}
        public static void main() { m(); }
        """,
        "limit 20");

    private final String code;
    private final String names;

    NameCase(String code, String... names) {
      this.code = code;
      this.names = String.join("; ", names);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {pay.method}     | String v                              | no argument is recorded under that key: put @SpanAttribute("pay.method") on a parameter
          {pay.method}     | @SpanAttribute("pay.kind") String v   | no argument is recorded under that key; there are {pay.kind}
          {user.password}  | @SpanAttribute("user.password") String v | its value may be secret or personal, and names are not scrubbed
          {pay.kind}       | @SpanAttribute("pay.kind") String token | its value may be secret or personal, and names are not scrubbed
          {order.id}       | @SpanAttribute("order.id") String v   | it has too many values, and servers group spans by their name; it stays an attribute
          {pay.sum}        | @SpanAttribute("pay.sum") long v      | it has too many values, and servers group spans by their name; it stays an attribute
          {pay.key}        | @SpanAttribute("pay.key") UUID v      | it has too many values, and servers group spans by their name; it stays an attribute
          {my.answer}      | String v                              | the result is not known when the span starts
          """)
  void placeholderThatNothingShouldFill_isAnError(String name, String parameter, String problem) {
    String key = name.substring(1, name.length() - 1);
    Compiled compiled =
        shop(
                "placeholders",
                "@Trace(name = \"x "
                    + name
                    + "\")"
                    + " @SpanAttribute(\"my.answer\") String m("
                    + parameter
                    + ") { return \"\"; }")
            .option("-Aspanwright.check.sensitive_attribute=off")
            .compile();
    compiled.says(
        "ERROR Shop.java:24:17 [name-placeholder] the span's name cannot hold {"
            + key
            + "}: "
            + problem);
  }

  @Test
  void namesOfTheUser_neverHideThoseOfGeneratedCode() throws Exception {
    Compiled compiled =
        shop(
                "hiding",
                """
                @Trace void m(@SpanAttribute("my.f") String M, @SpanAttribute("my.g") String SpanSite) {}
                @Trace void n(int ShopSpans, int SpanSite) {}
                public static void main() { new TracedShop().m("a", "b"); new TracedShop().n(1, 2); }
                """)
            .proxyMode()
            .compile()
            .succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "main"));
    assertThat(Spans.own(spans.get(0))).isEqualTo(Map.of("my.f", "a", "my.g", "b"));
    assertThat(spans).hasSize(2);
  }

  @Test
  void typesThatGeneratedCodeCannotName_areErrors() {
    TraceCompiler.in(folder)
        .source(
            "lib.Base",
            """
            package lib;
            public class Base {
              protected static class Part { public String n() { return ""; } }
              protected static class Lost extends RuntimeException { static final long serialVersionUID = 1; }
              public Hidden hidden() { return new Hidden(); }
            }
            class Hidden { public String n() { return ""; } }
            """)
        .source(
            "acme.Shop",
            """
            package acme;
            import dev.spanwright.annotation.*;
            class Shop extends lib.Base {
              @Trace(expected = Lost.class) void a() {}
              @Trace void b(@SpanAttribute(value = "my.b", path = "n") Part p) {}
              @Trace void c(@SpanAttribute(value = "my.c", path = "hidden.n") lib.Base p) {}
            }
            """)
        .option("-Xlint:-overloads")
        .compile()
        .says(
            "ERROR Shop.java:4:3 [untraceable-method] Shop.a expects an exception, but lib.Base.Lost"
                + " cannot be named by the generated code in acme: make it package-private there, or public",
            "ERROR Shop.java:5:17 [attribute-value] the argument p cannot be recorded as \"my.b\":"
                + " lib.Base.Part cannot be named by the generated code in acme: make it package-private there, or public",
            "ERROR Shop.java:6:17 [attribute-value] the argument p cannot be recorded as \"my.c\":"
                + " lib.Hidden cannot be named by the generated code in acme: make it package-private there, or public");
  }
}
