package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Eclipse compiler, which is not javac: annotations are checked, proxies generated. */
class OtherCompilerTest {

  @TempDir Path folder;

  private final StringWriter output = new StringWriter();

  @BeforeEach
  void source() throws Exception {
    write(
        "Shop",
        """
        package acme;
        import dev.spanwright.annotation.*;
        import dev.spanwright.trace.Span;
        public class Shop {
          @Trace public void buy() { Span.none().setAttribute("http.response.status_code", "200"); }
          public static void main() { new TracedShop().buy(); }
        }
        """);
  }

  private void write(String name, String text) throws Exception {
    Files.createDirectories(folder.resolve("src/acme"));
    Files.writeString(folder.resolve("src/acme/" + name + ".java"), text);
  }

  private boolean compile(String... options) {
    String path = TraceCompiler.path(TraceCompiler.runtimeClassPath());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-proceedOnError",
                "-classpath",
                path,
                "-processorpath",
                path,
                "-processor",
                SpanwrightProcessor.class.getName(),
                "-d",
                folder.resolve("classes").toString(),
                "-s",
                folder.resolve("generated").toString()));
    arguments.addAll(List.of(options));
    arguments.add(folder.resolve("src").toString());
    PrintWriter out = new PrintWriter(output, true);
    boolean success = BatchCompiler.compile(arguments.toArray(new String[0]), out, out, null);
    assertThat(System.getProperties())
        .as("what our processors share ends with the compilation")
        .doesNotContainKey("dev.spanwright.processor.compilations");
    return success;
  }

  @Test
  void proxyMode_works_andSaysOnceThatBodiesNeedJavac() throws Exception {
    write("Other", "package acme; class Other { @dev.spanwright.annotation.Trace void m() {} }");
    boolean success = compile("-Aspanwright.mode=proxy");
    assertThat(success).as(output.toString()).isTrue();
    assertThat(output.toString())
        .containsOnlyOnce(
            "[needs-javac] this compiler is not javac or hides it: annotations are checked, calls"
                + " in method bodies are not")
        .doesNotContain("attribute-type");
    Compiled compiled = new Compiled(true, List.of(), "", folder.resolve("classes"));
    assertThat(Spans.tree(Spans.of(() -> compiled.call("acme.Shop", "main"))))
        .containsExactly("- > Shop.buy [ok]");
  }

  @Test
  void annotations_areCheckedAtTheirPlace() throws Exception {
    write(
        "Wrong",
        """
        package acme;
        import dev.spanwright.annotation.*;
        class Wrong {
          @Trace(attributes = @Attribute(key = "http.response.status_code", value = "200"))
          void m() {}
        }
        """);
    assertThat(compile("-Aspanwright.mode=proxy")).isFalse();
    assertThat(output.toString())
        .contains("Wrong.java (at line 4)")
        .contains(
            "[attribute-type] \"http.response.status_code\" is an integer in the conventions, but"
                + " this value is a string: write longValue = 200");
  }

  @Test
  void inPlace_isAnErrorThatNamesProxyMode() {
    assertThat(compile()).isFalse();
    assertThat(output.toString())
        .contains(
            "[needs-javac] Shop cannot be traced in place, because this compiler is not javac or"
                + " hides it: compile with -Aspanwright.mode=proxy, or with javac");
  }
}
