package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However javac is driven, a traced method is traced, or the build fails and says why. */
class NothingUntracedTest {

  private static final String SHOP =
      """
      package acme;
      import dev.spanwright.annotation.Trace;
      public class Shop {
        @Trace public static void buy() {}
      }
      """;

  @TempDir Path folder;

  @Test
  void processorSwitchedOff_isAnError() {
    TraceCompiler.in(folder)
        .source("acme.Shop", SHOP)
        .option("-proc:none")
        .compile()
        .says(
            "ERROR Shop.java:4:3 [unprocessed-type] Shop.buy would not be traced: javac runs the"
                + " Spanwright plugin but not the annotation processor. Put spanwright-processor on"
                + " the processor path, and name dev.spanwright.processor.SpanwrightProcessor too"
                + " where -processor lists some, or remove -proc:none");
  }

  @Test
  void typeCompiledImplicitly_isAnError() {
    Compiled compiled =
        TraceCompiler.in(folder)
            .implicitSource("acme.Shop", SHOP)
            .source(
                "acme.Main",
                "package acme; class Main { @dev.spanwright.annotation.Trace void m() { Shop.buy(); } }")
            .compile();
    assertThat(compiled.messages())
        .contains(
            "ERROR Shop.java:4:3 [unprocessed-type] Shop.buy would not be traced: javac compiles"
                + " this file only because another one refers to it, and shows such files to no"
                + " processor. Name it among the files to compile, or compile with -implicit:none");
    assertThat(compiled.success()).isFalse();
  }

  @Test
  void processorInAClassLoaderOfItsOwn_behindAWrappedEnvironment_stillWeaves() throws Exception {
    ClassLoader own = isolatedLoader();
    Processor isolated =
        (Processor)
            own.loadClass("dev.spanwright.processor.SpanwrightProcessor")
                .getConstructor()
                .newInstance();
    assertThat(isolated.getClass()).isNotEqualTo(SpanwrightProcessor.class);
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.Shop", SHOP)
            .processor(new WrappingProcessor(isolated))
            .compile()
            .succeedsSilently();
    assertThat(Spans.of(() -> compiled.call("acme.Shop", "buy"))).hasSize(1);
  }

  @Test
  void compilerThatIsNotJavac_inPlace_isAnErrorThatNamesProxyMode() throws Exception {
    // Without the plugin's service entry javac starts no plugin, and behind the wrapped environment
    // the processor finds no javac: this is how other compilers look.
    CommandLineJavac javac =
        CommandLineJavac.in(folder)
            .source("acme/Shop.java", SHOP)
            .options("-d", "classes", "-processor", WrappingProcessor.class.getName())
            .withoutPlugin();
    assertThat(javac.run())
        .contains(
            "acme/Shop.java:3: error: [needs-javac] Shop cannot be traced in place, because this"
                + " compiler is not javac or hides it: compile with -Aspanwright.mode=proxy, or"
                + " with javac");
    assertThat(javac.exitValue()).isEqualTo(1);
    assertThat(folder.resolve("classes/acme/Shop.class")).doesNotExist();
  }

  @Test
  void compilerThatIsNotJavac_inProxyMode_works() throws Exception {
    CommandLineJavac javac =
        CommandLineJavac.in(folder)
            .source(
                "acme/Shop.java",
                """
                package acme;
                import dev.spanwright.annotation.Trace;
                public class Shop {
                  @Trace public void buy() {}
                  public static void main() { new TracedShop().buy(); }
                }
                """)
            .options("-d", "classes", "-processor", WrappingProcessor.class.getName())
            .options("-Aspanwright.mode=proxy")
            .withoutPlugin();
    assertThat(javac.run())
        .isEqualTo(
            "Note: [needs-javac] this compiler is not javac or hides it: annotations are checked,"
                + " calls in method bodies are not\n");
    assertThat(Spans.of(() -> javac.compiled("classes").call("acme.Shop", "main"))).hasSize(1);
  }

  @Test
  void processorWithoutPlugin_weavesByItself() throws Exception {
    CommandLineJavac javac =
        CommandLineJavac.in(folder)
            .source("acme/Shop.java", SHOP)
            .options("-d", "classes")
            .withoutPlugin();
    assertThat(javac.run()).isEmpty();
    assertThat(Spans.of(() -> javac.compiled("classes").call("acme.Shop", "buy"))).hasSize(1);
  }

