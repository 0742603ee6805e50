package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.model.AttributeUse.Origin;
import dev.spanwright.processor.model.AttributeUse.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what to write instead of a value of the wrong type. */
final class TypeFix {

  private TypeFix() {}

  /** Returns the advice, such as {@code write longValue = 200} for {@code value = "200"}. */
  static String of(Origin origin, Value value, AttributeType expected) {
    String literal = literal(value.constants(), expected);
    return switch (origin) {
      case ANNOTATION ->
          "write " + member(expected) + " = " + inAnnotation(literal, value, expected);
      case CALL ->
          literal == null || expected.isArray()
              ? "pass " + TypeWords.javaTypes(expected)
              : "pass " + literal;
      case ARGUMENT -> "declare it as " + TypeWords.javaTypes(expected) + ", or use another key";
      case RESULT -> "return " + TypeWords.javaTypes(expected) + ", or use another key";
    };
  }

  private static String inAnnotation(
      @Nullable String literal, Value value, AttributeType expected) {
    if (!expected.isArray() && value.constants().size() != 1) {
      return "… with a single value";
    }
    return literal == null ? "…" : literal;
  }

  /** Returns the same constant in the other type where it means the same there, else null. */
  private static @Nullable String literal(List<Object> constants, AttributeType expected) {
    List<@Nullable String> literals =
        constants.stream().map(element -> literal(element, expected.element())).toList();
    if (literals.isEmpty() || literals.contains(null)) {
      return null;
    }
    return literals.size() == 1
        ? literals.get(0)
        : literals.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  private static @Nullable String literal(Object element, AttributeType wanted) {
    String text = element.toString();
    return switch (wanted) {
      case STRING -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case INTEGER -> text.matches("-?\\d{1,9}") ? text : null;
      case DOUBLE -> text.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? asDouble(text) : null;
      case BOOLEAN -> text.equals("true") || text.equals("false") ? text : null;
      default -> null;
    };
  }

  private static String asDouble(String text) {
    return text.contains(".") ? text : text + ".0";
  }

  private static String member(AttributeType type) {
    return switch (type.element()) {
      case STRING -> "value";
      case INTEGER -> "longValue";
      case DOUBLE -> "doubleValue";
      case BOOLEAN -> "booleanValue";
      default -> throw new IllegalArgumentException(type + " is not an element's type");
    };
  }
}
