package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What traced methods do when they run, woven in place. */
class WeavingTest {

  @TempDir Path folder;

  /** One column a method: where it stands, how it is declared, and a call of it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          instance            | class Shapes                  | @Trace int m() { return 1; }                                        | new Shapes().m()                  | 1
          static              | class Shapes                  | @Trace static int m() { return 2; }                                 | Shapes.m()                        | 2
          private             | class Shapes                  | @Trace private int m() { return 3; } int go() { return m(); }       | new Shapes().go()                 | 3
          private static      | class Shapes                  | @Trace private static int m() { return 4; } static int go() { return m(); } | Shapes.go()               | 4
          final               | class Shapes                  | @Trace final int m() { return 5; }                                  | new Shapes().m()                  | 5
          protected           | class Shapes                  | @Trace protected int m() { return 6; }                              | new Shapes().m()                  | 6
          public              | class Shapes                  | @Trace public int m() { return 7; }                                 | new Shapes().m()                  | 7
          synchronized        | class Shapes                  | @Trace synchronized boolean m() { return Thread.holdsLock(this); }  | new Shapes().m()                  | true
          synchronized static | class Shapes                  | @Trace static synchronized boolean m() { return Thread.holdsLock(Shapes.class); } | Shapes.m()         | true
          strictfp            | class Shapes                  | @SuppressWarnings("strictfp") @Trace strictfp double m() { return 0.5; } | new Shapes().m()             | 0.5
          final class         | final class Shapes            | @Trace int m() { return 8; }                                        | new Shapes().m()                  | 8
          generic class       | class Shapes<T extends Comparable<T>> | @Trace T m(T t) { return t; }                               | new Shapes<String>().m("t")       | t
          generic method      | class Shapes                  | @Trace <T> T m(T t) { return t; }                                   | new Shapes().m("u")               | u
          bounded method      | class Shapes                  | @Trace <T extends Number & Comparable<T>> T m(T t) { return t; }    | new Shapes().m(9)                 | 9
          varargs             | class Shapes                  | @Trace int m(String... s) { return s.length; }                      | new Shapes().m("a", "b")          | 2
          void                | class Shapes                  | static int n; @Trace static void m() { n++; } static int go() { m(); return n; } | Shapes.go()          | 1
          boolean             | class Shapes                  | @Trace boolean m() { return true; }                                 | new Shapes().m()                  | true
          byte                | class Shapes                  | @Trace byte m(byte b) { return b; }                                 | new Shapes().m((byte) 1)          | 1
          short               | class Shapes                  | @Trace short m(short b) { return b; }                               | new Shapes().m((short) 2)         | 2
          char                | class Shapes                  | @Trace char m(char b) { return b; }                                 | new Shapes().m('c')               | c
          long                | class Shapes                  | @Trace long m(long b, int i) { return b + i; }                      | new Shapes().m(3L, 1)             | 4
          float               | class Shapes                  | @Trace float m(float b) { return b; }                               | new Shapes().m(1.5f)              | 1.5
          double              | class Shapes                  | @Trace static double m(int i, double b, long l) { return b + i + l; } | Shapes.m(1, 2.5, 3L)            | 6.5
          array               | class Shapes                  | @Trace int[] m(int[] a) { return a; }                               | new Shapes().m(new int[7]).length | 7
          object array        | class Shapes                  | @Trace String[][] m(String[][] a) { return a; }                     | new Shapes().m(new String[3][]).length | 3
          throws              | class Shapes                  | @Trace int m() throws java.io.IOException { return 10; }            | new Shapes().m()                  | 10
          recursion is below  | class Shapes                  | @Trace int m() { return 11; }                                       | new Shapes().m()                  | 11
          lambda inside       | class Shapes                  | @Trace int m(int i) { java.util.function.IntSupplier s = () -> i + 1; return s.getAsInt(); } | new Shapes().m(11) | 12
          switch and try      | class Shapes                  | @Trace String m(String s) { try { return switch (s) { case "a" -> { int x = 1; yield "A" + x; } default -> "?"; }; } finally { s = null; } } | new Shapes().m("a") | A1
          loops               | class Shapes                  | @Trace long m(int n) { long sum = 0; outer: for (int i = 0; i < n; i++) { for (int j = 0; ; j++) { if (j > i) continue outer; sum += j; } } return sum; } | new Shapes().m(4) | 10
          super call          | class Shapes extends java.util.ArrayList<String> | static final long serialVersionUID = 1; @Override @Trace public boolean add(String s) { return super.add(s); } | new Shapes().add("x") | true
          interface default   | interface Shapes              | @Trace default int m() { return 13; }                               | new Shapes() {}.m()               | 13
          interface static    | interface Shapes              | @Trace static int m() { return 14; }                                | Shapes.m()                        | 14
          interface private   | interface Shapes              | @Trace private int m() { return 15; } default int go() { return m(); } | new Shapes() {}.go()           | 15
          record              | record Shapes(int x)          | @Trace int m() { return x; }                                        | new Shapes(16).m()                | 16
          record accessor     | record Shapes(int x)          | @Trace public int x() { return x; }                                 | new Shapes(17).x()                | 17
          enum                | enum Shapes                   | A; @Trace int m() { return ordinal() + 18; }                        | Shapes.A.m()                      | 18
          sealed              | sealed class Shapes permits Shapes.Sub | @Trace int m() { return 19; } static final class Sub extends Shapes {} | new Shapes.Sub().m()        | 19
          static nested       | class Shapes                  | static class In { @Trace int m() { return 20; } }                   | new Shapes.In().m()               | 20
          inner               | class Shapes                  | int x = 21; class In { @Trace int m() { return x; } }               | new Shapes().new In().m()         | 21
          nested record       | class Shapes                  | private record In(int x) { @Trace int m() { return x; } } static int go() { return new In(22).m(); } | Shapes.go() | 22
          parameter names     | class Shapes                  | @Trace int m(int span, int result, int thrown) { return span + result + thrown; } | new Shapes().m(1, 2, 3) | 6
          named like Object's | class Shapes                  | @Override @Trace public String toString() { return "23"; }          | new Shapes().toString()           | 23
          """)
  void method_ofAnyShape_opensOneSpan(
      String shape, String type, String members, String call, String expected) throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Shapes",
                """
                package acme;
                import dev.spanwright.annotation.Trace;
                %s { %s }
                """
                    .formatted(type, members))
            .source(
                "acme.Main",
                """
                package acme;
                public class Main {
                  public static String main() throws Exception { return String.valueOf(%s); }
                }
                """
                    .formatted(call))
            .compile()
            .succeedsSilently();

    Object[] result = new Object[1];
    List<FinishedSpan> spans = Spans.of(() -> result[0] = compiled.call("acme.Main", "main"));

    assertThat(result[0]).isEqualTo(expected);
    assertThat(spans).as("spans of one call").hasSize(1);
    assertThat(spans.get(0).name()).matches("(Shapes|In)\\.(m|add|x|toString)");
    assertThat(spans.get(0).status()).isEqualTo(SpanStatus.OK);
    assertThat(spans.get(0).isTopLevel()).isTrue();
  }

  private static final String CALLS =
      """
      package acme;

      import dev.spanwright.annotation.Attribute;
      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      import java.io.IOException;
      import java.util.List;

      public class Calls {
        enum Color { RED { } }

        public static void nested() { outer(2); }

        @Trace static int outer(int n) { return n == 0 ? inner() : outer(n - 1); }

        @Trace(name = "the inner one") private static int inner() { return 1; }

        public static void overloads() { over(); over(1); over("x"); }

        @Trace private static void over() {}

        @Trace private static void over(int i) {}

        @Trace private static void over(String s) {}

        public static void inactive() { background(); }

        @Trace(active = false) static void background() { inner(); }

        public static void fails() throws IOException { throwing(new IOException("disk full")); }

        @Trace static int throwing(IOException e) throws IOException { throw e; }

        public static void captures() {
          capture("o-1", 'c', (byte) 1, 2, 3L, 1.5f, 2.5, true, Color.RED, new String[] {"a", "b"},
              List.of(4L, 5L), new StringBuilder("text"), null, 6);
        }

        @Trace(attributes = {
            @Attribute(key = "one", value = "a"),
            @Attribute(key = "many", value = {"a", "b"}),
            @Attribute(key = "none", value = {}),
            @Attribute(key = "long", longValue = -1),
            @Attribute(key = "double", doubleValue = 1),
            @Attribute(key = "boolean", booleanValue = {true, false}),
            @Attribute(key = "http.request.header.accept", value = "text/html")})
        @SpanAttribute("result")
        private static double capture(
            @SpanAttribute("p.string") String string,
            @SpanAttribute("p.char") char character,
            @SpanAttribute("p.byte") byte small,
            @SpanAttribute("p.int") int number,
            @SpanAttribute("p.long") long large,
            @SpanAttribute("p.float") float single,
            @SpanAttribute("p.double") double twice,
            @SpanAttribute("p.boolean") boolean truth,
            @SpanAttribute("p.enum") Color color,
            @SpanAttribute("p.array") String[] array,
            @SpanAttribute("p.list") List<Long> list,
            @SpanAttribute("p.text") CharSequence text,
            @SpanAttribute("p.null") String absent,
            @SpanAttribute("p.boxed") Integer boxed) {
          return large + twice;
        }
      }
      """;

  private Compiled calls() {
    return TraceCompiler.in(folder).source("acme.Calls", CALLS).compile().succeedsSilently();
  }

  @Test
  void call_insideATracedMethod_isItsChild_alsoFromTheSameObjectAndRecursively() throws Exception {
    Compiled calls = calls();
    assertThat(Spans.tree(Spans.of(() -> calls.call("acme.Calls", "nested"))))
        .containsExactly(
            "Calls.outer > the inner one [ok]",
            "Calls.outer > Calls.outer [ok]",
            "Calls.outer > Calls.outer [ok]",
            "- > Calls.outer [ok]");
  }

  @Test
  void overloads_haveASpanEach() throws Exception {
    Compiled calls = calls();
    assertThat(Spans.tree(Spans.of(() -> calls.call("acme.Calls", "overloads"))))
        .containsExactly("- > Calls.over [ok]", "- > Calls.over [ok]", "- > Calls.over [ok]");
  }

  @Test
  @Tag("SPAN-31")
  @DisplayName("an inactive span is nobody's parent")
  void inactiveMethod_isNoParent() throws Exception {
    Compiled calls = calls();
    assertThat(Spans.tree(Spans.of(() -> calls.call("acme.Calls", "inactive"))))
        .containsExactly("- > the inner one [ok]", "- > Calls.background [ok]");
  }

  @Test
  @Tag("SPAN-39")
  @DisplayName("an exception sets the status and goes on untouched")
  void exception_setsStatusAndType_andIsTheSameObject() throws Exception {
    Compiled calls = calls();
    List<FinishedSpan> spans =
        Spans.of(
            () ->
                assertThatThrownBy(() -> calls.call("acme.Calls", "fails"))
                    .isInstanceOf(java.io.IOException.class)
                    .hasMessage("disk full")
                    .hasNoSuppressedExceptions());
    assertThat(Spans.tree(spans)).containsExactly("- > Calls.throwing [error]");
    assertThat(spans.get(0).attributes().get("error.type")).isEqualTo("java.io.IOException");
  }

  @Test
  @Tag("SPAN-64")
  @Tag("SPAN-65")
  @Tag("SPAN-66")
  @Tag("SPAN-67")
  @Tag("SPAN-68")
  @Tag("SPAN-69")
  @Tag("SPAN-70")
  @Tag("SPAN-71")
  @Tag("SPAN-72")
  @Tag("SPAN-73")
  @Tag("SPAN-74")
  @Tag("SPAN-75")
  @Tag("SPAN-76")
  @DisplayName("constants, arguments and the result become typed attributes")
  void attributes_constantAndCaptured_keepTheirTypes() throws Exception {
    Compiled calls = calls();
    List<FinishedSpan> spans = Spans.of(() -> calls.call("acme.Calls", "captures"));
    assertThat(spans).hasSize(1);
    assertThat(Spans.own(spans.get(0)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("one", "a"),
                Map.entry("many", List.of("a", "b")),
                Map.entry("none", List.of()),
                Map.entry("long", -1L),
                Map.entry("double", 1.0),
                Map.entry("boolean", List.of(true, false)),
                Map.entry("http.request.header.accept", List.of("text/html")),
                Map.entry("result", 5.5),
                Map.entry("p.string", "o-1"),
                Map.entry("p.char", "c"),
                Map.entry("p.byte", 1L),
                Map.entry("p.int", 2L),
                Map.entry("p.long", 3L),
                Map.entry("p.float", 1.5),
                Map.entry("p.double", 2.5),
                Map.entry("p.boolean", true),
                Map.entry("p.enum", "RED"),
                Map.entry("p.array", List.of("a", "b")),
                Map.entry("p.list", List.of(4L, 5L)),
                Map.entry("p.text", "text"),
                Map.entry("p.boxed", 6L)));
  }

  @Test
  @Tag("SPAN-129")
  @DisplayName("name, op and code location are known when the span starts")
  void everySpan_tellsWhereItsCodeStands() throws Exception {
    Compiled calls = calls();
    FinishedSpan span = Spans.of(() -> calls.call("acme.Calls", "inactive")).get(1);
    assertThat(span.attributes().asMap())
        .containsEntry("sentry.op", "function")
        .containsEntry("sentry.origin", "manual")
        .containsEntry("code.function.name", "acme.Calls.background")
        .containsEntry("code.file.path", "acme/Calls.java")
        .containsEntry("code.line.number", 28L);
  }

  @Test
  void tracedMethod_withTracingOff_behavesAsIfNotAnnotated() throws Exception {
    Compiled calls = calls();
    calls.call("acme.Calls", "captures");
    assertThatThrownBy(() -> calls.call("acme.Calls", "fails"))
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("disk full");
  }
}
