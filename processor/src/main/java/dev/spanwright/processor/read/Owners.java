package dev.spanwright.processor.read;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Says which type an element belongs to. */
public final class Owners {

  private Owners() {}

  /** Returns the type that declares the method. */
  public static TypeElement of(ExecutableElement method) {
    return (TypeElement) enclosing(method);
  }

  /** Returns the top-level type that the element stands in. */
  public static TypeElement topLevelOf(Element element) {
    Element inside = element;
    while (enclosing(inside).getKind() != ElementKind.PACKAGE) {
      inside = enclosing(inside);
    }
    return (TypeElement) inside;
  }

  private static Element enclosing(Element element) {
    // Null only for modules, which nothing that is traced can be.
    return Objects.requireNonNull(element.getEnclosingElement(), "a module has no owner");
  }
}