  @Test
  void withoutOutputFolder_theClassBesideItsSourceIsWoven() throws Exception {
    CommandLineJavac javac = CommandLineJavac.in(folder).source("acme/Shop.java", SHOP);
    assertThat(javac.run()).isEmpty();
    assertThat(folder.resolve("acme/Shop.class")).exists();
    assertThat(Spans.of(() -> javac.compiled("").call("acme.Shop", "buy"))).hasSize(1);
  }

  @Test
  void withoutOutputFolder_anOldClassInTheWorkingFolderIsLeftAlone() throws Exception {
    CommandLineJavac old =
        CommandLineJavac.in(folder)
            .source("acme/Shop.java", SHOP.replace("@Trace", ""))
            .withoutProcessor();
    assertThat(old.run()).isEmpty();
    byte[] before = Files.readAllBytes(folder.resolve("acme/Shop.class"));
    Files.setLastModifiedTime(folder.resolve("acme/Shop.class"), FileTime.fromMillis(0));
    CommandLineJavac javac = CommandLineJavac.in(folder).source("src/acme/Shop.java", SHOP);
    assertThat(javac.run()).isEmpty();
    assertThat(Files.readAllBytes(folder.resolve("acme/Shop.class"))).isEqualTo(before);
    assertThat(Files.size(folder.resolve("src/acme/Shop.class"))).isGreaterThan(before.length);
  }

  @Test
  void classesOfANamedModule_areWoven() throws Exception {
    TraceCompiler compiler = TraceCompiler.in(folder).source("acme.Shop", SHOP);
    Path info = compiler.sourceFolder().resolve("module-info.java");
    Files.writeString(info, "module acme { requires dev.spanwright.runtime; }");
    Compiled compiled =
        compiler
            .source("module-info", Files.readString(info))
            .option("--module-path", TraceCompiler.path(modules()))
            .compile();
    assertThat(compiled.messages()).isEmpty();
    assertThat(Spans.of(() -> compiled.call("acme.Shop", "buy"))).hasSize(1);
  }

  @Test
  void typeThatWaitsForAnotherProcessor_isTracedInALaterRound() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Shop",
                """
                package acme;
                import dev.spanwright.annotation.Trace;
                public class Shop {
                  @Trace static Receipt sell() { return new Receipt(); }
                  public static void main() { sell(); }
                }
                """)
            .processor(new SpanwrightProcessor())
            .processor(new WritingProcessor("acme.Receipt", "package acme; class Receipt {}"))
            .compile()
            .succeedsSilently();
    assertThat(Spans.of(() -> compiled.call("acme.Shop", "main"))).hasSize(1);
  }

  @Test
  void compilationLedStepByStep_isTraced() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.Shop", SHOP)
            .lead(
                task -> {
                  task.parse();
                  task.analyze();
                  return task.generate().iterator().hasNext();
                })
            .succeedsSilently();
    assertThat(Spans.of(() -> compiled.call("acme.Shop", "buy"))).hasSize(1);
    // Such a compilation has no end that javac tells of.
    System.getProperties().remove(NothingLeftExtension.PROPERTY);
  }

  /** Every other test asks for it as well: {@link NothingLeftExtension}. */
  @Test
  void taskThatOnlyParses_leavesNothingBehind() {
    TraceCompiler.in(folder)
        .source("acme.Shop", SHOP)
        .lead(task -> task.parse().iterator().hasNext())
        .succeedsSilently();
    assertThat(System.getProperties().keySet()).doesNotContain(NothingLeftExtension.PROPERTY);
  }

  /** Fuzzing tools have jars that share packages, which modules must not. */
  static List<Path> modules() {
    return TraceCompiler.runtimeClassPath().stream()
        .filter(path -> !path.toString().contains("jazzer"))
        .toList();
  }

  /** Loads everything of ours anew, so that no class and no static is shared with the plugin. */
  static ClassLoader isolatedLoader() {
    URL[] urls =
        TraceCompiler.runtimeClassPath().stream().map(NothingUntracedTest::url).toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.startsWith("com.sun.source.")
            ? ClassLoader.getSystemClassLoader().loadClass(name)
            : super.findClass(name);
      }
    };
  }

  private static URL url(Path path) {
    try {
      URI uri = path.toUri();
      return uri.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(path + File.separator, e);
    }
  }
}
