package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which classes and interfaces have proxies, and what these look like to callers and containers.
 */
class ProxyShapesTest {

  @TempDir Path folder;

  private TraceCompiler shop(String source) {
    return TraceCompiler.in(folder)
        .source(
            "acme.Shop",
            "package acme; import dev.spanwright.annotation.*; import java.util.*;\n" + source)
        .option(
            "-Xlint:-auxiliaryclass",
            "-Aspanwright.check.untraced_override=off",
            Runtime.version().feature() < 21 ? "-Xlint:-serial" : "-Xlint:-this-escape,-serial");
  }

  private List<FinishedSpan> spans(Compiled compiled, String expected) throws Exception {
    return Spans.of(() -> assertThat(compiled.call("acme.Main", "main")).isEqualTo(expected));
  }

  private TraceCompiler shopWithMain(String source, String returned) {
    return shop(source)
        .source(
            "acme.Main",
            "package acme; public class Main { public static String main() throws Exception { return String.valueOf("
                + returned
                + "); } }");
  }

  /** One row a shape: the source, an expression that uses the proxy, its value, and the spans. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          generic constructor   | class Shop { final String x; <N extends Number & Comparable<N>> Shop(N n) { x = "" + n; } @Trace String m() { return x; } } | new TracedShop(1).m() | 1 | Shop.m
          varargs constructor   | class Shop { final int x; Shop(String... s) { x = s.length; } @Trace int m() { return x; } } | new TracedShop("a", "b").m() | 2 | Shop.m
          throwing constructor  | class Shop { Shop() throws java.io.IOException, InterruptedException { } @Trace int m() { return 3; } } | new TracedShop().m() | 3 | Shop.m
          generic exception     | class Shop { <X extends Exception> Shop(X x) throws X { } @Trace int m() { return 4; } } | new TracedShop((RuntimeException) null).m() | 4 | Shop.m
          protected constructor | class Shop { final int x; protected Shop(int x) { this.x = x; } @Trace int m() { return x; } } | new TracedShop(5).m() | 5 | Shop.m
          several constructors  | class Shop { final String x; Shop() { this("d"); } Shop(String x) { this.x = x; } private Shop(int i) { x = ""; } @Trace String m() { return x; } } | new TracedShop().m() + new TracedShop("e").m() | de | Shop.m Shop.m
          annotated parameter   | class Shop { final List<String> x; Shop(@SuppressWarnings("unused") List<String> x) { this.x = x; } @Trace List<String> m(@SuppressWarnings("unused") int i) { return x; } } | new TracedShop(java.util.List.of("a")).m(1) | [a] | Shop.m
          calls from super()    | class Shop { final String x; Shop() { x = m(); } @Trace String m() { return "a" + x; } } | new TracedShop().m() | aanull | Shop.m Shop.m
          generic class         | class Shop<T extends Comparable<T>, L extends List<? super T>> { @Trace T m(L l, T t) { return t; } } | new TracedShop<String, java.util.List<Object>>().m(null, "g") | g | Shop.m
          generic method        | class Shop { @Trace <T extends Comparable<? super T>, L extends List<T>> T m(L l) { return l.get(0); } } | new TracedShop().m(java.util.List.of("h")) | h | Shop.m
          protected method      | class Shop { @Trace protected int m() { return 6; } int n() { return m(); } } | new TracedShop().n() | 6 | Shop.m
          package-private       | class Shop { @Trace int m() { return 7; } } | new TracedShop().m() | 7 | Shop.m
          covariant             | class Base { Object m() { return ""; } } class Shop extends Base implements Comparable<Shop> { @Override @Trace String m() { return "i"; } @Trace public int compareTo(Shop o) { return 1; } } | new TracedShop().m() + ((Base) new TracedShop()).m() + ((Comparable<Shop>) new TracedShop()).compareTo(null) | ii1 | Shop.m Shop.m Shop.compareTo
          fluent                | class Shop { @Trace Shop m() { return this; } } | new TracedShop().m().m() instanceof TracedShop | true | Shop.m Shop.m
          abstract class        | abstract class Shop { abstract int a(); @Trace int m() { return a(); } } | new TracedShop() { int a() { return 8; } }.m() | 8 | Shop.m
          nested class          | class Shop { static class In { @Trace int m() { return 9; } } } | new TracedShop_In().m() | 9 | In.m
          interface of T        | interface Base<T> { T m(T t); } class Shop implements Base<String> { @Trace public String m(String s) { return s; } } | ((Base<String>) new TracedShop()).m("j") | j | Shop.m
          """)
  void classProxy_ofAnyShape_tracesIt(
      String shape, String source, String used, String expected, String names) throws Exception {
    Compiled compiled = shopWithMain(source, used).proxyMode().compile().succeedsSilently();
    assertThat(names(spans(compiled, expected))).isEqualTo(names);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          functional            | @FunctionalInterface interface Shop<T, R> { @Trace R m(T t); } | TracedShop.<String, Integer>wrap(String::length).m("abc") | 3 | Shop.m
          with type parameters  | interface Shop<T extends Comparable<T>> { @Trace <L extends List<T>> T m(L l); } class Real implements Shop<String> { public <L extends List<String>> String m(L l) { return l.get(0); } } | TracedShop.wrap(new Real()).m(java.util.List.of("k")) | k | Shop.m
          its own wrap          | interface Shop { @Trace Shop wrap(Shop s); } class Real implements Shop { public Shop wrap(Shop s) { return s; } } | TracedShop.wrap_(new Real()).wrap(null) | null | Shop.wrap
          wrapped twice         | interface Shop { @Trace int m(); } class Real implements Shop { public int m() { return 1; } } | TracedShop.wrap(TracedShop.wrap(new Real())).m() | 1 | Shop.m
          nothing left          | interface Shop { @Trace int m(); } class Real implements Shop { @Trace public int m() { return 2; } } | TracedShop.wrap(new Real()).m() + " " + (TracedShop.wrap(new Real()) instanceof Real) | 2 true | Real.m
          something left        | interface Shop { @Trace int m(); @Trace int n(); } class Real implements Shop { @Trace public int m() { return 2; } public int n() { return m(); } } | TracedShop.wrap(new Real()).n() | 2 | Real.m Shop.n
          in an interface       | interface Shop { interface In { @Trace int m(); } class Real implements In { public int m() { return 3; } } } | TracedShop_In.wrap(new Shop.Real()).m() | 3 | In.m
          inherited             | interface Base { @Trace int a(); int z(); } interface Shop extends Base { @Trace int b(); } class Real implements Shop { public int a() { return 1; } public int b() { return 2; } public int z() { return 3; } } | new TracedShop(new Real()).a() + new TracedShop(new Real()).b() + new TracedShop(new Real()).z() | 6 | Base.a Shop.b
          inherited from far    | interface Top<T> { @Trace T a(T t); } interface Base<L> extends Top<List<L>> { } interface Shop extends Base<String> { @Trace int b(); } class Real implements Shop { public List<String> a(List<String> t) { return t; } public int b() { return 2; } } | new TracedShop(new Real()).a(java.util.List.of("l")) | [l] | Top.a
          inherited and woven   | interface Base { @Trace int a(); } interface Shop extends Base { @Trace int b(); } class Real implements Shop { @Trace public int a() { return 1; } public int b() { return a(); } } | new TracedShop(new Real()).a() | 1 | Real.a
          inherited default     | interface Base { @Trace default int a() { return 1; } } interface Shop extends Base { @Trace int b(); } class Real implements Shop { public int b() { return a(); } } | new TracedShop(new Real()).b() | 1 | Base.a Shop.b
          redeclared            | interface Base { @Trace int a(); } interface Shop extends Base { @Override @Untraced int a(); @Trace int b(); } class Real implements Shop { public int a() { return 1; } public int b() { return 2; } } | new TracedShop(new Real()).a() | 1 | ``
          redeclared traced     | interface Base { @Trace(name = "x") int a(); } interface Shop extends Base { @Override @Trace(name = "y") int a(); } class Real implements Shop { public int a() { return 1; } } | new TracedShop(new Real()).a() | 1 | y
          one of two traced     | interface A { Object a(int x); } interface B { @Trace String a(@SpanAttribute("y") int y); } interface Shop extends A, B { @Trace int b(); } class Real implements Shop { public String a(int i) { return "m"; } public int b() { return 2; } } | new TracedShop(new Real()).a(1) | m | B.a
          the wider one traced  | interface A { @Trace Object a(@SpanAttribute("x") int x); } interface B { String a(int y); } interface Shop extends A, B { @Trace int b(); } class Real implements Shop { public String a(int i) { return "m"; } public int b() { return 2; } } | new TracedShop(new Real()).a(1) | m | A.a
          two that agree        | interface A { @Trace(name = "a", active = true) int a(); } interface B { @Trace(name = "a") int a(); } interface Shop extends A, B { @Trace int b(); } class Real implements Shop { public int a() { return 1; } public int b() { return 2; } } | new TracedShop(new Real()).a() | 1 | a
          diamond               | interface Top { @Trace int a(); } interface A extends Top { } interface B extends Top { } interface Shop extends A, B { @Trace int b(); } class Real implements Shop { public int a() { return 1; } public int b() { return 2; } } | new TracedShop(new Real()).a() | 1 | Top.a
          two proxies, one file | interface Shop { @Trace int a(); interface One extends Shop { @Trace int b(); } interface Two extends Shop { @Trace int b(); } class Real implements One, Two { public int a() { return 1; } public int b() { return 2; } } } | TracedShop_One.wrap(new Shop.Real()).a() + TracedShop_Two.wrap(new Shop.Real()).a() + TracedShop.wrap(new Shop.Real()).a() | 3 | Shop.a Shop.a Shop.a
          like every object's   | interface Base { @Trace String toString(); } interface Shop extends Base { @Trace int b(); } class Real implements Shop { public String toString() { return "n"; } public int b() { return 2; } } | new TracedShop(new Real()).toString() | n | Base.toString
          of a traced type      | @Trace interface Base { int a(); } interface Shop extends Base { @Trace int b(); } class Real implements Shop { public int a() { return 1; } public int b() { return 2; } } | new TracedShop(new Real()).a() | 1 | Base.a
          """)
  void interfaceProxy_ofAnyShape_tracesIt(
      String shape, String source, String used, String expected, String names) throws Exception {
    Compiled compiled = shopWithMain(source, used).compile().succeedsSilently();
    assertThat(names(spans(compiled, expected))).isEqualTo(names);
  }

  private static String names(List<FinishedSpan> spans) {
    return spans.stream().map(FinishedSpan::name).collect(Collectors.joining(" "));
  }

  @Test
  void inheritedMethod_ofACompiledInterface_keepsAttributesAndPlace() throws Exception {
    TraceCompiler.in(folder)
        .source(
            "lib.Base",
            """
            package lib;
            import dev.spanwright.annotation.*;
            public interface Base<T> {
              @Trace(attributes = @Attribute(key = "k", longValue = 1))
              @SpanAttribute("result")
              String find(T t, @SpanAttribute("shop.id") long id);
            }
            """)
        .compile()
        .succeedsSilently();
    Compiled compiled =
        shopWithMain(
                "public interface Shop extends lib.Base<String> { @Trace void other(); }",
                "TracedShop.wrap(new Shop() { public String find(String s, long i) { return s + i; } public void other() {} }).find(\"a\", 2)")
            .compile()
            .succeedsSilently();
    FinishedSpan span = spans(compiled, "a2").get(0);
    assertThat(span.name()).isEqualTo("Base.find");
    assertThat(Spans.own(span).toString()).isEqualTo("{k=1, result=a2, shop.id=2}");
    assertThat(span.attributes().asMap())
        .containsEntry("code.function.name", "lib.Base.find")
        .containsEntry("code.file.path", "lib/Base.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface A { @Trace int a(); } interface B { @Trace int a(); }",
        "interface A { @Trace(name = \"x\") int a(); } interface B { @Trace(name = \"y\") int a(); }",
        "interface A { @Trace(name = \"x\", active = false) int a(); } interface B { @Trace(name = \"x\") int a(); }",
        "interface A { @Trace(name = \"x\", attributes = @Attribute(key = \"k\", value = \"1\")) int a(); } interface B { @Trace(name = \"x\", attributes = @Attribute(key = \"k\", value = \"2\")) int a(); }",
        "interface A { @Trace(name = \"x\") @SpanAttribute(\"r\") int a(); } interface B { @Trace(name = \"x\") int a(); }",
      })
  void inheritedDeclarations_thatDisagree_areAnErrorThatNamesBoth(String interfaces) {
    shop(interfaces + "\ninterface Shop extends A, B { @Trace int b(); }")
        .compile()
        .says(
            "ERROR Shop.java:3:1 [untraceable-method] Shop inherits A.a and B.a, which are one method"
                + " and ask for different spans: declare it in Shop, with the @Trace that holds there");
  }

  @Test
  void inheritedMistakes_areToldOnce() {
    shop("interface Base { @Trace(attributes = @Attribute(key = \"a\")) void a(); } interface Shop extends Base { @Trace void b(); }")
        .compile()
        .says(
            "ERROR Shop.java:2:38 [attribute-value] \"a\" has no value: set exactly one of value,"
                + " longValue, doubleValue and booleanValue");
  }

  @Test
  void sealedInterface_thatInherits_isAnError() {
    assertThat(
            shop("interface Base { @Trace void a(); } sealed interface Shop extends Base { @Trace void b(); } final class Real implements Shop { public void a() {} public void b() {} }")
                .compile()
                .messages())
        .hasSize(2)
        .allMatch(message -> message.contains("belongs to a sealed interface"));
  }

  // --- annotations -------------------------------------------------------------------------------

  /** Annotations of containers, as far as this needs them. */
  private TraceCompiler annotated(String source) {
    TraceCompiler compiler = shop(source);
    for (String type :
        List.of(
            "jakarta.inject.Inject",
            "jakarta.inject.Named",
            "jakarta.inject.Qualifier",
            "jakarta.inject.Scope",
            "jakarta.inject.Singleton",
            "org.springframework.stereotype.Service",
            "org.springframework.beans.factory.annotation.Value",
            "other.Marker")) {
      compiler.source(type, annotation(type, "String value() default \"\";", ""));
    }
    return compiler.source(
        "acme.Fast",
        annotation(
            "acme.Fast",
            "int[] sizes() default {}; Class<?> type() default Object.class; Thread.State state() default Thread.State.NEW; char c() default 'c'; long l() default 1; Deprecated nested() default @Deprecated; ",
            "@jakarta.inject.Qualifier"));
  }

