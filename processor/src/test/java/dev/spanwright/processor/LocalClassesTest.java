package dev.spanwright.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Traced methods of local and anonymous classes, wherever code may stand. */
class LocalClassesTest {

  private static final String HEAD =
      """
      package acme;
      import dev.spanwright.annotation.*;
      import java.util.*;
      import java.util.function.*;
      """;

  @TempDir Path folder;

  /** Where the class stands, its code, and the spans as {@code name function own-attributes}. */
  static Stream<Arguments> shapes() {
    return Stream.of(
        shape(
            "local class in a method",
            """
            public class Shop {
              public static void run() {
                class Till { @Trace void sell(@SpanAttribute("n.n") int n) {} }
                new Till().sell(3);
              }
            }
            """,
            "Till.sell acme.Shop.run.Till.sell@7 {n.n=3}"),
        shape(
            "local class in a constructor",
            """
            public class Shop {
              Shop() {
                class Till { @Trace void sell() {} }
                new Till().sell();
              }
              public static void run() { new Shop(); }
            }
            """,
            "Till.sell acme.Shop.new.Till.sell@7 {}"),
        shape(
            "local class in a static initialiser",
            """
            public class Shop {
              static {
                class Till { @Trace void sell() {} }
                new Till().sell();
              }
              public static void run() {}
            }
            """,
            "Till.sell acme.Shop.Till.sell@7 {}"),
        shape(
            "local class in an instance initialiser",
            """
            public class Shop {
              {
                class Till { @Trace void sell() {} }
                new Till().sell();
              }
              public static void run() { new Shop(); }
            }
            """,
            "Till.sell acme.Shop.Till.sell@7 {}"),
        shape(
            "local class in a lambda",
            """
            public class Shop {
              public static void run() {
                Runnable outer = () -> {
                  class Till { @Trace void sell() {} }
                  new Till().sell();
                };
                outer.run();
              }
            }
            """,
            "Till.sell acme.Shop.run.Till.sell@8 {}"),
        shape(
            "local class in a lambda of a field",
            """
            public class Shop {
              static final Runnable FIELD = () -> {
                class Till { @Trace void sell() {} }
                new Till().sell();
              };
              public static void run() { FIELD.run(); }
            }
            """,
            "Till.sell acme.Shop.FIELD.Till.sell@7 {}"),
        shape(
            "local class in a lambda whose type javac has to find",
            """
            public class Shop {
              static <T, R> R with(T t, Function<? super T, ? extends R> f) { return f.apply(t); }
              static <T, R> R with(T t, BiFunction<? super T, T, ? extends R> f) { return f.apply(t, t); }
              public static void run() {
                with(with("a", s -> s + "b"), s -> {
                  class Till { @Trace String sell(@SpanAttribute("x.x") String x) { return x; } }
                  Supplier<String> nested = () -> new Object() {
                    @Trace String inner() { return s; }
                  }.inner();
                  return new Till().sell(s) + nested.get();
                });
              }
            }
            """,
            "Till.sell acme.Shop.run.Till.sell@10 {x.x=ab}",
            "Shop.run.inner acme.Shop.run.inner@12 {}"),
        shape(
            "local class in a switch branch",
            """
            public class Shop {
              public static void run() {
                switch (1) {
                  case 1:
                    class Till { @Trace void sell() {} }
                    new Till().sell();
                    break;
                  default:
                }
                int v = switch ("a") {
                  case "a" -> {
                    class Till { @Trace int sell() { return 1; } }
                    yield new Till().sell();
                  }
                  default -> 2;
                };
              }
            }
            """,
            "Till.sell acme.Shop.run.Till.sell@9 {}",
            "Till.sell acme.Shop.run.Till.sell@16 {}"),
        shape(
            "anonymous class in a method",
            """
            public class Shop {
              public static void run() {
                new Runnable() { @Override @Trace public void run() {} }.run();
              }
            }
            """,
            "Shop.run.run acme.Shop.run.run@7 {}"),
        shape(
            "anonymous class in a constructor",
            """
            public class Shop {
              Shop() { new Object() { @Trace void sell() {} }.sell(); }
              public static void run() { new Shop(); }
            }
            """,
            "Shop.new.sell acme.Shop.new.sell@6 {}"),
        shape(
            "anonymous class in the call of another constructor",
            """
            public class Shop {
              Shop(Runnable r) { r.run(); }
              Shop() { this(new Runnable() { @Override @Trace public void run() {} }); }
              public static void run() { new Shop(); }
            }
            """,
            "Shop.new.run acme.Shop.new.run@7 {}"),
        shape(
            "anonymous class in initialisers",
            """
            public class Shop {
              static { new Object() { @Trace void one() {} }.one(); }
              { new Object() { @Trace void two() {} }.two(); }
              public static void run() { new Shop(); }
            }
            """,
            "Shop.one acme.Shop.one@6 {}",
            "Shop.two acme.Shop.two@7 {}"),
        shape(
            "anonymous class in fields",
            """
            public class Shop {
              static final Runnable S = new Runnable() { @Override @Trace public void run() {} };
              final Runnable i = new Runnable() { @Override @Trace public void run() {} };
              public static void run() { S.run(); new Shop().i.run(); }
            }
            """,
            "Shop.S.run acme.Shop.S.run@6 {}",
            "Shop.i.run acme.Shop.i.run@7 {}"),
        shape(
            "anonymous class in a lambda, a switch and a condition",
            """
            public class Shop {
              public static void run() {
                Supplier<Runnable> s = () -> new Runnable() { @Override @Trace public void run() {} };
                s.get().run();
                Runnable r = switch (s.hashCode() % 1) {
                  case 0 -> new Runnable() { @Override @Trace public void run() {} };
                  default -> null;
                };
                (r == null ? r : new Runnable() { @Override @Trace(name = "third") public void run() {} }).run();
                r.run();
              }
            }
            """,
            "Shop.run.run acme.Shop.run.run@7 {}",
            "third acme.Shop.run.run@13 {}",
            "Shop.run.run acme.Shop.run.run@10 {}"),
        shape(
            "bodies of enum constants",
            """
            public class Shop {
              enum Op {
                PLUS { @Override @Trace int apply(@SpanAttribute("a.a") int a, int b) { return a + b; } },
                MINUS { @Override @Trace int apply(int a, @SpanAttribute("b.b") int b) { return a - b; } };
                abstract int apply(int a, int b);
              }
              public static void run() { Op.PLUS.apply(1, 2); Op.MINUS.apply(3, 4); }
            }
            """,
            "Op.PLUS.apply acme.Shop.Op.PLUS.apply@7 {a.a=1}",
            "Op.MINUS.apply acme.Shop.Op.MINUS.apply@8 {b.b=4}"),
        shape(
            "nested in each other",
            """
            public class Shop {
              static class Member {
                Runnable make(String a) {
                  return new Runnable() {
                    @Override @Trace public void run() {
                      class Till {
                        class Drawer { @Trace void open(@SpanAttribute("d.d") String d) {} }
                        @Trace void sell() {
                          new Drawer().open(a);
                          new Object() { @Trace void deepest() {} }.deepest();
                        }
                      }
                      new Till().sell();
                    }
                  };
                }
              }
              public static void run() { new Member().make("x").run(); }
            }
            """,
            "Drawer.open acme.Shop.Member.make.run.Till.Drawer.open@11 {d.d=x}",
            "Till.sell.deepest acme.Shop.Member.make.run.Till.sell.deepest@14 {}",
            "Till.sell acme.Shop.Member.make.run.Till.sell@12 {}",
            "Member.make.run acme.Shop.Member.make.run@9 {}"),
        shape(
            "local record, enum and interface",
            """
            public class Shop {
              public static void run() {
                record Point(int x) {
                  @Trace @SpanAttribute("r.r") int twice() { return 2 * x; }
                  @Trace static Point of() { return new Point(4); }
                }
                enum Color { RED; @Trace void paint() {} }
                interface Shape {
                  @Trace default void draw() { mine(); }
                  @Trace static Shape of() { return new Shape() {}; }
                  @Trace private void mine() {}
                }
                Point.of().twice();
                Color.RED.paint();
                Shape.of().draw();
              }
            }
            """,
            "Point.of acme.Shop.run.Point.of@9 {}",
            "Point.twice acme.Shop.run.Point.twice@8 {r.r=8}",
            "Color.paint acme.Shop.run.Color.paint@11 {}",
            "Shape.of acme.Shop.run.Shape.of@14 {}",
            "Shape.mine acme.Shop.run.Shape.mine@15 {}",
            "Shape.draw acme.Shop.run.Shape.draw@13 {}"),
        shape(
            "generic local class",
            """
            public class Shop {
              public static void run() { make(List.of("a")); }
              static <E extends Comparable<E>> void make(List<E> list) {
                class Box<T extends CharSequence, U> {
                  @Trace <V extends Double> @SpanAttribute("r.r") T get(
                      @SpanAttribute("t.t") T t, @SpanAttribute("v.v") V v, U u, List<? super E> l, T... rest) {
                    return t;
                  }
                }
                new Box<String, E>().get("x", 2.5, list.get(0), list);
              }
            }
            """,
            "Box.get acme.Shop.make.Box.get@9 {r.r=x, t.t=x, v.v=2.5}"),
        shape(
            "what it takes from the method around it",
            """
            public class Shop {
              public static void run() { new Shop().go("a", 5L, 2.5); }
              void go(String a, long b, double c) {
                int[] count = {0};
                class Till {
                  @Trace @SpanAttribute("r.r") String sell(@SpanAttribute("p.p") double p) {
                    count[0]++;
                    return a + b + c + p + count[0] + Shop.this.me();
                  }
                }
                new Till().sell(1.5);
              }
              private String me() { return "me"; }
            }
            """,
            "Till.sell acme.Shop.go.Till.sell@10 {p.p=1.5, r.r=a52.51.51me}"),
        shape(
            "two classes of one name",
            """
            public class Shop {
              public static void run() { one(); two(); two(1); }
              static void one() {
                class Till { @Trace(name = "one") void sell() {} }
                new Till().sell();
              }
              static void two() {
                class Till { @Trace(name = "two") void sell() {} }
                new Till().sell();
              }
              static void two(int i) {
                class Till { @Trace(name = "three") void sell() {} @Trace(name = "four") void sell(int a) {} }
                new Till().sell();
                new Till().sell(1);
              }
            }
            """,
            "one acme.Shop.one.Till.sell@8 {}",
            "two acme.Shop.two.Till.sell@12 {}",
            "three acme.Shop.two.Till.sell@16 {}",
            "four acme.Shop.two.Till.sell@16 {}"),
        shape(
            "static methods",
            """
            public class Shop {
              public static void run() {
                class Till {
                  @Trace static long sell(@SpanAttribute("l.l") long a, int b, @SpanAttribute("c.c") char c) { return a; }
                }
                Till.sell(1L << 40, 2, 'c');
              }
            }
            """,
            "Till.sell acme.Shop.run.Till.sell@8 {c.c=c, l.l=1099511627776}"),
        shape(
            "captures of all kinds",
            """
            public class Shop {
              enum Size { BIG }
              public static void run() {
                new Object() {
                  @Trace void all(
                      @SpanAttribute("a.a") String a, @SpanAttribute("b.b") Size b,
                      @SpanAttribute("c.c") List<String> c, @SpanAttribute("d.d") int[] d,
                      @SpanAttribute("e.e") Integer e, @SpanAttribute("f.f") float f,
                      @SpanAttribute("g.g") boolean g, @SpanAttribute("h.h") StringBuilder h,
                      @SpanAttribute("i.i") byte i, @SpanAttribute("j.j") short j,
                      @SpanAttribute("k.k") String... k) {}
                }.all("s", Size.BIG, List.of("x", "y"), new int[] {1, 2}, 7, 0.5f, true,
                    new StringBuilder("sb"), (byte) 1, (short) 2, "k1", "k2");
                new Object() { @Trace void none(@SpanAttribute("a.a") String a) {} }.none(null);
              }
            }
            """,
            "Shop.run.all acme.Shop.run.all@9 {a.a=s, b.b=BIG, c.c=[x, y], d.d=[1, 2], e.e=7, f.f=0.5,"
                + " g.g=true, h.h=sb, i.i=1, j.j=2, k.k=[k1, k2]}",
            "Shop.run.none acme.Shop.run.none@18 {}"));
  }

