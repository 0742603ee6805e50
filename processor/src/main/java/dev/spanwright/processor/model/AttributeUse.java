package dev.spanwright.processor.model;

import dev.spanwright.conventions.AttributeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key and what is recorded under it: an {@code @Attribute}, a {@code @SpanAttribute}, or a call
 * in a method body.
 *
 * @param origin how the value is given
 * @param key the key, a compile-time constant; possibly blank
 * @param keyPlace where the key stands
 * @param value the value, or null where a key is named without one (it is removed)
 */
public record AttributeUse(Origin origin, String key, Place keyPlace, @Nullable Value value) {

  /** How a value is given. */
  public enum Origin {
    /** A constant in an annotation. */
    ANNOTATION,
    /** An argument of a traced method. */
    ARGUMENT,
    /** The result of a traced method. */
    RESULT,
    /** A call in a method body. */
    CALL
  }

  /**
   * What is recorded.
   *
   * @param type its type as an attribute; null when the compiler cannot know it, or when no
   *     attribute can have it
   * @param constants the constant's elements, each a String, Long, Double or Boolean; empty when
   *     the value is not constant
   * @param described the value in words, such as {@code the parameter code has type int}
   * @param place where it stands
   */
  public record Value(
      @Nullable AttributeType type, List<Object> constants, String described, Place place) {

    /** Defends against later changes of the list. */
    public Value {
      constants = List.copyOf(constants);
    }
  }
}