  private static String annotation(String type, String members, String marks) {
    int dot = type.lastIndexOf('.');
    return "package "
        + type.substring(0, dot)
        + "; @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) "
        + marks
        + " public @interface "
        + type.substring(dot + 1)
        + " { "
        + members
        + " }";
  }

  private static final String ANNOTATED =
      """
      @jakarta.inject.Singleton @jakarta.inject.Named("shop") @other.Marker("x") @Deprecated
      @org.springframework.stereotype.Service("\\u00e9 $S \\"q\\"")
      public class Shop {
        @jakarta.inject.Inject
        public Shop(@Fast(sizes = {1, 2}, type = String.class, state = Thread.State.RUNNABLE, c = '\\'', l = 5, nested = @Deprecated(since = "1")) String a,
            @org.springframework.beans.factory.annotation.Value("${a.b}") @other.Marker int b) {}
        @jakarta.inject.Inject @other.Marker @Trace
        public void m(@jakarta.inject.Named("n") @SpanAttribute("s") String s) {}
      }
      """;

  @Test
  void annotationsOfContainers_areRepeatedWithTheirValues() throws Exception {
    Compiled compiled = annotated(ANNOTATED).proxyMode().compile().succeedsSilently();
    Class<?> shop = compiled.load().loadClass("acme.Shop");
    Class<?> traced = shop.getClassLoader().loadClass("acme.TracedShop");
    assertThat(repeated(shop, traced)).containsExactly("Named", "Service", "Singleton");
    assertThat(repeated(shop.getConstructors()[0], traced.getConstructors()[0]))
        .containsExactly("Inject");
    for (int i = 0; i < 2; i++) {
      assertThat(
              repeated(
                  shop.getConstructors()[0].getParameters()[i],
                  traced.getConstructors()[0].getParameters()[i]))
          .containsExactly(i == 0 ? "Fast" : "Value");
    }
    assertThat(
            repeated(
                shop.getMethod("m", String.class), traced.getDeclaredMethod("m", String.class)))
        .containsExactly("Inject");
    assertThat(
            repeated(
                shop.getMethod("m", String.class).getParameters()[0],
                traced.getDeclaredMethod("m", String.class).getParameters()[0]))
        .containsExactly("Named");
  }

