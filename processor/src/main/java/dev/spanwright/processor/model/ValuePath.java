package dev.spanwright.processor.model;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * The way from a captured argument or result to the part of it that is recorded.
 *
 * @param text the path as written, such as {@code items.size}
 * @param steps the members on the way, in order; never empty
 */
public record ValuePath(String text, List<Step> steps) {

  /** Defends against later changes of the list. */
  public ValuePath {
    steps = List.copyOf(steps);
  }

  /**
   * A member on the way.
   *
   * @param code how code reads it, such as {@code items()} or {@code items}
   * @param type the type of its value
   */
  public record Step(String code, TypeMirror type) {}

  /** Returns the type of what is recorded. */
  public TypeMirror type() {
    return steps.get(steps.size() - 1).type();
  }
}
