package dev.spanwright.processor.model;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A {@code @SpanAttribute}: an argument, or the result, that is recorded.
 *
 * @param key the attribute's key
 * @param index the parameter's position from 0, or {@link #RESULT}
 * @param name the parameter's name; for the result, the method's
 * @param declaredType the type in source, for messages
 * @param type the type as an attribute, or null when values of the declared type cannot be one
 * @param place where the annotation stands
 */
public record Capture(
    String key,
    int index,
    String name,
    TypeMirror declaredType,
    @Nullable CapturedType type,
    Place place) {

  /** The {@link #index} of a captured result. */
  public static final int RESULT = -1;

  /** Returns whether this is the result, not an argument. */
  public boolean isResult() {
    return index == RESULT;
  }

  /** Returns what is captured, in words. */
  public String described() {
    return (isResult() ? "the result of " : "the argument ") + name;
  }

  /** Returns whether there is an attribute to record. */
  public boolean isSound() {
    return type != null && !key.isBlank();
  }

  /** Returns the type as an attribute; only for sound captures. */
  public CapturedType soundType() {
    if (type == null) {
      throw new IllegalStateException(declaredType + " cannot be recorded");
    }
    return type;
  }
}
