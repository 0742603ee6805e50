package dev.spanwright.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The only class that looks inside annotation mirrors. */
public final class Mirrors {

  private Mirrors() {}

  /** Returns the element's annotation of that type, or null. */
  public static @Nullable AnnotationMirror find(Element element, String annotationType) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(annotationType)) {
        return mirror;
      }
    }
    return null;
  }

  /**
   * Returns the element's annotation of that type.
   *
   * @throws IllegalArgumentException when the element has none
   */
  public static AnnotationMirror get(Element element, String annotationType) {
    AnnotationMirror mirror = find(element, annotationType);
    if (mirror == null) {
      throw new IllegalArgumentException(element + " has no @" + annotationType);
    }
    return mirror;
  }

  /** Returns the member's value as written in source, or null when it is left to its default. */
  static @Nullable AnnotationValue written(AnnotationMirror mirror, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Returns the written text, or the fallback when none or none that compiles is written. */
  static String text(@Nullable AnnotationValue value, String fallback) {
    return (value != null && value.getValue() instanceof String text) ? text : fallback;
  }

  /** Returns the written truth value, or the fallback. */
  static boolean truth(@Nullable AnnotationValue value, boolean fallback) {
    return (value != null && value.getValue() instanceof Boolean truth) ? truth : fallback;
  }

  /** Returns the name of the written enum constant, or the fallback. */
  static String constant(@Nullable AnnotationValue value, String fallback) {
    return (value != null && value.getValue() instanceof VariableElement constant)
        ? constant.getSimpleName().toString()
        : fallback;
  }

  /** Returns the element's {@code @SpanAttribute}s, in source order. */
  public static List<AnnotationMirror> spanAttributes(Element element) {
    AnnotationMirror one = find(element, AnnotationNames.SPAN_ATTRIBUTE);
    if (one != null) {
      return List.of(one);
    }
    AnnotationMirror container = find(element, AnnotationNames.SPAN_ATTRIBUTES);
    List<AnnotationMirror> several = new ArrayList<>();
    if (container != null) {
      for (AnnotationValue value : elements(written(container, "value"))) {
        if (value.getValue() instanceof AnnotationMirror mirror) {
          several.add(mirror);
        }
      }
    }
    return several;
  }

  /**
   * Returns whether the value, or one inside it, names a constant that does not exist yet.
   * Compilers then show the text {@code <error>} in its place.
   */
  static boolean isUndefined(AnnotationValue value) {
    Object content = value.getValue();
    if (content instanceof AnnotationMirror nested) {
      return areUndefined(nested.getElementValues().values());
    }
    if (content instanceof List<?>) {
      return areUndefined(elements(value));
    }
    return "<error>".equals(content)
        || (content instanceof TypeMirror type && type.getKind() == TypeKind.ERROR);
  }

  /** Returns whether one of the values, or one inside it, names what does not exist yet. */
  static boolean areUndefined(Collection<? extends AnnotationValue> values) {
    for (AnnotationValue value : values) {
      if (isUndefined(value)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the elements of an array value; none for a value that does not compile. */
  @SuppressWarnings("unchecked") // the language model says: an array's value is such a list
  static List<? extends AnnotationValue> elements(@Nullable AnnotationValue value) {
    return value != null && value.getValue() instanceof List<?> list
        ? (List<? extends AnnotationValue>) list
        : List.of();
  }
}
