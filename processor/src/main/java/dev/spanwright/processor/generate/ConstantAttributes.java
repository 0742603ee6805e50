package dev.spanwright.processor.generate;

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
  String call(DeclaredAttribute attribute) {
    DeclaredValue value = attribute.values().get(0);
    StringBuilder call = new StringBuilder(".");
    call.append(isArray(attribute.key(), value) ? arrayMethod(value.elementType()) : "attribute");
    call.append('(').append(SourceText.literal(attribute.key()));
    for (Object element : value.elements()) {
      call.append(", ").append(literal(value.elementType(), element));
    }
    return call.append(')').toString();
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

  private static String literal(AttributeType type, Object element) {
    return switch (type) {
      case STRING -> SourceText.literal(element.toString());
      case INTEGER -> element + "L";
      default -> element.toString();
    };
  }
}
