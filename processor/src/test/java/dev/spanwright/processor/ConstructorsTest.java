package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spanwright.trace.FinishedSpan;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.CheckClassAdapter;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/** Traced constructors: the spans they make, and the class files they leave. */
class ConstructorsTest {

  @TempDir Path folder;

  /**
   * One row a shape: how the type is declared, what is in it, an expression that makes one, what
   * the expression gives, and the spans in the order in which they end.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          empty               | class Shop                     | @Trace Shop() {}                                      | new Shop() != null  | true | - > new Shop {} [ok]
          package-private     | class Shop                     | int x; @Trace Shop(int x) { this.x = x; }             | new Shop(1).x       | 1    | - > new Shop {} [ok]
          private             | class Shop                     | int x; @Trace private Shop() { x = 2; } static Shop of() { return new Shop(); } | Shop.of().x | 2 | - > new Shop {} [ok]
          protected           | class Shop                     | int x; @Trace protected Shop() { x = 3; }             | new Shop().x        | 3    | - > new Shop {} [ok]
          final fields        | class Shop                     | final int x; final long y; @Trace Shop(boolean b) { if (b) { x = 1; y = 2L; } else { y = 3; x = 4; } } | new Shop(false).x + "" + new Shop(true).y | 42 | - > new Shop {}, - > new Shop {} [ok]
          captured            | class Shop                     | @Trace Shop(int a, @SpanAttribute("b") long b, double c, @SpanAttribute("d") double d, @SpanAttribute("e") String e) { b = 0; e = null; } | new Shop(1, 2, 3, 4.5, "five") != null | true | - > new Shop {b=2, d=4.5, e=five} [ok]
          named               | class Shop                     | @Trace(name = "open shop", attributes = @Attribute(key = "k", longValue = 7)) Shop() {} | new Shop() != null | true | - > open shop {k=7} [ok]
          inactive            | class Shop                     | @Trace(active = false) Shop() { m(); } @Trace static void m() {} | new Shop() != null | true | - > Shop.m {}, - > new Shop {} [ok]
          children            | class Shop                     | int x = m(); @Trace Shop() { m(); } @Trace static int m() { return 5; } | new Shop().x | 5 | new Shop > Shop.m {}, new Shop > Shop.m {}, - > new Shop {} [ok]
          initialiser block   | class Shop                     | final int x; { x = m(); } @Trace Shop() {} @Trace int m() { return 6; } | new Shop().x | 6 | new Shop > Shop.m {}, - > new Shop {} [ok]
          to another          | class Shop                     | int x; @Trace(name = "short") Shop() { this(8); x++; } @Trace(name = "long") Shop(int x) { this.x = x; } | new Shop().x | 9 | - > long {}, - > short {} [ok]
          to an untraced one  | class Shop                     | final int x; @Trace Shop() { this(7); } Shop(int x) { this.x = x; } | new Shop().x | 7 | - > new Shop {} [ok]
          superclass too      | class Shop                     | int x; @Trace Shop(int x) { this.x = x; } static class Sub extends Shop { @Trace Sub() { super(10); } } | new Shop.Sub().x | 10 | - > new Shop {}, - > new Sub {} [ok]
          made for super      | class Shop extends Exception   | static final long serialVersionUID = 1; @Trace Shop(String s) { super(new StringBuilder(new String(s)).reverse().toString()); } | new Shop("ab").getMessage() | ba | - > new Shop {} [ok]
          choice for super    | class Shop extends Exception   | static final long serialVersionUID = 1; @Trace Shop(boolean b) { super(b ? new String("yes") : new StringBuilder("no").toString()); } | new Shop(false).getMessage() | no | - > new Shop {} [ok]
          left for super      | class Shop extends Exception   | static final long serialVersionUID = 1; @Trace Shop(int i) { super(i == 0 ? "none" : new String(switch (i) { case 1 -> "one"; default -> throw new IllegalStateException(new String("x")); })); } | new Shop(1).getMessage() | one | - > new Shop {} [ok]
          thrown for super    | class Shop extends Exception   | static final long serialVersionUID = 1; @Trace Shop(int i) { super(i == 0 ? "none" : new String(switch (i) { default -> { if (true) { throw new IllegalStateException(); } yield "x"; } })); new Object(); } | new Shop(0).getMessage() | none | - > new Shop {} [ok]
          caught for super    | class Shop extends Exception   | static final long serialVersionUID = 1; @Trace Shop(String s) { super(new String(switch (s) { case "a" -> { try { yield Integer.toString(Integer.parseInt(s)); } catch (NumberFormatException e) { yield "bad"; } } default -> "x"; })); } | new Shop("a").getMessage() | bad | - > new Shop {} [ok]
          lambda for super    | class Shop extends Thread      | @Trace Shop(Object o) { super(() -> new Object()); } | new Shop(null).isAlive() | false | - > new Shop {} [ok]
          anonymous for super | class Shop extends Thread      | @Trace Shop(Object o) { super(new Runnable() { public void run() { o.hashCode(); } }); } | new Shop(null).isAlive() | false | - > new Shop {} [ok]
          generic type        | class Shop<T extends Comparable<T>> | final T x; @Trace Shop(T x) { this.x = x; }      | new Shop<>("t").x   | t    | - > new Shop {} [ok]
          generic             | class Shop                     | Object x; @Trace <T extends Number & Comparable<T>> Shop(T t) { x = t; } | new Shop(11).x | 11 | - > new Shop {} [ok]
          varargs             | class Shop                     | int x; @Trace Shop(@SpanAttribute("all") String... s) { x = s.length; } | new Shop("a", "b").x | 2 | - > new Shop {all=[a, b]} [ok]
          declared to throw   | class Shop                     | int x; @Trace Shop() throws java.io.IOException { x = 12; } | new Shop().x | 12   | - > new Shop {} [ok]
          many returns        | class Shop                     | int x; @Trace Shop(int i) { if (i == 0) { return; } x = 1; if (i == 1) { return; } x = 2; for (;;) { if (i-- < 0) { return; } x++; } } | "" + new Shop(0).x + new Shop(1).x + new Shop(2).x | 015 | - > new Shop {}, - > new Shop {}, - > new Shop {} [ok]
          returns in a row    | class Shop                     | @Trace Shop(int i) { switch (i) { case 1: return; case 2: return; default: return; } } | new Shop(2) != null | true | - > new Shop {} [ok]
          loops               | class Shop                     | long x; @Trace Shop(int n) { outer: for (int i = 0; i < n; i++) { for (int j = 0; ; j++) { if (j > i) continue outer; x += j; } } } | new Shop(4).x | 10 | - > new Shop {} [ok]
          loop at once        | class Shop                     | int x; @Trace Shop(int n) { do { x++; } while (--n > 0); } | new Shop(3).x | 3 | - > new Shop {} [ok]
          try and finally     | class Shop                     | String x = ""; @Trace Shop(String s) { try { Integer.parseInt(s); } catch (NumberFormatException e) { x += "caught"; return; } finally { x += "!"; } x += "end"; } | new Shop("a").x + new Shop("1").x | caught!!end | - > new Shop {}, - > new Shop {} [ok]
          synchronized inside | class Shop                     | boolean x; @Trace Shop() { synchronized (this) { x = Thread.holdsLock(this); if (x) { return; } } x = false; } | new Shop().x | true | - > new Shop {} [ok]
          switch              | class Shop                     | String x; @Trace Shop(String s) { x = switch (s) { case "a" -> { int y = 1; yield "A" + y; } default -> "?"; }; } | new Shop("a").x | A1 | - > new Shop {} [ok]
          lambda inside       | class Shop                     | int x; @Trace Shop(int i) { java.util.function.IntSupplier s = () -> i + 1; x = s.getAsInt(); } | new Shop(12).x | 13 | - > new Shop {} [ok]
          anonymous inside    | class Shop                     | int x; @Trace Shop(int i) { x = new Object() { int y() { return i; } }.y(); } | new Shop(14).x | 14 | - > new Shop {} [ok]
          long and double     | class Shop                     | double x; @Trace Shop(long a, double b, @SpanAttribute("c") int c) { long d = a; for (double e = b; e > 0; e--) { long f = 1; d += f; } x = d; } | new Shop(1, 2, 3).x | 3.0 | - > new Shop {c=3} [ok]
          record compact      | record Shop(@SpanAttribute("a") int a, long b) | @Trace Shop { if (a < 0) { a = -a; } } | new Shop(-15, 1).a() | 15 | - > new Shop {a=-15} [ok]
          record canonical    | record Shop(int a, String b)   | @Trace Shop(int a, @SpanAttribute("b") String b) { this.a = a; this.b = b + b; } | new Shop(1, "c").b() | cc | - > new Shop {b=c} [ok]
          record additional   | record Shop(int a)             | @Trace Shop(String s) { this(Integer.parseInt(s)); }  | new Shop("16").a()  | 16   | - > new Shop {} [ok]
          enum                | enum Shop                      | A(17), B { @Override int m() { return 18; } }; final int x; Shop() { this(1); } @Trace Shop(@SpanAttribute("x") int x) { this.x = x; } int m() { return x; } | Shop.A.m() + Shop.B.m() | 35 | - > new Shop {x=17}, - > new Shop {x=1} [ok]
          nested enum         | class Shop                     | enum In { A("a"); final String x; @Trace private In(@SpanAttribute("x") String x) { this.x = x; } } | Shop.In.A.x | a | - > new In {x=a} [ok]
          static nested       | class Shop                     | static class In { int x; @Trace In(@SpanAttribute("x") int x) { this.x = x; } } | new Shop.In(19).x | 19 | - > new In {x=19} [ok]
          inner               | class Shop                     | int y = 1; class In { int x; @Trace In(@SpanAttribute("x") long x) { this.x = (int) x + y; } } | new Shop().new In(19).x | 20 | - > new In {x=19} [ok]
          inner of inner      | class Shop                     | class In { class Most { @Trace Most(@SpanAttribute("x") String x) { Shop.this.hashCode(); } } } | new Shop().new In().new Most("y") != null | true | - > new Most {x=y} [ok]
          inner private       | class Shop                     | private class In { @Trace private In(@SpanAttribute("x") int x) {} } int m() { new In(21); return 21; } | new Shop().m() | 21 | - > new In {x=21} [ok]
          extends inner       | class Shop                     | class In {} static class Sub extends In { @Trace Sub(Shop outer, @SpanAttribute("x") int x) { outer.super(); } } | new Shop.Sub(new Shop(), 22) != null | true | - > new Sub {x=22} [ok]
          in an interface     | interface Shop                 | class In { @Trace In(@SpanAttribute("x") int x) {} } | new Shop.In(23) != null | true | - > new In {x=23} [ok]
          sealed              | sealed class Shop permits Shop.Sub | @Trace Shop() {} static final class Sub extends Shop {} | new Shop.Sub() != null | true | - > new Shop {} [ok]
          parameter names     | class Shop                     | int x; @Trace Shop(@SpanAttribute("a") int span, int thrown) { int start = span; x = start + thrown; } | new Shop(20, 4).x | 24 | - > new Shop {a=20} [ok]
          parameter reused    | class Shop                     | Object x; @Trace Shop(Object o, Number n) { n = 1; o = n; for (int i = 0; i < 2; i++) { o = new StringBuilder().append(i); } x = o; } | new Shop("", 2.0).x | 1 | - > new Shop {} [ok]
          an opener's name    | class Shop                     | @Trace Shop() {} @Trace static Shop newShop() { return new Shop(); } | Shop.newShop() != null | true | Shop.newShop > new Shop {}, - > Shop.newShop {} [ok]
          overloads           | class Shop                     | @Trace(name = "a") Shop(int i) {} @Trace(name = "b") Shop(long l) {} @Trace(name = "c") Shop(Integer i) {} | new Shop(1) != new Shop(1L) | true | - > a {}, - > b {} [ok]
          """)
  void constructor_ofAnyShape_opensOneSpan(
      String shape, String type, String members, String made, String expected, String spans)
      throws Exception {
    runs(type, members, made, expected, spans);
  }

  /** Code before {@code super(…)} came with Java 22 as a preview, and with 25 for good. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          checked before   | class Shop extends Exception | static final long serialVersionUID = 1; @Trace Shop(@SpanAttribute("s") String s) { if (s.isEmpty()) { throw new IllegalArgumentException(new String("empty")); } s = s.strip(); super(s); } | new Shop(" a ").getMessage() | a | - > new Shop {s=a} [ok]
          loop before      | class Shop | final int x; @Trace Shop(int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += new StringBuilder().append(i).length(); } this(sum, n); } @Trace Shop(int x, int y) { this.x = x; } | new Shop(3).x | 3 | - > new Shop {}, - > new Shop {} [ok]
          try before       | class Shop extends Exception | static final long serialVersionUID = 1; @Trace Shop(String s) { String t; try { t = "" + Integer.parseInt(s); } catch (NumberFormatException e) { t = "bad"; } finally { s = ""; } super(new String(t)); for (int i = 0; i < 2; i++) { s += i; } } | new Shop("a").getMessage() | bad | - > new Shop {} [ok]
          field before     | class Shop | final int x; @Trace Shop(int n) { x = n; super(); m(); } @Trace void m() {} | new Shop(7).x | 7 | new Shop > Shop.m {}, - > new Shop {} [ok]
          span not before  | class Shop | @Trace Shop() { m(); super(); m(); } @Trace static void m() {} | new Shop() != null | true | - > Shop.m {}, new Shop > Shop.m {}, - > new Shop {} [ok]
          """)
  void codeBeforeSuper_isBeforeTheSpan(
      String shape, String type, String members, String made, String expected, String spans)
      throws Exception {
    assumeTrue(Runtime.version().feature() >= 25, "the language has no code before super(…)");
    runs(type, members, made, expected, spans);
  }

  private void runs(String type, String members, String made, String expected, String spans)
      throws Exception {
    Compiled compiled =
        shop("%s { %s }".formatted(type, members), "return String.valueOf(" + made + ");")
            .compile()
            .succeedsSilently();
    checkStrictly(compiled);
    Object[] result = new Object[1];
    List<FinishedSpan> finished = Spans.of(() -> result[0] = compiled.call("acme.Main", "main"));
    assertThat(result[0]).isEqualTo(expected);
    assertThat(tree(finished)).isEqualTo(spans);
    assertThat(finished).allMatch(span -> span.status().text().equals("ok"));
  }

  private TraceCompiler shop(String type, String body) {
    return TraceCompiler.in(folder)
        .source(
            "acme.Shop", "package acme; import dev.spanwright.annotation.*;\n%s".formatted(type))
        .source(
            "acme.Main",
            """
            package acme;
            public class Main {
              static int made;
              public static String main() throws Throwable { %s }
              public static void main(String... args) throws Throwable { System.out.println(main()); }
            }
            """
                .formatted(body))
        .option(Runtime.version().feature() < 21 ? "-Xlint:all" : "-Xlint:-this-escape");
  }

  private static String tree(List<FinishedSpan> spans) {
    List<String> tree = Spans.tree(spans);
    return IntStream.range(0, spans.size())
            .mapToObj(i -> tree.get(i).replaceFirst(" \\[.*", "") + " " + Spans.own(spans.get(i)))
            .collect(Collectors.joining(", "))
        + tree.get(tree.size() - 1).replaceFirst(".* \\[", " [");
  }

  // --- exceptions --------------------------------------------------------------------------------

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          at its end          | @Trace Shop(RuntimeException e) { throw e; }                                            | 1 | error
          in a branch         | final int x; @Trace Shop(RuntimeException e) { if (e != null) { throw e; } x = 1; }     | 1 | error
          by an initialiser   | static RuntimeException t; int x = m(); int m() { throw t; } @Trace Shop(RuntimeException e) { } | 1 | error
          in a loop           | @Trace Shop(RuntimeException e) { for (int i = 0; ; i++) { if (i == 3) { throw e; } } } | 1 | error
          in a finally        | @Trace Shop(RuntimeException e) { try { throw new IllegalStateException(); } finally { if (e != null) throw e; } } | 1 | error
          from a catch        | @Trace Shop(RuntimeException e) { try { throw e; } catch (RuntimeException caught) { throw caught; } } | 1 | error
          caught              | @Trace Shop(RuntimeException e) { try { throw e; } catch (RuntimeException caught) { } } | 1 | ok
          with a lock         | @Trace Shop(RuntimeException e) { synchronized (this) { throw e; } }                    | 1 | error
          for super           | @Trace Shop(RuntimeException e) { this(m(e)); } Shop(int i) {} static int m(RuntimeException e) { throw e; } | 0 | none
          in this(…)          | @Trace(name = "outer") Shop(RuntimeException e) { this(e, 1); } @Trace Shop(RuntimeException e, int i) { throw e; } | 1 | error
          after this(…)       | @Trace(name = "outer") Shop(RuntimeException e) { this(e, 1); throw e; } @Trace(name = "new Shop") Shop(RuntimeException e, int i) { } | 2 | error
          """)
  void exception_isTheSameObject_andEndsTheSpanWithAnError(
      String where, String members, int count, String status) throws Exception {
    Compiled compiled =
        shop(
                "class Shop { " + members + " }",
                "RuntimeException e = new IllegalArgumentException(\"no stock\"); "
                    + (where.equals("by an initialiser") ? "Shop.t = e; " : "")
                    + "try { new Shop(e); return \"none\"; }"
                    + " catch (RuntimeException caught) { return \"same \" + (caught == e) + caught.getSuppressed().length; }")
            .compile()
            .succeedsSilently();
    checkStrictly(compiled);
    Object[] result = new Object[1];
    List<FinishedSpan> spans = Spans.of(() -> result[0] = compiled.call("acme.Main", "main"));
    assertThat(result[0]).isEqualTo(where.equals("caught") ? "none" : "same true0");
    assertThat(spans).hasSize(count).allMatch(FinishedSpan::isTopLevel);
    if (count > 0) {
      FinishedSpan last = spans.get(count - 1);
      assertThat(last.status().text()).isEqualTo(status);
      assertThat(last.attributes().get("error.type"))
          .isEqualTo(status.equals("error") ? "java.lang.IllegalArgumentException" : null);
    }
  }

  @Test
  void manyConstructions_leaveNoSpanCurrent() throws Exception {
    Compiled compiled =
        shop(
                """
                class Shop {
                  @Trace Shop(int i) {
                    if (i % 3 == 0) { return; }
                    if (i % 3 == 1) { throw new IllegalStateException(); }
                    for (int j = 0; j < i; j++) { if (j == 5) { return; } }
                  }
                }
                """,
                """
                for (int i = 0; i < 100; i++) {
                  try { new Shop(i); } catch (IllegalStateException e) { made++; }
                }
                return made + " " + dev.spanwright.trace.Traces.currentSpan().isRecording();
                """)
            .compile()
            .succeedsSilently();
    Object[] result = new Object[1];
    List<FinishedSpan> spans = Spans.of(() -> result[0] = compiled.call("acme.Main", "main"));
    assertThat(result[0]).isEqualTo("33 false");
    assertThat(spans).hasSize(100).allMatch(FinishedSpan::isTopLevel);
  }

  @Test
  void tracingOff_changesNothing() throws Exception {
    Compiled compiled =
        shop(
                "class Shop { final int x; @Trace Shop(int x) { this.x = x; } }",
                "return \"\" + new Shop(1).x;")
            .compile()
            .succeedsSilently();
    assertThat(compiled.call("acme.Main", "main")).isEqualTo("1");
  }

  // --- class files -------------------------------------------------------------------------------

  private static final String ALL =
      """
      package acme;

      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      import java.util.List;

      public class All<T extends Comparable<T>> {
        private final int count;
        private final List<T> items;
        private long sum = 1;

        public static void main(String... args) throws Exception {
          System.out.println(new All<>("a", 2L, 1.5, List.of("b")).total() + new All<String>(3).total());
        }

        {
          for (int i = 0; i < 2; i++) {
            sum += i;
          }
        }

        @Deprecated
        @Trace
        public <E extends Exception> All(
            final T first, @SpanAttribute("second") long second, double third, List<? extends T> rest)
            throws E {
          super();
          int size = rest.size();
          if (size > 10) {
            count = 0;
            items = List.of();
            return;
          }
          double half = third;
          try {
            long twice = second * 2;
            half = twice / third;
          } catch (ArithmeticException e) {
            half = 0;
          } finally {
            sum++;
          }
          this.count = (int) half;
          this.items = List.of(first);
          Runnable later = () -> System.out.println(first);
          if (count < 0) {
            later.run();
          }
        }

        @Trace
        private All(int count) {
          this(null, count, 1.0);
          for (T item : items) {
            sum += item.hashCode();
          }
        }

        All(T unused, long count, double other) {
          this.count = (int) count;
          this.items = List.of();
        }

        @Trace
        long total() {
          long total = sum;
          for (T item : items) {
            total += item.toString().length() + count;
          }
          return total;
        }

        static int untouched(int i) {
          int result = 0;
          while (i-- > 0) {
            result += i;
          }
          return result;
        }
      }
      """;

  private Compiled all(String... options) {
    return TraceCompiler.in(folder)
        .source("acme.All", ALL)
        .option("-Xlint:-deprecation")
        .option(options)
        .compile()
        .succeedsSilently();
  }

  private byte[] plain(String... options) throws Exception {
    CommandLineJavac javac =
        CommandLineJavac.in(Files.createDirectories(folder.resolve("plain")))
            .source("acme/All.java", ALL)
            .options("-Xlint:-deprecation")
            .options(options)
            .withoutProcessor();
    assertThat(javac.run()).isEmpty();
    return javac.compiled("").classFile("acme.All");
  }

  @ParameterizedTest
  @CsvSource({"-g", "-g:none", "-parameters"})
  void onlyTheCodeOfTracedConstructorsDiffers(String option) throws Exception {
    ClassNode before = parse(plain(option));
    ClassNode after = parse(all(option).classFile("acme.All"));
    for (ClassNode type : List.of(before, after)) {
      type.methods.removeIf(method -> method.name.startsWith("total"));
    }
    List<MethodNode> woven = new java.util.ArrayList<>();
    for (MethodNode method : after.methods) {
      if (calls(method, "fail")) {
        woven.add(method);
      }
    }
    assertThat(woven)
        .extracting(method -> method.name + method.desc)
        .containsExactly("<init>(Ljava/lang/Comparable;JDLjava/util/List;)V", "<init>(I)V");
    for (MethodNode method : woven) {
      MethodNode original =
          before.methods.stream()
              .filter(other -> other.name.equals(method.name) && other.desc.equals(method.desc))
              .findFirst()
              .orElseThrow();
      assertThat(lines(method)).isEqualTo(lines(original));
      assertThat(variables(method)).isEqualTo(variables(original));
      assertThat(method.maxLocals).isEqualTo(original.maxLocals + 1);
      assertThat(codeless(method)).isEqualTo(codeless(original));
      assertThat(opcodes(method)).containsSubsequence(opcodes(original));
    }
    for (ClassNode type : List.of(before, after)) {
      type.methods.removeIf(
          method ->
              woven.stream()
                  .anyMatch(w -> w.name.equals(method.name) && w.desc.equals(method.desc)));
    }
    assertThat(text(after)).isEqualTo(text(before));
  }

  @Test
  void wovenConstructors_runUnderFullVerification() throws Exception {
    Compiled compiled = all();
    checkStrictly(compiled);
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xverify:all",
                "-cp",
                compiled.classFolder()
                    + File.pathSeparator
                    + TraceCompiler.path(TraceCompiler.runtimeClassPath()),
                "acme.All")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended in time").isTrue();
    assertThat(Files.readString(output)).isEqualTo("8\n");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void compilingTwiceIntoOneFolder_weavesOnce() {
    byte[] first = all().classFile("acme.All");
    assertThat(all().classFile("acme.All")).isEqualTo(first);
  }

  @Test
  void span_tellsWhereTheConstructorStands() throws Exception {
    Compiled compiled = all();
    List<FinishedSpan> spans =
        Spans.of(
            () ->
                compiled.call(
                    "acme.All", "main", new Class<?>[] {String[].class}, (Object) new String[0]));
    assertThat(Spans.tree(spans))
        .containsExactly(
            "- > new All [ok]", "- > All.total [ok]", "- > new All [ok]", "- > All.total [ok]");
    assertThat(spans.get(0).attributes().asMap())
        .containsEntry("second", 2L)
        .containsEntry("code.function.name", "acme.All.<init>")
        .containsEntry("code.file.path", "acme/All.java")
        .containsEntry("code.line.number", 25L);
    assertThat(spans.get(2).attributes().asMap()).containsEntry("code.line.number", 52L);
    assertThat(compiled.generatedSource("acme.AllSpans"))
        .contains("Span newAll(long second)", "Span newAll2()")
        .contains("// Starts the span of new All(T, long, double, List<? extends T>).");
  }

  @Test
  void stackTrace_isThatOfTheSource() throws Exception {
    Compiled compiled =
        shop(
                "class Shop {\n  @Trace Shop(int i) {\n    super();\n    if (i > 0) {\n      throw new IllegalStateException();\n    }\n  }\n}",
                "new Shop(1); return null;")
            .compile()
            .succeedsSilently();
    Throwable thrown = catchThrowable(() -> compiled.call("acme.Main", "main"));
    assertThat(Stream.of(thrown.getStackTrace()).limit(2).map(StackTraceElement::toString))
        .map(frame -> frame.substring(frame.lastIndexOf("acme.")))
        .containsExactly("acme.Shop.<init>(Shop.java:6)", "acme.Main.main(Main.java:4)");
  }

  @Test
  void asManyParametersAsTheJvmAllows_areTracedAndCaptured() throws Exception {
    String parameters =
        IntStream.range(0, 254)
            .mapToObj(i -> "@SpanAttribute(\"p" + i + "\") int p" + i)
            .collect(Collectors.joining(", "));
    String arguments =
        IntStream.range(0, 254).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    Compiled compiled =
        shop(
                "class Shop { int x; @Trace Shop(" + parameters + ") { x = p253; } }",
                "return \"\" + new Shop(" + arguments + ").x;")
            .compile()
            .succeedsSilently();
    checkStrictly(compiled);
    List<FinishedSpan> spans =
        Spans.of(() -> assertThat(compiled.call("acme.Main", "main")).isEqualTo("253"));
    assertThat(Spans.own(spans.get(0))).hasSize(254).containsEntry("p253", 253L);
  }

  @Test
  void largeConstructor_isTraced_andOneWithoutRoomIsAnErrorThatSaysSo() throws Exception {
    // 11 bytes a statement; the JVM allows 65535 a method.
    String large = "x += i; if (x == 3) { return; }\n".repeat(100) + "x += i;\n".repeat(4_000);
    Compiled compiled =
        shop(
                "class Shop { int x; @Trace Shop(int i) { " + large + " } }",
                "return \"\" + new Shop(1).x;")
            .compile()
            .succeedsSilently();
    checkStrictly(compiled);
    List<FinishedSpan> spans =
        Spans.of(() -> assertThat(compiled.call("acme.Main", "main")).isEqualTo("3"));
    assertThat(Spans.tree(spans)).containsExactly("- > new Shop [ok]");

    String tooLarge = "x += i;\n".repeat(6_552) + "return;";
    assertThat(
            shop("class Shop { int x; @Trace Shop(int i) { " + tooLarge + " } }", "return null;")
                .compile()
                .messages())
        .singleElement()
        .asString()
        .isEqualTo(
            "ERROR Shop.java:1:1 [weaving-failed] acme.Shop is not traced: a constructor has so much code"
                + " that there is no room for a span: move some of it into a method; its class file,"
                + " which would run untraced, is deleted");
  }

  // --- what cannot be traced ---------------------------------------------------------------------

  @Test
  void proxyMode_refusesConstructors_andNamesTheOtherMode() {
    shop("class Shop { @Trace Shop() {} }", "return null;")
        .proxyMode()
        .compile()
        .says(
            "ERROR Shop.java:2:14 [untraceable-method] new Shop is a constructor, and a proxy sees"
                + " only methods that it can override: move its work into a method and put @Trace"
                + " there, or compile with -Aspanwright.mode=weave");
  }

  @Test
  void constructorOfALocalClass_isAnError() {
    assertThat(
            shop(
                    "class Shop { static void m() { class Local { @Trace Local() {} } new Local(); } }",
                    "return null;")
                .compile()
                .messages())
        .singleElement()
        .asString()
        .contains("ERROR Shop.java:2:", "[untraceable-method]");
  }

  @Test
  void constructorThatNeverGetsToSuper_isAnErrorThatSaysSo() {
    assumeTrue(Runtime.version().feature() >= 25, "the language has no code before super(…)");
    assertThat(
            shop(
                    "class Shop { @Trace Shop() { if (true) { throw new IllegalStateException(); } super(); } }",
                    "return null;")
                .compile()
                .messages())
        .singleElement()
        .asString()
        .contains("[weaving-failed] acme.Shop is not traced: a constructor never gets to super(…)");
  }

  @Test
  void resultOfAConstructor_isNoAttribute() {
    assertThat(
            shop("class Shop { @Trace @SpanAttribute(\"x\") Shop() {} }", "return null;")
                .compile()
                .success())
        .isFalse();
  }

  @Test
  void strayAttributeOfAConstructor_isNamedAsOne() {
    shop("class Shop { Shop(@SpanAttribute(\"x\") int x) {} }", "return null;")
        .compile()
        .says(
            "WARNING Shop.java:2:19 [stray-attribute] nothing is recorded here, because new Shop has"
                + " no @Trace: add it, or remove @SpanAttribute");
  }

  // --- looking into class files ------------------------------------------------------------------

  private void checkStrictly(Compiled compiled) throws Exception {
    try (Stream<Path> files = Files.walk(compiled.classFolder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        StringWriter problems = new StringWriter();
        CheckClassAdapter.verify(
            new ClassReader(Files.readAllBytes(file)),
            compiled.load(),
            /* printResults= */ false,
            new PrintWriter(problems));
        assertThat(problems.toString()).as(file.toString()).isEmpty();
        new ClassReader(Files.readAllBytes(file))
            .accept(new CheckClassAdapter(new ClassWriter(0), false), ClassReader.EXPAND_FRAMES);
      }
    }
  }

  private static ClassNode parse(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
    return node;
  }

  private static boolean calls(MethodNode method, String name) {
    return Stream.of(method.instructions.toArray())
        .anyMatch(
            instruction ->
                instruction instanceof org.objectweb.asm.tree.MethodInsnNode call
                    && call.name.equals(name)
                    && call.owner.endsWith("SpanSite"));
  }

  private static List<Integer> lines(MethodNode method) {
    return Stream.of(method.instructions.toArray())
        .filter(LineNumberNode.class::isInstance)
        .map(line -> ((LineNumberNode) line).line)
        .toList();
  }

  private static List<Integer> opcodes(MethodNode method) {
    return Stream.of(method.instructions.toArray())
        .filter(instruction -> instruction.getOpcode() >= 0)
        .map(instruction -> instruction.getOpcode())
        .toList();
  }

  private static List<String> variables(MethodNode method) {
    return method.localVariables == null
        ? List.of()
        : method.localVariables.stream().map(ConstructorsTest::variable).toList();
  }

  private static String variable(LocalVariableNode variable) {
    return variable.index + " " + variable.name + " " + variable.desc + " " + variable.signature;
  }

  private static String codeless(MethodNode method) {
    ClassNode only = new ClassNode();
    MethodNode declared =
        new MethodNode(
            Opcodes.ASM9,
            method.access | Opcodes.ACC_ABSTRACT,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(new String[0]));
    declared.parameters = method.parameters;
    declared.visibleAnnotations = method.visibleAnnotations;
    declared.invisibleAnnotations = method.invisibleAnnotations;
    declared.invisibleParameterAnnotations = method.invisibleParameterAnnotations;
    only.name = "Only";
    only.methods.add(declared);
    return text(only);
  }

  private static String text(ClassNode type) {
    StringWriter out = new StringWriter();
    type.accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(out, true)));
    return out.toString();
  }
}
