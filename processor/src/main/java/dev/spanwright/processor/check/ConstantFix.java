package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.model.DeclaredValue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what to write instead of a constant of the wrong type. */
final class ConstantFix {

  private ConstantFix() {}

  /**
   * Returns the member assignment to write: the same value in the right type where it means the
   * same there ({@code longValue = 200} for {@code value = "200"}), else the member with dots.
   */
  static String of(DeclaredValue value, AttributeType expected) {
    String member = member(expected.element());
    List<Object> elements = value.elements();
    if (!expected.isArray() && elements.size() != 1) {
      return member + " = … with a single value";
    }
    String converted = converted(elements, expected);
    return member + " = " + (converted == null ? "…" : converted);
  }

  private static @Nullable String converted(List<Object> elements, AttributeType expected) {
    List<@Nullable String> literals =
        elements.stream().map(element -> literal(element, expected.element())).toList();
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
      case INTEGER -> isLong(text) ? text : null;
      case DOUBLE -> isDouble(text) ? text : null;
      case BOOLEAN -> text.equals("true") || text.equals("false") ? text : null;
      default -> null;
    };
  }

  private static boolean isLong(String text) {
    return text.matches("-?\\d{1,9}");
  }

  private static boolean isDouble(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,15})?");
  }

  private static String member(AttributeType element) {
    return switch (element) {
      case STRING -> "value";
      case INTEGER -> "longValue";
      case DOUBLE -> "doubleValue";
      case BOOLEAN -> "booleanValue";
      default -> throw new IllegalArgumentException(element + " is not a single value");
    };
  }
}
