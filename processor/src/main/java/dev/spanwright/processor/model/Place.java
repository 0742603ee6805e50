package dev.spanwright.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in source that a message can point at: the smallest of element, annotation and value that
 * is known. Good for the round in which it was read.
 */
public record Place(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** Points at a declaration. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }

  /** Points at an annotation of a declaration, or one nested in it. */
  public static Place of(Element element, AnnotationMirror annotation) {
    return new Place(element, annotation, null);
  }

  /** Points at a value inside this place's annotation. */
  public Place at(AnnotationValue inside) {
    return new Place(element, annotation, inside);
  }
}
