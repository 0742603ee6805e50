package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.processor.Shape.Outcome;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Traces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code shapes.md} promises, cell by cell: each shape of traced code, compiled in place and
 * in proxy mode, says the messages or gives the value and the spans that stand there.
 *
 * <p>Shapes that compile without a word are compiled together, which saves most of the time; should
 * one of them have something to say after all, each is compiled on its own and tells for itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShapeMatrixTest {

  /** A column of the table. */
  enum Mode {
    IN_PLACE("weave"),
    PROXY("proxy");

    final String option;

    Mode(String option) {
      this.option = option;
    }

    Outcome of(Shape shape) {
      return this == IN_PLACE ? shape.inPlace() : shape.proxy();
    }
  }

  @TempDir static Path folder;
  private Map<Mode, Compiled> together = Map.of();

  @BeforeAll
  void compileTogether() {
    together = Stream.of(Mode.values()).collect(Collectors.toMap(mode -> mode, this::silentOnes));
  }

  static Stream<Arguments> cells() {
    return Shape.all().stream()
        .flatMap(
            shape -> Stream.of(Mode.values()).map(mode -> Arguments.of(shape.name(), mode, shape)));
  }

  @Test
  void table_isComplete() {
    assertThat(Shape.all()).hasSizeGreaterThan(40);
    assertThat(Shape.all()).extracting(Shape::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cells")
  void shape_givesWhatTheTableSays(String name, Mode mode, Shape shape) throws Exception {
    Outcome expected = mode.of(shape);
    Compiled compiled = compiled(shape, mode);
    List<String> lines = new ArrayList<>();
    if (isAlone(compiled)) {
      compiled.messages().forEach(message -> lines.add(withoutPackage(message, shape)));
    }
    String[] value = {""};
    if (compiled.success() && expected.runs()) {
      lines.addAll(written(Spans.of(() -> value[0] = value(compiled, shape))));
    }
    assertThat(lines).isEqualTo(expected.lines());
    assertThat(value[0]).isEqualTo(expected.value());
  }

  // --- compiling ---------------------------------------------------------------------------------

  private Compiled compiled(Shape shape, Mode mode) {
    Compiled all = Objects.requireNonNull(together.get(mode));
    if (!mode.of(shape).hasMessages() && all.success() && all.messages().isEmpty()) {
      return all;
    }
    TraceCompiler compiler = compiler(mode, "row" + shape.number());
    add(compiler, shape, mode);
    return compiler.compile();
  }

  private boolean isAlone(Compiled compiled) {
    return !together.containsValue(compiled);
  }

  private Compiled silentOnes(Mode mode) {
    TraceCompiler compiler = compiler(mode, "together");
    Shape.all().stream()
        .filter(shape -> !mode.of(shape).hasMessages())
        .forEach(shape -> add(compiler, shape, mode));
    return compiler.compile();
  }

  private TraceCompiler compiler(Mode mode, String name) {
    return TraceCompiler.in(folder.resolve(mode.option).resolve(name))
        .option("-Aspanwright.mode=" + mode.option, "-Xlint:-auxiliaryclass");
  }

  private static void add(TraceCompiler compiler, Shape shape, Mode mode) {
    String head = shape.packageName().isEmpty() ? "" : "package " + shape.packageName() + "; ";
    compiler.source(
        qualified(shape, "Shop"),
        head
            + "import dev.spanwright.annotation.*; import java.io.*; import java.util.*;"
            + " import java.util.concurrent.*; import java.util.function.*;\n"
            + shape.source()
            + "\n");
    Outcome outcome = mode.of(shape);
    if (outcome.runs()) {
      compiler.source(
          qualified(shape, "Main"),
          head
              + "public class Main { public static String main() throws Throwable { return String.valueOf("
              + outcome.call()
              + "); } }");
    }
  }

  /** The table says nothing of packages, which only keep its rows apart. */
  private static String withoutPackage(String message, Shape shape) {
    return shape.packageName().isEmpty() ? message : message.replace(shape.packageName() + ".", "");
  }

  private static String qualified(Shape shape, String type) {
    return shape.packageName().isEmpty() ? type : shape.packageName() + "." + type;
  }

  // --- running -----------------------------------------------------------------------------------

  private static String value(Compiled compiled, Shape shape) {
    String value;
    try {
      value = (String) compiled.call(qualified(shape, "Main"), "main");
    } catch (Exception e) {
      value = "throws " + e;
    }
    assertThat(Traces.currentSpan().isRecording()).as("a span is current after the call").isFalse();
    return value;
  }

  private static List<String> written(List<FinishedSpan> spans) {
    assertThat(spans).extracting(FinishedSpan::spanId).doesNotHaveDuplicates();
    List<String> tree = Spans.tree(spans);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Map<String, Object> own = Spans.own(spans.get(i));
      written.add(tree.get(i) + (own.isEmpty() ? "" : " " + own));
    }
    return written;
  }
}
