package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.CheckClassAdapter;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** What in-place tracing does to class files, seen as a debugger and a verifier see them. */
class ClassFileTest {

  private static final String SHOP =
      """
      package acme;

      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      import java.util.List;

      public class Shop {
        public static void main(String... args) {
          System.out.println(new Shop().buy("book", 2, List.of(1.5)) + twice(3.5, 4L));
        }

        @Deprecated
        @Trace
        <T extends Number> long buy(
            @SpanAttribute("title") final String title,
            long count,
            List<? extends T> prices) {
          long sum = 0;
          for (T price : prices) {
            sum += price.longValue() * count;
          }
          return sum;
        }

        @Trace
        @SpanAttribute("result")
        private static final double twice(double value, long unused) {
          return value * 2;
        }

        static String broken(String text) {
          return new Shop().fail(text);
        }

        @Trace
        String fail(String text) {
          throw new IllegalStateException(text);
        }

        int untouched(int i) {
          return i + 1;
        }
      }
      """;

  @TempDir Path folder;

  private Compiled woven(String... options) {
    return TraceCompiler.in(folder)
        .source("acme.Shop", SHOP)
        .option(options)
        .compile()
        .succeedsSilently();
  }

  private byte[] plain(String... options) throws Exception {
    CommandLineJavac javac =
        CommandLineJavac.in(Files.createDirectories(folder.resolve("plain")))
            .source("acme/Shop.java", SHOP)
            .options(options)
            .withoutProcessor();
    assertThat(javac.run()).isEmpty();
    return javac.compiled("").classFile("acme.Shop");
  }

  @Test
  void body_keepsCodeLinesAndLocalsOfTheOriginal() throws Exception {
    ClassNode before = parse(plain());
    ClassNode after = parse(woven().classFile("acme.Shop"));
    for (String name : List.of("buy", "twice", "fail")) {
      MethodNode original = method(before, name);
      MethodNode body = method(after, name + "$body");
      assertThat(text(body)).as("code, lines and locals of " + name).isEqualTo(text(original));
      assertThat(body.localVariables).hasSameSizeAs(original.localVariables);
      assertThat(lines(body)).isNotEmpty().isEqualTo(lines(original));
      assertThat(body.access & ~Opcodes.ACC_STATIC)
          .isEqualTo(Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC);
      assertThat(body.desc).isEqualTo(original.desc);
    }
  }

  @Test
  @Tag("SPAN-131")
  void visibleMethod_keepsSignatureAnnotationsAndParameterNames() throws Exception {
    ClassNode before = parse(plain("-parameters"));
    ClassNode after = parse(woven("-parameters").classFile("acme.Shop"));
    for (String name : List.of("buy", "twice", "fail")) {
      assertThat(declaration(method(after, name))).isEqualTo(declaration(method(before, name)));
    }
    assertThat(declaration(method(after, "buy")))
        .as("the test sees annotations and parameters")
        .contains("title", "Ljava/lang/Deprecated;", "SpanAttribute");
  }

  @Test
  void visibleMethod_hasTheLineOfItsDeclaration() {
    ClassNode after = parse(woven().classFile("acme.Shop"));
    assertThat(lines(method(after, "buy"))).containsExactly(14);
    assertThat(lines(method(after, "twice"))).containsExactly(27);
  }

  @Test
  void untracedMethods_stayAsTheyWere() throws Exception {
    ClassNode before = parse(plain());
    ClassNode after = parse(woven().classFile("acme.Shop"));
    for (String name : List.of("main", "untouched", "broken", "<init>")) {
      assertThat(text(method(after, name))).isEqualTo(text(method(before, name)));
    }
    assertThat(after.methods).hasSize(before.methods.size() + 3);
  }

  @Test
  void classWithoutDebugInformation_staysWithout() {
    ClassNode after =
        parse(
            TraceCompiler.in(folder)
                .source("acme.Shop", SHOP)
                .option("-g:none")
                .compile()
                .succeedsSilently()
                .classFile("acme.Shop"));
    assertThat(lines(method(after, "buy"))).isEmpty();
    assertThat(method(after, "buy$body").localVariables).isNullOrEmpty();
  }

