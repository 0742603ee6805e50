package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Convention;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.check.TypeWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** One way to write a value of each type, and the same value as a literal of other types. */
  private enum Written {
    STRING(
        AttributeType.STRING,
        "value = \"x\"",
        "\"x\"",
        "java.lang.String",
        Map.of(AttributeType.STRING, "\"x\"")),
    INTEGER(
        AttributeType.INTEGER,
        "longValue = 7",
        "7L",
        "long",
        Map.of(
            AttributeType.STRING, "\"7\"",
            AttributeType.INTEGER, "7",
            AttributeType.DOUBLE, "7.0")),
    DOUBLE(
        AttributeType.DOUBLE,
        "doubleValue = 1.5",
        "1.5",
        "double",
        Map.of(AttributeType.STRING, "\"1.5\"", AttributeType.DOUBLE, "1.5")),
    BOOLEAN(
        AttributeType.BOOLEAN,
        "booleanValue = true",
        "true",
        "boolean",
        Map.of(AttributeType.STRING, "\"true\"", AttributeType.BOOLEAN, "true")),
    STRINGS(
        AttributeType.STRING_ARRAY,
        "value = {\"x\", \"y\"}",
        "new String[] {\"x\"}",
        "java.lang.String[]",
        Map.of(AttributeType.STRING, "{\"x\", \"y\"}")),
    INTEGERS(
        AttributeType.INTEGER_ARRAY,
        "longValue = {7, 8}",
        "new long[] {7}",
        "long[]",
        Map.of(
            AttributeType.STRING, "{\"7\", \"8\"}",
            AttributeType.INTEGER, "{7, 8}",
            AttributeType.DOUBLE, "{7.0, 8.0}")),
    DOUBLES(
        AttributeType.DOUBLE_ARRAY,
        "doubleValue = {1.5, 2.5}",
        "new double[] {1.5}",
        "double[]",
        Map.of(AttributeType.STRING, "{\"1.5\", \"2.5\"}", AttributeType.DOUBLE, "{1.5, 2.5}")),
    BOOLEANS(
        AttributeType.BOOLEAN_ARRAY,
        "booleanValue = {true, false}",
        "new boolean[] {true}",
        "boolean[]",
        Map.of(
            AttributeType.STRING, "{\"true\", \"false\"}", AttributeType.BOOLEAN, "{true, false}"));

    final AttributeType type;
    final String inAnnotation;
    final String inCode;
    final String javaType;

    /** The same value, written as another type where that is possible. */
    @SuppressWarnings("ImmutableEnumChecker") // from Map.of
    final Map<AttributeType, String> as;

    Written(
        AttributeType type,
        String inAnnotation,
        String inCode,
        String javaType,
        Map<AttributeType, String> as) {
      this.type = type;
      this.inAnnotation = inAnnotation;
      this.inCode = inCode;
      this.javaType = javaType;
      this.as = as;
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
    StringBuilder annotations =
        new StringBuilder("import dev.spanwright.annotation.*;\nclass K {\n");
    StringBuilder bodies = new StringBuilder("import dev.spanwright.trace.*;\nclass K {\n");
    List<String> wrongAnnotations = new ArrayList<>();
    List<String> wrongBodies = new ArrayList<>();
    int line = 2;
    for (Written written : Written.values()) {
      line++;
      String before = "@Trace(attributes = @Attribute(key = \"" + key.key() + "\", ";
      annotations.append(before + written.inAnnotation + ")) void m" + line + "() {}\n");
      if (!written.fits(key.type(), true)) {
        wrongAnnotations.add(
            message(
                line,
                before.length() + written.inAnnotation.indexOf("= ") + 3,
                key,
                "this value is " + TypeWords.a(written.type),
                "write " + inAnnotation(written, key.type())));
      }
      String call = "Span s" + line + " = Span.none().setAttribute(\"" + key.key() + "\", ";
      bodies.append(call + written.inCode + ");\n");
      if (!written.fits(key.type(), false)) {
        wrongBodies.add(
            message(
                line,
                call.length() + 1,
                key,
                written.type.isArray()
                    ? "this value has type " + written.javaType
                    : "this value is " + TypeWords.a(written.type),
                "pass " + inCode(written, key.type())));
      }
    }
    Path place = folder.resolve(key.key().replaceAll("\\W", "_"));
    compile(place.resolve("annotations"), annotations + "}\n").says(wrongAnnotations);
    compile(place.resolve("bodies"), bodies + "}\n").says(wrongBodies);
  }

  private static Compiled compile(Path place, String source) {
    return TraceCompiler.in(place)
        .source("K", source)
        .option("-Aspanwright.check.unknown_value=off", "-Aspanwright.check.constant_op=off")
        .compile();
  }

  private static String message(
      int line, int column, AttributeDefinition key, String actual, String advice) {
    return "ERROR K.java:%d:%d [attribute-type] \"%s\" is %s in the conventions, but %s: %s"
        .formatted(line, column, key.key(), TypeWords.a(key.type()), actual, advice);
  }

  private static String inAnnotation(Written written, AttributeType expected) {
    String member =
        Map.of(
                AttributeType.STRING, "value",
                AttributeType.INTEGER, "longValue",
                AttributeType.DOUBLE, "doubleValue",
                AttributeType.BOOLEAN, "booleanValue")
            .get(expected.element());
    String literal = written.as.getOrDefault(expected.element(), "…");
    return member
        + " = "
        + (written.type.isArray() && !expected.isArray() ? "… with a single value" : literal);
  }

  private static String inCode(Written written, AttributeType expected) {
    String literal = written.type.isArray() ? null : written.as.get(expected);
    return literal == null ? TypeWords.javaTypes(expected) : literal;
  }
}
