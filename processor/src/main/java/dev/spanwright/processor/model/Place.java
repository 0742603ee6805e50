package dev.spanwright.processor.model;

import com.sun.source.util.TreePath;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** A place in source that a message can point at. Good for the round in which it was read. */
public sealed interface Place {

  /** Points at a declaration. */
  static Declared of(Element element) {
    return new Declared(element, null, null);
  }

  /** Points at an annotation of a declaration, or one nested in it. */
  static Declared of(Element element, AnnotationMirror annotation) {
    return new Declared(element, annotation, null);
  }

  /**
   * The smallest of element, annotation and value that is known.
   *
   * @param element the declaration
   * @param annotation an annotation of it, or null
   * @param value a value inside that annotation, or null
   */
  record Declared(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
      implements Place {

    /**
     * Returns the annotation.
     *
     * @throws IllegalStateException where this place is none of an annotation
     */
    public AnnotationMirror mirror() {
      if (annotation == null) {
        throw new IllegalStateException(element + " is no place of an annotation");
      }
      return annotation;
    }

    /** Points at a value inside this place's annotation. */
    public Declared at(AnnotationValue inside) {
      return new Declared(element, annotation, inside);
    }
  }

  /**
   * A piece of code.
   *
   * @param path the way to it from its compilation unit
   */
  record InCode(TreePath path) implements Place {}
}