  private static Arguments shape(String what, String code, String... spans) {
    return Arguments.of(what, code, List.of(spans));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void shape_isTraced(String what, String code, List<String> spans) throws Exception {
    assertThat(run(HEAD + code)).isEqualTo(spans);
  }

  private List<String> run(String source, String... options) throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.Shop", source)
            .option("-Xlint:-rawtypes", "-Xlint:-unchecked", "-Xlint:-fallthrough")
            .option(options)
            .compile();
    assertThat(compiled.messages().stream().filter(text -> !text.startsWith("NOTE"))).isEmpty();
    return Spans.of(() -> compiled.call("acme.Shop", "run")).stream()
        .map(LocalClassesTest::text)
        .toList();
  }

  private static String text(FinishedSpan span) {
    Map<String, Object> all = span.attributes().asMap();
    assertThat(all).containsEntry("code.file.path", "acme/Shop.java");
    assertThat(span.status().text()).isEqualTo("ok");
    return span.name()
        + " "
        + all.get("code.function.name")
        + "@"
        + all.get("code.line.number")
        + " "
        + Spans.own(span);
  }

  @Test
  void constants_areReadAsJavacUnderstandsThem() throws Exception {
    TraceCompiler compiler =
        TraceCompiler.in(folder)
            .source(
                "other.Keys",
                """
                package other;
                public class Keys {
                  public static final String TIER = "k.tier";
                  public static final String DERIVED = Base.PREFIX + "derived";
                  public static final long LIMIT = Integer.MAX_VALUE + 1L;
                  public static final class Deep { public static final String KEY = "k.deep"; }
                  interface Base { String PREFIX = "k."; }
                }
                """)
            .source(
                "other.Statics",
                """
                package other;
                public class Statics extends Above {
                  public static final String ONE = "s.one";
                  public static class In { public static final String KEY = "s.in"; }
                }
                class Above { public static final String TWO = "s.two"; }
                """)
            .source(
                "acme.Near", "package acme; class Near { static final String KEY = \"near.key\"; }")
            .source(
                "acme.Parent",
                "package acme; class Parent { protected static final String KEY = \"parent.key\"; }")
            .source(
                "acme.Shop",
                """
                package acme;
                import dev.spanwright.annotation.*;
                import other.Keys;
                import other.Keys.Deep;
                import other.*;
                import static other.Statics.ONE;
                import static other.Statics.*;
                public class Shop extends Parent {
                  static final String OWN = "own" + ".key";
                  static final int NUMBER = 'a' + 1;
                  interface Limits { double HALF = 1 / 2.0; }
                  static class Hides { static final String KEY = "hides.key"; }
                  public static void run() {
                    final String local = "local.key";
                    final double d = 1;
                    class Till implements Limits {
                      static final String MINE = OWN + ".mine";
                      @Trace(name = "n" + NUMBER + '-' + 1.0f + true + d, active = !false, attributes = {
                        @Attribute(key = Keys.TIER, value = Keys.DERIVED),
                        @Attribute(key = Deep.KEY, longValue = Keys.LIMIT),
                        @Attribute(key = other.Keys.Deep.KEY + 2, longValue = {-1, (byte) 300, 'c', 7 % 4 * 2}),
                        @Attribute(key = ONE, doubleValue = {HALF, -0.0, 1, 3L, 1.5f}),
                        @Attribute(key = TWO, booleanValue = {true, false}),
                        @Attribute(key = In.KEY, value = {}),
                        @Attribute(key = Near.KEY, value = "" + Long.MAX_VALUE + Integer.MIN_VALUE),
                        @Attribute(key = KEY, value = {"a, b", ("c\\"")}),
                        @Attribute(key = OWN, value = Hides.KEY),
                        @Attribute(key = local, value = Till.MINE)})
                      void sell() {}
                    }
                    new Till().sell();
                    new Hides() {
                      @Trace(attributes = @Attribute(key = KEY, value = Shop.OWN)) void two() {}
                    }.two();
                  }
                }
                """);
    Compiled compiled = compiler.compile();
    assertThat(compiled.messages().stream().filter(text -> !text.startsWith("NOTE"))).isEmpty();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "run"));
    assertThat(spans).hasSize(2);
    assertThat(spans.get(0).name()).isEqualTo("n98-1.0true1.0");
    assertThat(Spans.own(spans.get(0)))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("k.tier", "k.derived"),
                Map.entry("k.deep", 2147483648L),
                Map.entry("k.deep2", List.of(-1L, 44L, 99L, 6L)),
                Map.entry("s.one", List.of(0.5, -0.0, 1.0, 3.0, 1.5)),
                Map.entry("s.two", List.of(true, false)),
                Map.entry("s.in", List.of()),
                Map.entry("near.key", "9223372036854775807-2147483648"),
                Map.entry("parent.key", List.of("a, b", "c\"")),
                Map.entry("own.key", "hides.key"),
                Map.entry("local.key", "own.key.mine")));
    assertThat(Spans.own(spans.get(1))).isEqualTo(Map.of("hides.key", "own.key"));
  }

  @Test
  void activeFalse_makesSiblings() throws Exception {
    assertThat(
            Spans.tree(
                Spans.of(
                    () ->
                        TraceCompiler.in(folder)
                            .source(
                                "acme.Shop",
                                HEAD
                                    + """
                                    public class Shop {
                                      public static void run() {
                                        class Till {
                                          @Trace void all() { off(); }
                                          @Trace(active = false) void off() { on(); }
                                          @Trace void on() {}
                                        }
                                        new Till().all();
                                      }
                                    }
                                    """)
                            .compile()
                            .succeedsSilently()
                            .call("acme.Shop", "run"))))
        .containsExactlyInAnyOrder(
            "Till.all > Till.on [ok]", "Till.all > Till.off [ok]", "- > Till.all [ok]");
  }

  @Test
  void exception_isRecordedAndGoesOn() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Shop",
                HEAD
                    + """
                    public class Shop {
                      public static void run() {
                        try {
                          new Object() {
                            @Trace void fail() throws java.io.IOException { throw new java.io.IOException(); }
                          }.fail();
                        } catch (java.io.IOException expected) {}
                      }
                    }
                    """)
            .compile()
            .succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "run"));
    assertThat(spans).hasSize(1);
    assertThat(spans.get(0).status().text()).isEqualTo("error");
    assertThat(Spans.own(spans.get(0))).isEqualTo(Map.of("error.type", "java.io.IOException"));
  }

  private static final String MISTAKEN =
      """
        class Till {
          Till() {}
          @Trace(name = "call %s", attributes = {
            @Attribute(key = "http.response.status_code", value = "200"),
            @Attribute(key = "http.method", value = "GET"),
            @Attribute(key = "x.y", value = "1", longValue = 2),
            @Attribute(key = "sentry.op", value = "no such op"),
            @Attribute(key = "a.a", doubleValue = 1 / 0.0),
            @Attribute(key = " ", value = "1"),
            @Attribute(key = "http.respons.status_code", longValue = 1)})
          @SpanAttribute("a.a")
          Object sell(@SpanAttribute("b.b") Object thing, @SpanAttribute("http.route") int route,
              @SpanAttribute("user.password") String password) { return thing; }
          int field;
          @Trace int getField() { return field; }
          @Trace @SpanAttribute("v.v") void nothing() {}
          void stray(@SpanAttribute("c.c") int c) {}
          @SpanAttribute("d.d") int strayResult() { return 1; }
          @Trace native void outside();
          @Trace void twice() {}
          void twice$body() {}
          @Trace @SuppressWarnings("spanwright:attribute-type")
          void quiet(@SpanAttribute("http.route") int route) {}
          void alsoQuiet() {
            @SuppressWarnings("spanwright:deprecated-attribute")
            Object o = new Object() {
              @Trace(attributes = @Attribute(key = "http.method", value = "GET")) void quiet() {}
            };
          }
        }
      """;

  @Test
  void checks_sayTheSameAsOutsideMethods() throws Exception {
    List<String> outside =
        mistakes(
            "outside",
            HEAD
                + "public class Shop {\n"
                + "  \n"
                + MISTAKEN.replaceAll("(?s)    @Supp[^\n]*\n      Object o.*?};\n", "")
                + "}\n");
    List<String> inside =
        mistakes("inside", HEAD + "public class Shop {\n  void run() {\n" + MISTAKEN + "}}\n");
    assertThat(inside).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    assertThat(inside).containsExactlyInAnyOrderElementsOf(outside);
  }

  private List<String> mistakes(String name, String source) {
    return TraceCompiler.in(folder.resolve(name)).source("acme.Shop", source).compile().messages();
  }

  @Test
  void constructor_isAnError() {
    says(
        """
        public class Shop {
          void run() {
            class Till { @Trace Till() {} }
          }
        }
        """,
        "ERROR Shop.java:7:18 [untraceable-method] new Till is a constructor of a local class,"
            + " to which javac adds parameters of its own: move the class out of the code that"
            + " declares it, or trace a method");
  }

  @Test
  void proxyMode_isAnErrorThatNamesWeaveMode() {
    TraceCompiler.in(folder)
        .proxyMode()
        .source(
            "acme.Shop",
            HEAD
                + """
                public class Shop {
                  void run() {
                    class Till { @Trace void sell() {} }
                    new Object() { @Trace void sell() {} };
                    interface Gate { @Trace void open(); @Trace default void close() {} }
                  }
                }
                """)
        .compile()
        .says(
            "ERROR Shop.java:7:18 [untraceable-method] Till.sell belongs to a local or anonymous class, which a proxy cannot name: move the class out of the code that declares it, or compile with -Aspanwright.mode=weave",
            "ERROR Shop.java:8:20 [untraceable-method] sell belongs to a local or anonymous class, which a proxy cannot name: move the class out of the code that declares it, or compile with -Aspanwright.mode=weave",
            "ERROR Shop.java:9:22 [untraceable-method] Gate.open belongs to a local interface, which a proxy cannot name: put @Trace on the methods that implement it",
            "ERROR Shop.java:9:42 [untraceable-method] Gate.close belongs to a local or anonymous class, which a proxy cannot name: move the class out of the code that declares it, or compile with -Aspanwright.mode=weave");
  }

  @Test
  void constantThatIsNotKnownYet_isAnErrorThatSaysWhatToDo() {
    says(
        """
        public class Shop {
          static <T> T id(T t) { return t; }
          void run() {
            for (final String key = "a.a";;) {
              class Till {
                @Trace(name = key, attributes = @Attribute(key = "x.x", longValue = 1 << 4))
                void sell(@SpanAttribute(true ? "a.a" : "b.b") int a) {}
              }
            }
          }
        }
        """,
        unknown("10:23", "key"),
        unknown("10:79", "1 << 4"),
        unknown("11:39", "true ? \"a.a\" : \"b.b\""));
  }

  @Test
  void nameThatMeansSomethingElseInTheEnd_isAnErrorAndNoWrongSpan() {
    says(
        """
        public class Shop {
          static final String NAME = "outer";
          void run() {
            for (final String NAME = "inner"; ; ) {
              class Till { @Trace(name = NAME) void sell() {} }
            }
          }
        }
        """,
        "ERROR Shop.java:9:20 [local-constant] before javac analysed the local class this read as"
            + " name \"outer\", but it means name \"inner\": write literals, or constants of classes"
            + " that stand outside methods");
  }

  @Test
  void componentOfALocalRecord_isAnError() {
    says(
        """
        public class Shop {
          void run() {
            record Point(@Trace int x, @Trace int y) {
              @Trace public int y() { return y; }
            }
          }
        }
        """,
        "ERROR Shop.java:7:5 [untraceable-method] the method x, which javac adds to this local"
            + " record, cannot be traced: write the method, with @Trace, or move the record out of"
            + " the code that declares it");
  }

  @Test
  void errorsOfTheUsers_standAlone() {
    says(
        """
        public class Shop {
          void run() {
            class Till { @Trace(name = MISSING) Missing sell(@SpanAttribute(5) String s) { return 0; } }
          }
        }
        """,
        "ERROR Shop.java:7:41 cannot find symbol\n  symbol:   class Missing\n  location: class Till",
        "ERROR Shop.java:7:69 incompatible types: int cannot be converted to java.lang.String",
        "ERROR Shop.java:7:32 cannot find symbol\n  symbol:   variable MISSING\n  location: class Till");
  }

  @Test
  void sameNameAsAnAnnotationOfOthers_isLeftAlone() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "other.Trace",
                "package other; public @interface Trace { String name() default NAME; String NAME = \"x\"; }")
            .source(
                "acme.Shop",
                """
                package acme;
                import other.Trace;
                public class Shop {
                  public static void run() {
                    new Object() {
                      @Trace(name = Trace.NAME) void theirs() {}
                      @dev.spanwright.annotation.Trace void ours() { theirs(); }
                    }.ours();
                  }
                }
                """)
            .compile()
            .succeedsSilently();
    assertThat(Spans.of(() -> compiled.call("acme.Shop", "run")))
        .extracting(FinishedSpan::name)
        .containsExactly("Shop.run.ours");
  }

  @Test
  void everythingThatTraceCanSay_isReadInLocalClasses() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Shop",
                HEAD
                    + """
                    import java.io.*;
                    import java.util.concurrent.*;
                    public class Shop {
                      record Cart(String id, List<String> items) {}
                      static final CompletableFuture<String> FUTURE = new CompletableFuture<>();
                      static final Executor INLINE = Runnable::run;
                      public static void run() {
                        class Till {
                          @Trace void outer() throws Exception {
                            root();
                            parts(new Cart("c1", List.of("a", "b")));
                            try { fail(); } catch (IOException e) { }
                            charge("card");
                            later();
                          }
                          @Trace(parent = Parent.ROOT) void root() {}
                          @Trace void parts(
                              @SpanAttribute(value = "cart.id", path = "id")
                              @SpanAttribute(value = "cart.size", path = "items.size") Cart cart) {}
                          @Trace(expected = {IllegalStateException.class, IOException.class})
                          void fail() throws IOException { throw new FileNotFoundException(); }
                          @Trace(name = "charge {payment.method}")
                          void charge(@SpanAttribute("payment.method") String method) {}
                          @Trace CompletableFuture<String> later() { return FUTURE; }
                        }
                        try { new Till().outer(); } catch (Exception e) { throw new AssertionError(e); }
                        FUTURE.complete("done");
                      }
                    }
                    """)
            .compile();
    assertThat(compiled.messages().stream().filter(text -> !text.startsWith("NOTE"))).isEmpty();
    List<FinishedSpan> spans = Spans.of(() -> compiled.call("acme.Shop", "run"));
    assertThat(Spans.tree(spans))
        .containsExactly(
            "- > Till.root [ok]",
            "Till.outer > Till.parts [ok]",
            "Till.outer > Till.fail [ok]",
            "Till.outer > charge card [ok]",
            "- > Till.outer [ok]",
            "Till.outer > Till.later [ok]");
    assertThat(Spans.own(spans.get(1))).isEqualTo(Map.of("cart.id", "c1", "cart.size", 2L));
    assertThat(Spans.own(spans.get(2)))
        .isEqualTo(Map.of("error.type", "java.io.FileNotFoundException"));
  }

  @Test
  void traceOnALocalType_isAnError() {
    says(
        """
        public class Shop {
          void run() {
            @Trace class Till { public void sell() {} }
          }
        }
        """,
        "ERROR Shop.java:7:5 [untraceable-method] Till is a local class, whose methods are traced one"
            + " by one: put @Trace on them");
  }

  @Test
  void processorInAClassLoaderOfItsOwn_isStillUnderstood() throws Exception {
    Processor isolated =
        (Processor)
            NothingUntracedTest.isolatedLoader()
                .loadClass("dev.spanwright.processor.SpanwrightProcessor")
                .getConstructor()
                .newInstance();
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.Shop", WITH_LOCALS)
            .processor(new WrappingProcessor(isolated))
            .compile()
            .succeedsSilently();
    assertTraced(compiled, "acme.Shop");
  }

  @Test
  void cyclesThatDoNotCompile_areToldByJavacAlone() {
    List<String> messages =
        mistakes(
            "cycles",
            HEAD
                + """
                public class Shop {
                  static final String A = B, B = A;
                  void run() {
                    class Till {
                      class One extends Two { @Trace(name = X + A) void a() {} }
                      class Two extends One {}
                      static final String Y = Z;
                      static final String Z = Y;
                      @Trace(name = Y) void b() {}
                    }
                  }
                }
                """);
    assertThat(messages).isNotEmpty().noneMatch(text -> text.contains("internal-error"));
  }

  private static String unknown(String place, String constant) {
    return "ERROR Shop.java:%s [local-constant] %s is not known before javac analyses the local class, and its span is prepared earlier: write a literal, or name a constant or a class that stands outside methods"
        .formatted(place, constant);
  }

  private static final String OFF =
      "javac runs the Spanwright plugin but not the annotation processor. Put spanwright-processor"
          + " on the processor path, and name dev.spanwright.processor.SpanwrightProcessor too"
          + " where -processor lists some, or remove -proc:none";

  private static final String IMPLICIT =
      "javac compiles this file only because another one refers to it, and shows such files to no"
          + " processor. Name it among the files to compile, or compile with -implicit:none";

  private static String unprocessed(String why, String place, String method) {
    return "ERROR Shop.java:%s [unprocessed-type] %s would not be traced: %s"
        .formatted(place, method, why);
  }

  private static final String WITH_LOCALS =
      """
      package acme;
      import dev.spanwright.annotation.*;
      public class Shop {
        public static void run() {
          class Till { @Trace(name = "a") long sell(@SpanAttribute("x.x") long l, double d) { return l; } }
          new Till().sell(4, 2.5);
          Runnable r = () -> new Runnable() { @Override @Trace(name = "b") public void run() {} }.run();
          r.run();
        }
        public static void main(String... args) { run(); System.out.println("ran"); }
      }
      """;

  @Test
  void processorSwitchedOff_isAnError() {
    TraceCompiler.in(folder)
        .source("acme.Shop", WITH_LOCALS)
        .option("-proc:none")
        .compile()
        .says(unprocessed(OFF, "5:18", "Till.sell"), unprocessed(OFF, "7:51", "run"));
  }

  @Test
  void implicitlyCompiled_isAnError() {
    TraceCompiler.in(folder)
        .implicitSource("acme.Shop", WITH_LOCALS)
        .source("acme.Main", "package acme; class Main { void m() { Shop.run(); } }")
        .compile()
        .says(unprocessed(IMPLICIT, "5:18", "Till.sell"), unprocessed(IMPLICIT, "7:51", "run"));
  }

  @Test
  void withoutThePlugin_isTraced() throws Exception {
    CommandLineJavac javac =
        CommandLineJavac.in(folder)
            .source("acme/Shop.java", WITH_LOCALS)
            .options("-d", "classes")
            .withoutPlugin();
    assertThat(javac.run()).isEmpty();
    assertTraced(javac.compiled("classes"), "acme.Shop");
  }

  @Test
  void allVerified_run() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder).source("acme.Shop", WITH_LOCALS).compile().succeedsSilently();
    assertTraced(compiled, "acme.Shop");
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xverify:all",
                "-classpath",
                TraceCompiler.path(TraceCompiler.runtimeClassPath())
                    + File.pathSeparator
                    + compiled.classFolder(),
                "acme.Shop")
            .redirectErrorStream(true)
            .start();
    String output = new String(jvm.getInputStream().readAllBytes(), UTF_8);
    assertThat(jvm.waitFor()).as(output).isZero();
    assertThat(output).contains("ran");
  }

  private static void assertTraced(Compiled compiled, String shop) throws Exception {
    List<FinishedSpan> spans = Spans.of(() -> compiled.call(shop, "run"));
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("a", "b");
    assertThat(Spans.own(spans.get(0))).isEqualTo(Map.of("x.x", 4L));
  }

  @Test
  void moduleSourcePath_isTraced() throws Exception {
    CommandLineJavac javac =
        CommandLineJavac.in(folder)
            .source(
                "src/m.one/module-info.java", "module m.one { requires dev.spanwright.runtime; }")
            .source("src/m.one/acme/Shop.java", WITH_LOCALS)
            .source(
                "src/m.two/module-info.java", "module m.two { requires dev.spanwright.runtime; }")
            .source(
                "src/m.two/acme/two/Shop.java",
                WITH_LOCALS.replace("package acme;", "package acme.two;"))
            .options(
                "--module-source-path",
                "src",
                "-d",
                "classes",
                "--module-path",
                TraceCompiler.path(NothingUntracedTest.modules()));
    assertThat(javac.run()).isEmpty();
    assertTraced(javac.compiled("classes/m.one"), "acme.Shop");
    assertTraced(javac.compiled("classes/m.two"), "acme.two.Shop");
  }

  @Test
  void severalTypesInFilesWithAndWithoutLocals_eachHasItsOwnCompanion() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.Plain", "package acme; class Plain { int x; }")
            .source(
                "acme.Shop",
                HEAD
                    + """
                    public class Shop {
                      public static void run() {
                        class Till { @Trace void sell() {} }
                        new Till().sell();
                        new Other().go();
                        new Member().go();
                      }
                    }
                    class Other {
                      void go() { new Object() { @Trace void act() {} }.act(); }
                    }
                    class Member { @Trace void go() {} }
                    """)
            .compile()
            .succeedsSilently();
    assertThat(Spans.of(() -> compiled.call("acme.Shop", "run")))
        .extracting(FinishedSpan::name)
        .containsExactly("Till.sell", "Other.go.act", "Member.go");
    assertThat(compiled.hasClassFile("acme.ShopSpans")).isTrue();
    assertThat(compiled.hasClassFile("acme.OtherSpans")).isTrue();
    assertThat(compiled.hasClassFile("acme.MemberSpans")).isTrue();
    assertThat(compiled.hasClassFile("acme.PlainSpans")).isFalse();
  }

  @Test
  void typesThatAnotherProcessorWrites_mayStandAnywhereInTheCode() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Shop",
                HEAD
                    + """
                    public class Shop {
                      public static void run() {
                        Written before = new Written();
                        class Till extends Written {
                          @Trace Written sell(@SpanAttribute("x.x") String x, Written w) { return w; }
                        }
                        new Till().sell("x", before);
                      }
                    }
                    """)
            .processor(new WritingProcessor("acme.Written", "package acme; class Written {}"))
            .processor(new SpanwrightProcessor())
            .compile()
            .succeedsSilently();
    assertThat(Spans.of(() -> compiled.call("acme.Shop", "run")))
        .extracting(FinishedSpan::name)
        .containsExactly("Till.sell");
  }

  private void says(String code, String... messages) {
    TraceCompiler.in(folder).source("acme.Shop", HEAD + code).compile().says(messages);
  }
}
