package dev.spanwright.processor.model;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A {@code @SpanAttribute}: an argument, or the result, that is recorded.
 *
 * @param key the attribute's key
 * @param index the parameter's position from 0, or {@link #RESULT}
 * @param name the parameter's name; for the result, the method's
 * @param declaredType the parameter's or the result's type
 * @param path the way to the part that is recorded; null where it is the whole
 * @param type the type as an attribute; null when there is none, see {@code problem}
 * @param problem why there is none, as the end of a sentence; null when nothing more is to be said
 *     than that such values cannot be recorded, and when there is a type
 * @param place where the annotation stands
 */
public record Capture(
    String key,
    int index,
    String name,
    TypeMirror declaredType,
    @Nullable ValuePath path,
    @Nullable CapturedType type,
    @Nullable String problem,
    Place place) {

  /** The {@link #index} of a captured result. */
  public static final int RESULT = -1;

  /** Returns whether this is the result, not an argument. */
  public boolean isResult() {
    return index == RESULT;
  }

  /** Returns what is captured, in words. */
  public String described() {
    String whole = (isResult() ? "the result of " : "the argument ") + name;
    return path == null ? whole : path.text() + " of " + whole;
  }

  /** Returns the type of what is recorded. */
  public TypeMirror recordedType() {
    return path == null ? declaredType : path.type();
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
