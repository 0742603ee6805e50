package dev.spanwright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;

/** Writes constant attributes as calls on a site's builder. */
final class ConstantAttributes {

  private final Registry registry;

  ConstantAttributes(Registry registry) {
    this.registry = registry;
  }

  /** Returns the call, such as {@code .attribute("cart.limit", 20L)}. */
  CodeBlock call(DeclaredAttribute attribute) {
    DeclaredValue value = attribute.values().get(0);
    CodeBlock literals =
        value.elements().stream()
            .map(element -> literal(value.elementType(), element))
            .collect(CodeBlock.joining(", "));
    String comma = value.elements().isEmpty() ? "" : ", ";
    return CodeBlock.of(
        ".$L($L$L$L)",
        isArray(attribute.key(), value) ? arrayMethod(value.elementType()) : "attribute",
        SourceText.literal(attribute.key()),
        comma,
        literals);
  }

  private boolean isArray(String key, DeclaredValue value) {
    AttributeDefinition definition = registry.find(key);
    return definition == null ? value.type().isArray() : definition.type().isArray();
  }

  private static String arrayMethod(AttributeType element) {
    return switch (element) {
      case STRING -> "strings";
      case INTEGER -> "longs";
      case DOUBLE -> "doubles";
      case BOOLEAN -> "booleans";
      default -> throw new IllegalArgumentException(element + " is not a single value");
    };
  }

  private static CodeBlock literal(AttributeType type, Object element) {
    return switch (type) {
      case STRING -> SourceText.literal(element.toString());
      case INTEGER -> CodeBlock.of("$LL", element);
      default -> CodeBlock.of("$L", element);
    };
  }
}