  /** Returns what the proxy repeats; each is as it was written. */
  private static List<String> repeated(AnnotatedElement original, AnnotatedElement proxy) {
    List<Annotation> copies = List.of(proxy.getDeclaredAnnotations());
    assertThat(original.getDeclaredAnnotations()).containsAll(copies);
    return copies.stream().map(copy -> copy.annotationType().getSimpleName()).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other.Marker               | [Marker]        | [Marker]
          other.*                    | [Marker]        | [Marker]
          jakarta.inject.*, other.*  | [Marker, Named, Singleton] | [Inject, Marker]
          java.lang.*,dev.spanwright.annotation.* | [] | []
          ''                         | []              | []
          """)
  void option_saysWhichAnnotationsAreRepeated(String option, String onType, String onMethod)
      throws Exception {
    Compiled compiled =
        annotated(ANNOTATED)
            .proxyMode()
            .option("-Aspanwright.proxy.annotations=" + option)
            .compile()
            .succeedsSilently();
    Class<?> shop = compiled.load().loadClass("acme.Shop");
    Class<?> traced = shop.getClassLoader().loadClass("acme.TracedShop");
    assertThat(repeated(shop, traced)).hasToString(onType);
    assertThat(
            repeated(
                shop.getMethod("m", String.class), traced.getDeclaredMethod("m", String.class)))
        .hasToString(onMethod);
  }

  @Test
  void interfaceProxy_repeatsThoseOfMethodsAndParameters() throws Exception {
    Compiled compiled =
        annotated(
                "@org.springframework.stereotype.Service public interface Shop { @Trace @jakarta.inject.Named void m(@Fast String s); @jakarta.inject.Named void n(); }")
            .compile()
            .succeedsSilently();
    Class<?> traced = compiled.load().loadClass("acme.TracedShop");
    assertThat(traced.getDeclaredAnnotations()).isEmpty();
    assertThat(Stream.of(traced.getDeclaredMethod("m", String.class).getDeclaredAnnotations()))
        .hasSize(1);
    assertThat(
            Stream.of(
                traced
                    .getDeclaredMethod("m", String.class)
                    .getParameters()[0]
                    .getDeclaredAnnotations()))
        .hasSize(1);
    assertThat(Stream.of(traced.getDeclaredMethod("n").getDeclaredAnnotations())).hasSize(1);
  }

  @Test
  void option_thatNamesNoAnnotation_isAnErrorThatSaysSo() {
    shop("class Shop { @Trace void m() {} }")
        .option("-Aspanwright.proxy.annotations=jakarta.inject.*,*.Inject, a..b")
        .compile()
        .says(
            "ERROR -Aspanwright.proxy.annotations: *.Inject is neither the qualified name of an"
                + " annotation nor package.*",
            "ERROR -Aspanwright.proxy.annotations: a..b is neither the qualified name of an"
                + " annotation nor package.*");
  }
}
