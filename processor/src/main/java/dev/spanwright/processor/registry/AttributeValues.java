package dev.spanwright.processor.registry;

import dev.spanwright.conventions.AllowedValues;
import dev.spanwright.conventions.AttributeType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values that an attribute may have. */
final class AttributeValues {

  private AttributeValues() {}

  /**
   * Reads a list of values, each of which has to be of the type, or of its element type.
   *
   * @param line where to complain if there are none
   */
  static AllowedValues of(int line, List<Node> nodes, AttributeType type, boolean closed)
      throws MalformedException {
    AttributeType element = type.element();
    if (element == AttributeType.BOOLEAN) {
      throw new MalformedException(
          line, "a boolean is true or false, there is nothing to list: leave \"values\" out");
    }
    Set<String> values = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (!(node instanceof Node.Scalar scalar)) {
        throw new MalformedException(
            node.line(), "a value has to be one text or number, but this is " + node.kind());
      }
      String value = normalized(scalar.text(), element);
      if (value == null || value.isEmpty()) {
        throw new MalformedException(
            node.line(),
            "the value \"%s\" is no %s: correct it, or the type"
                .formatted(scalar.text(), element.wireName()));
      }
      if (!values.add(value)) {
        throw new MalformedException(
            node.line(), "the value \"" + value + "\" is there twice: remove one");
      }
    }
    if (values.isEmpty()) {
      throw new MalformedException(
          line, "\"values\" is empty: list some, or leave it out to allow any");
    }
    return new AllowedValues(values, closed);
  }

  private static @Nullable String normalized(String text, AttributeType element) {
    try {
      return switch (element) {
        case INTEGER -> Long.toString(Long.parseLong(text));
        case DOUBLE -> {
          double number = Double.parseDouble(text);
          yield Double.isFinite(number) ? Double.toString(number) : null;
        }
        default -> text;
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
