package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import java.io.ObjectStreamClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Sources that are legal and unusual, and sources that are wrong before we see them. */
class AwkwardSourcesTest {

  @TempDir Path folder;

  private TraceCompiler file(String name, String text) {
    return TraceCompiler.in(folder)
        .option("-Aspanwright.check.untraced_override=off")
        .source(
            "acme." + name,
            "package acme; import dev.spanwright.annotation.*; import java.util.*;\n" + text);
  }

  // --- legal and unusual: they compile without a word --------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the same method from two interfaces, with different results and exceptions
        "interface A { void m(); } interface B { void m(); } interface G extends A, B { @Trace void x(); }",
        "interface A { Object m(); } interface B { String m(); } interface G extends A, B { @Trace void x(); }",
        "interface A { void m() throws Exception; } interface B { void m() throws java.io.IOException; } interface G extends A, B { @Trace void x(); }",
        // bounds that the sub-interface fills in
        "interface H<S> { <U extends List<S>> void m(U u); } interface G extends H<String> { @Trace void x(); }",
        // names of ours, of the language and of the proxy itself
        "interface G { class Span {} class Throwable {} class Override {} class String {} @Trace Span m(Span s, String target); }",
        "interface G { @Trace void m(G target, G opensM, G span, G result, G thrown); }",
        "interface G { @Trace void m(String price$s, int $x, char _y); }",
        "interface G { @Trace String toString(); @Trace int hashCode(); @Trace boolean equals(Object o); }",
        // what javac warns about was warned about in the user's own source
        "interface G extends AutoCloseable { @Trace void x(); @Override void close(); }",
        "interface G { @SuppressWarnings(\"unchecked\") @Trace <T> void m(List<T>... t); }",
        "@SuppressWarnings(\"rawtypes\") interface G extends Comparable { @Trace List m(Map m); }",
        "interface G { @Deprecated(forRemoval = true) @Trace void m(); }",
        "record R(@Trace @SpanAttribute(\"x\") int x) {}",
        "class W { enum E { A { @Override void m() {} }; @Trace void m() {} } }",
        "class W<T extends Comparable<? super T> & java.io.Serializable> { @Trace <U extends T> U m(U u, T[][] t) { return u; } }",
        "class W { @Trace void \u00e9t\u00e9(@SpanAttribute(\"\u00e9\") String \u00e4) {} }",
        "class W { @Trace(name = \"line one\\nline \\u2028 two \\\"quoted\\\" back\\\\slash $L $$\", attributes = @Attribute(key = \"k\", value = \"\\t$S\\u0000\")) void m() {} }",
      })
  void source_thatIsLegal_compilesSilently(String source) {
    file("Awkward", source)
        .option("-Xlint:-auxiliaryclass", "-Aspanwright.check.span_name=off")
        .compile()
        .succeedsSilently();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public class G { static class Span {} @Trace Span m(Span s) { return s; } }",
        "public class G implements AutoCloseable { @Trace @Override public void close() {} }",
        "public class G { private static class P {} G() {} private G(P p) {} G(P p, int i) {} @Trace void m() {} }",
        "public abstract class G<T> { protected G(T t) throws Exception {} @Trace protected <U extends T> List<? super U> m(U u) { return null; } }",
      })
  void source_inProxyMode_compilesSilently(String source) {
    file("G", source).proxyMode().compile().succeedsSilently();
  }

  @ParameterizedTest
  @CsvSource({"String, weave", "Override, proxy", "Enum, weave", "Throwable, proxy"})
  void classOfTheSamePackage_namedLikeOneOfTheLanguage_changesNothing(String name, String mode) {
    TraceCompiler.in(folder)
        .source("acme." + name, "package acme; class " + name + " {}")
        .source(
            "acme.G",
            """
            package acme;
            import dev.spanwright.annotation.*;
            class G {
              @java.lang.Override @Trace public java.lang.String toString() { return ""; }
              @Trace void m(@SpanAttribute("c") char c, @SpanAttribute("t") Thread.State e) {}
            }
            """)
        .option("-Aspanwright.mode=" + mode)
        .compile()
        .succeedsSilently();
  }

  @Test
  void proxy_passesCallsToItsTarget_whateverTheParametersAreCalled() throws Exception {
    Compiled compiled =
        file(
                "Node",
                """
                public interface Node {
                  @Trace String link(Node target);
                  record Named(String name) implements Node {
                    @Untraced public String link(Node other) { return name + "->" + ((Named) other).name; }
                  }
                  static String main() { return new TracedNode(new Named("a")).link(new Named("b")); }
                }
                """)
            .compile()
            .succeedsSilently();
    assertThat(compiled.call("acme.Node", "main")).isEqualTo("a->b");
  }

  @Test
  void proxy_ofAMethodThatEveryObjectAnswers_tracesIt() throws Exception {
    Compiled compiled =
        file(
                "Node",
                """
                public interface Node {
                  @Trace String toString();
                  static String main() {
                    return new TracedNode(new Node() { public String toString() { return "mine"; } }).toString();
                  }
                }
                """)
            .compile()
            .succeedsSilently();
    List<FinishedSpan> spans =
        Spans.of(() -> assertThat(compiled.call("acme.Node", "main")).isEqualTo("mine"));
    assertThat(Spans.tree(spans)).containsExactly("- > Node.toString [ok]");
  }

  @Test
  void bridgeMethodNamedLikeABody_isNotTakenForWovenCode() throws Exception {
    Compiled compiled =
        file(
                "D",
                """
                interface I<T> { void m$body(T t); }
                public class D implements I<String> {
                  public void m$body(String s) {}
                  @Trace void m(List<String> o) {}
                  public static void main() { new D().m(null); }
                }
                """)
            .compile()
            .succeedsSilently();
    assertThat(Spans.of(() -> compiled.call("acme.D", "main"))).hasSize(1);
  }

  @Test
  void asciiSources_keepTextThatIsNot() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Cafe",
                """
                package acme;
                public class Cafe {
                  @dev.spanwright.annotation.Trace(name = "caf\\u00e9 \\u2028 \\uD83D\\uDE00")
                  public static void \\u00e9t\\u00e9() {}
                  public static void main() { \\u00e9t\\u00e9(); }
                }
                """)
            .option("-encoding", "US-ASCII")
            .compile()
            .succeedsSilently();
    FinishedSpan span = Spans.of(() -> compiled.call("acme.Cafe", "main")).get(0);
    assertThat(span.name()).isEqualTo("caf\u00e9 \u2028 \uD83D\uDE00");
    assertThat(span.attributes().get("code.function.name")).isEqualTo("acme.Cafe.\u00e9t\u00e9");
  }

  @Test
  void secondTopLevelType_namesTheFileItStandsIn() throws Exception {
    Compiled compiled =
        file(
                "First",
                "public class First { public static void main() { Second.m(); } } class Second { @Trace static void m() {} }")
            .option("-Xlint:-auxiliaryclass")
            .compile()
            .succeedsSilently();
    FinishedSpan span = Spans.of(() -> compiled.call("acme.First", "main")).get(0);
    assertThat(span.attributes().get("code.file.path")).isEqualTo("acme/First.java");
  }

  @Test
  void manyAttributes_stillFitIntoTheCompanion() {
    String attributes =
        IntStream.range(0, 25)
            .mapToObj(i -> "@Attribute(key = \"k" + i + "\", value = \"v\")")
            .collect(Collectors.joining(", "));
    String methods =
        IntStream.range(0, 299)
            .mapToObj(i -> "@Trace(attributes = {" + attributes + "}) void m" + i + "() {}\n")
            .collect(Collectors.joining());
    file("Many", "class Many { " + methods + " }").compile().succeedsSilently();
  }

  @Test
  void wrapper_tellsParameterNames() {
    Compiled compiled =
        file(
                "P",
                "class P { @Trace int m(int first, long second, String third) { int x = first; return x; } }")
            .compile()
            .succeedsSilently();
    ClassNode type = new ClassNode();
    new ClassReader(compiled.classFile("acme.P")).accept(type, 0);
    assertThat(
            type.methods.stream()
                .filter(method -> method.name.equals("m"))
                .flatMap(method -> method.localVariables.stream())
                .map(variable -> variable.index + " " + variable.name + " " + variable.desc))
        .containsExactly(
            "0 this Lacme/P;", "1 first I", "2 second J", "4 third Ljava/lang/String;");
  }

  @Test
  void serialVersion_changesOnlyWithASynchronizedMethod() throws Exception {
    // What in-place tracing moves, the documentation says: a synchronized method loses the flag.
    String source = "public class S implements java.io.Serializable { @Trace public void m() {} }";
    Compiled woven = file("S", source).option("-Xlint:-serial").compile().succeedsSilently();
    CommandLineJavac plain =
        CommandLineJavac.in(Files.createDirectories(folder.resolve("plain")))
            .source("acme/S.java", "package acme; import dev.spanwright.annotation.*;\n" + source)
            .options("-Xlint:-serial")
            .withoutProcessor();
    assertThat(plain.run()).isEmpty();
    assertThat(serialVersion(woven)).isEqualTo(serialVersion(plain.compiled("")));
  }

  private static long serialVersion(Compiled compiled) throws Exception {
    return ObjectStreamClass.lookup(compiled.load().loadClass("acme.S")).getSerialVersionUID();
  }

  // --- wrong before we see it: javac's own messages and nothing else
  // ------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { @Trace(name = UNDEFINED) void m() {} }",
        "class A { @Trace(attributes = @Attribute(key = 1, value = \"x\")) void m() {} }",
        "class A { static String s = \"x\"; @Trace(name = s) void m() {} }",
        "class A { @Trace(attributes = @Attribute(value = \"x\")) void m() {} }",
        "class A { @Trace void m() {} } class A {}",
        "class A { @Trace void m(Undefined x) {} }",
        "class A { @Trace <T extends Missing> void m(T t) {} }",
        "class A<T extends Missing> { @Trace void m(T t) {} }",
        "class A extends B { @Trace void m() {} } class B extends A {}",
        "class A { @Trace void m(Undefined x) {} } @SuppressWarnings(1) class B {}",
        "class A { @Trace void m() {} @Trace void m() {} }",
        "interface A { @Trace void m(List<? extends Missing> l); Missing other(); }",
        "class A { @Trace void m() { int x = \"\"; } }"
      })
  void source_thatJavacRefuses_getsJavacsMessagesOnly(String source) {
    Compiled compiled = file("A", source).option("-Xlint:-auxiliaryclass").compile();
    assertThat(compiled.success()).isFalse();
    assertThat(compiled.messages()).isNotEmpty().noneMatch(message -> message.contains("] "));
  }

  @Test
  void methodTooLargeForJavac_getsItsMessage_andOursSaysThatItIsNotTraced() {
    String statements = "x += 1; y = x * 3;\n".repeat(12_000);
    List<String> messages =
        file("Large", "class Large { @Trace int m(int x, int y) { " + statements + " return y; } }")
            .compile()
            .messages();
    assertThat(messages)
        .anyMatch(message -> message.contains("code too large"))
        .allMatch(
            message -> message.contains("code too large") || message.contains("[weaving-failed]"));
  }

  @Test
  void runtimeMissing_isOneErrorThatSaysSo() {
    List<Path> annotationsOnly =
        TraceCompiler.runtimeClassPath().stream()
            .filter(path -> path.toString().contains("annotations"))
            .toList();
    file("A", "class A { @Trace void m() {} }")
        .classPath(annotationsOnly)
        .compile()
        .says(
            "ERROR A.java:2:1 [missing-runtime] A cannot be traced: spanwright-runtime is not on the"
                + " class path");
  }

  @Test
  void spanAttribute_onAVoidMethod_isAnError() {
    file("A", "class A { @Trace @SpanAttribute(\"x\") void m() {} }")
        .compile()
        .says(
            "ERROR A.java:2:18 [attribute-value] m returns nothing that could be recorded: remove"
                + " @SpanAttribute");
  }

  @Test
  void spanAttribute_onAnUntracedRecordComponent_isOneWarning() {
    assertThat(file("R", "record R(@SpanAttribute(\"x\") int x) {}").compile().messages())
        .singleElement()
        .asString()
        .contains("[stray-attribute] nothing is recorded here, because R.x has no @Trace");
  }

  // --- what another processor writes -------------------------------------------------------------

  @Test
  void constantsOfAnotherProcessor_areWaitedFor() throws Exception {
    Compiled compiled =
        file(
                "A",
                """
                public class A {
                  @Trace(name = Names.NAME, attributes = @Attribute(key = Names.KEY, longValue = Names.NUMBER))
                  public static void main() {}
                }
                """)
            .processor(new SpanwrightProcessor())
            .processor(names())
            .compile()
            .succeedsSilently();
    FinishedSpan span = Spans.of(() -> compiled.call("acme.A", "main")).get(0);
    assertThat(span.name()).isEqualTo("a name");
    assertThat(span.attributes().get("http.response.status_code")).isEqualTo(200L);
  }

  @Test
  void constantsOfAnotherProcessor_areChecked() {
    file(
            "A",
            "class A { @Trace(attributes = @Attribute(key = Names.KEY, value = Names.NAME)) void m() {} }")
        .processor(new SpanwrightProcessor())
        .processor(names())
        .compile()
        .says(
            "ERROR A.java:2:72 [attribute-type] \"http.response.status_code\" is an integer in the"
                + " conventions, but this value is a string: write longValue = …");
  }

  private static WritingProcessor names() {
    return new WritingProcessor(
        "acme.Names",
        """
        package acme;
        class Names {
          static final String NAME = "a name";
          static final String KEY = "http.response.status_code";
          static final long NUMBER = 200;
        }
        """);
  }
}
