package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Convention;
import dev.spanwright.conventions.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real keys of both conventions, of every type they have: the right type compiles silently, each
 * wrong one is one error, told whole. In annotations and in method bodies.
 */
class RegistryTypesTest {

  private static final int KEYS_PER_TYPE_AND_CONVENTION = 8;

  /** One way to write a value of each type. */
  private enum Written {
    STRING(AttributeType.STRING, "value = \"x\"", "\"x\""),
    INTEGER(AttributeType.INTEGER, "longValue = 7", "7L"),
    DOUBLE(AttributeType.DOUBLE, "doubleValue = 1.5", "1.5"),
    BOOLEAN(AttributeType.BOOLEAN, "booleanValue = true", "true"),
    STRINGS(AttributeType.STRING_ARRAY, "value = {\"x\", \"y\"}", "new String[] {\"x\"}"),
    INTEGERS(AttributeType.INTEGER_ARRAY, "longValue = {7, 8}", "new long[] {7}"),
    DOUBLES(AttributeType.DOUBLE_ARRAY, "doubleValue = {1.5, 2.5}", "new double[] {1.5}"),
    BOOLEANS(AttributeType.BOOLEAN_ARRAY, "booleanValue = {true, false}", "new boolean[] {true}");

    final AttributeType type;
    final String inAnnotation;
    final String inCode;

    Written(AttributeType type, String inAnnotation, String inCode) {
      this.type = type;
      this.inAnnotation = inAnnotation;
      this.inCode = inCode;
    }

    /** In an annotation one element is an array too, because Java lets the braces be left out. */
    boolean fits(AttributeType expected, boolean annotation) {
      return type == expected || (annotation && type.array() == expected);
    }
  }

  @TempDir Path folder;

  /** The first few current keys of each type and convention, families excluded. */
  private static List<AttributeDefinition> keys() {
    Map<AttributeType, Map<Set<Convention>, Integer>> taken = new EnumMap<>(AttributeType.class);
    List<AttributeDefinition> keys = new ArrayList<>();
    for (AttributeDefinition definition : Registry.bundled().definitions()) {
      boolean quiet =
          !definition.isDeprecated()
              && !definition.dynamicSuffix()
              && definition.key().contains(".")
              && !definition.key().startsWith("sentry.");
      int count =
          taken
              .computeIfAbsent(definition.type(), unused -> new java.util.HashMap<>())
              .merge(definition.origin(), quiet ? 1 : 0, Integer::sum);
      if (quiet && count <= KEYS_PER_TYPE_AND_CONVENTION) {
        keys.add(definition);
      }
    }
    return keys;
  }

  @TestFactory
  Stream<DynamicTest> everyKey_takesItsTypeAndNoOther() {
    List<AttributeDefinition> keys = keys();
    assertThat(keys).hasSizeGreaterThan(60);
    assertThat(keys).flatExtracting(AttributeDefinition::origin).contains(Convention.values());
    return keys.stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key.key() + " is " + key.type().wireName(), () -> check(key)));
  }

  private void check(AttributeDefinition key) {
    StringBuilder source = new StringBuilder("import dev.spanwright.annotation.*;\nclass K {\n");
    List<String> expected = new ArrayList<>();
    List<String> expectedInCode = new ArrayList<>();
    int line = 2;
    for (Written written : Written.values()) {
      String before = "@Trace(attributes = @Attribute(key = \"" + key.key() + "\", ";
      source
          .append(before)
          .append(written.inAnnotation)
          .append(")) void a")
          .append(++line)
          .append("() {}\n");
      if (!written.fits(key.type(), true)) {
        int column = before.length() + written.inAnnotation.indexOf("= ") + 3;
        expected.add(start(line, column, key) + "this value is " + a(written.type) + ": write ");
      }
      String call =
          "dev.spanwright.trace.Span s"
              + (line + 1)
              + " = dev.spanwright.trace.Span.none().setAttribute(\""
              + key.key()
              + "\", ";
      source.append(call).append(written.inCode).append(");\n");
      line++;
      if (!written.fits(key.type(), false)) {
        // javac gives an array's position where its braces start, a literal's where it starts.
        expectedInCode.add(start(line, 0, key).replaceFirst(":0 ", ":"));
      }
    }
    source.append("}\n");
    Path place = folder.resolve(key.key().replaceAll("\\W", "_"));
    String text = source.toString();

    List<String> annotationErrors =
        TraceCompiler.in(place.resolve("annotations"))
            .source("K", text)
            .option("-Aspanwright.check.unknown_value=off", "-Aspanwright.check.constant_op=off")
            .compile()
            .messages();
    assertThat(annotationErrors).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(annotationErrors.get(i)).startsWith(expected.get(i));
    }

    String bodiesOnly =
        text.lines().map(l -> l.startsWith("@Trace") ? "" : l).collect(Collectors.joining("\n"));
    List<String> bodyErrors =
        TraceCompiler.in(place.resolve("bodies"))
            .source("K", bodiesOnly)
            .option("-Aspanwright.check.unknown_value=off", "-Aspanwright.check.constant_op=off")
            .compile()
            .messages();
    assertThat(bodyErrors).hasSameSizeAs(expectedInCode);
    for (int i = 0; i < expectedInCode.size(); i++) {
      assertThat(bodyErrors.get(i))
          .startsWith(expectedInCode.get(i))
          .contains("[attribute-type] \"" + key.key() + "\" is " + a(key.type()));
    }
  }

  private static String start(int line, int column, AttributeDefinition key) {
    String place = "ERROR K.java:" + line + ":" + column + " ";
    return column == 0
        ? place
        : place
            + "[attribute-type] \"%s\" is %s in the conventions, but "
                .formatted(key.key(), a(key.type()));
  }

  private static String a(AttributeType type) {
    return dev.spanwright.processor.check.TypeWords.a(type);
  }
}