  @Test
  void wovenClass_passesTheStrictChecker() {
    StringWriter problems = new StringWriter();
    CheckClassAdapter.verify(
        new ClassReader(woven().classFile("acme.Shop")),
        getClass().getClassLoader(),
        /* printResults= */ false,
        new PrintWriter(problems));
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void wovenClass_runsUnderFullVerification() throws Exception {
    Compiled compiled = woven();
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xverify:all",
                "-cp",
                compiled.classFolder()
                    + java.io.File.pathSeparator
                    + TraceCompiler.path(TraceCompiler.runtimeClassPath()),
                "acme.Shop")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended in time").isTrue();
    assertThat(Files.readString(output)).contains("9.0");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void stackTrace_namesTheRightLines() throws Exception {
    Compiled compiled = woven();
    Throwable thrown =
        catchThrowable(
            () -> {
              var method =
                  compiled.load().loadClass("acme.Shop").getDeclaredMethod("broken", String.class);
              method.setAccessible(true);
              try {
                method.invoke(null, "no stock");
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
    assertThat(Arrays.stream(thrown.getStackTrace()).limit(3).map(StackTraceElement::toString))
        .map(frame -> frame.substring(frame.lastIndexOf("acme.Shop")))
        .containsExactly(
            "acme.Shop.fail$body(Shop.java:37)",
            "acme.Shop.fail(Shop.java:36)",
            "acme.Shop.broken(Shop.java:32)");
  }

  @Test
  void compilingTwiceIntoOneFolder_weavesOnce() throws Exception {
    byte[] first = woven().classFile("acme.Shop");
    Compiled again = woven();
    assertThat(again.classFile("acme.Shop")).isEqualTo(first);
    assertThat(
            Spans.of(
                () ->
                    again.call(
                        "acme.Shop",
                        "main",
                        new Class<?>[] {String[].class},
                        (Object) new String[0])))
        .hasSize(2);
  }

  @Test
  void sameSources_giveTheSameBytes_inAnyOrder() {
    String other = "package acme; class Other { @dev.spanwright.annotation.Trace void m() {} }";
    Compiled one =
        TraceCompiler.in(folder.resolve("1"))
            .source("acme.Shop", SHOP)
            .source("acme.Other", other)
            .compile();
    Compiled two =
        TraceCompiler.in(folder.resolve("2"))
            .source("acme.Other", other)
            .source("acme.Shop", SHOP)
            .compile();
    for (String name : List.of("acme.Shop", "acme.ShopSpans", "acme.Other", "acme.OtherSpans")) {
      assertThat(two.classFile(name)).isEqualTo(one.classFile(name));
    }
    assertThat(two.generatedSource("acme.ShopSpans"))
        .isEqualTo(one.generatedSource("acme.ShopSpans"));
  }

  private static ClassNode parse(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    return node;
  }

  private static MethodNode method(ClassNode type, String name) {
    return type.methods.stream()
        .filter(method -> method.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no method " + name));
  }

  /** Instructions, handlers, lines and local variables, as javap would print them. */
  private static String text(MethodNode method) {
    MethodNode codeOnly = new MethodNode(Opcodes.ASM9);
    codeOnly.instructions = method.instructions;
    codeOnly.tryCatchBlocks = method.tryCatchBlocks;
    codeOnly.localVariables = method.localVariables;
    codeOnly.maxLocals = method.maxLocals;
    codeOnly.maxStack = method.maxStack;
    return print(codeOnly);
  }

  /** Everything but the code. */
  private static String declaration(MethodNode method) {
    MethodNode withoutCode =
        new MethodNode(
            Opcodes.ASM9,
            method.access,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(new String[0]));
    withoutCode.parameters = method.parameters;
    withoutCode.visibleAnnotations = method.visibleAnnotations;
    withoutCode.invisibleAnnotations = method.invisibleAnnotations;
    withoutCode.visibleTypeAnnotations = method.visibleTypeAnnotations;
    withoutCode.invisibleTypeAnnotations = method.invisibleTypeAnnotations;
    withoutCode.invisibleParameterAnnotations = method.invisibleParameterAnnotations;
    withoutCode.visibleParameterAnnotations = method.visibleParameterAnnotations;
    return method.access
        + " "
        + method.name
        + method.desc
        + " "
        + method.signature
        + method.exceptions
        + print(withoutCode);
  }

  private static String print(MethodNode method) {
    Textifier text = new Textifier();
    method.accept(new TraceMethodVisitor(text));
    StringWriter out = new StringWriter();
    text.print(new PrintWriter(out, true));
    return out.toString();
  }

  private static List<Integer> lines(MethodNode method) {
    List<Integer> lines = new ArrayList<>();
    method.instructions.forEach(
        instruction -> {
          if (instruction instanceof LineNumberNode line) {
            lines.add(line.line);
          }
        });
    return lines;
  }
}
