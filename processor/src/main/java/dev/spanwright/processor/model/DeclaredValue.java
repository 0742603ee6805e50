package dev.spanwright.processor.model;

import dev.spanwright.conventions.AttributeType;
import java.util.List;

/**
 * One value member of an {@code @Attribute} that the source sets.
 *
 * @param member the member's name, such as {@code longValue}
 * @param elementType the type of each element; never an array type
 * @param elements the elements: all String, all Long, all Double or all Boolean
 * @param place where the value stands
 */
public record DeclaredValue(
    String member, AttributeType elementType, List<Object> elements, Place place) {

  /** Defends against later changes of the list. */
  public DeclaredValue {
    elements = List.copyOf(elements);
  }

  /** Returns whether every element can be recorded. */
  public boolean isSound() {
    for (Object element : elements) {
      if (element instanceof Double number && !Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the type that this value has by itself: one element is a single value. */
  public AttributeType type() {
    return elements.size() == 1 ? elementType : elementType.array();
  }
}
