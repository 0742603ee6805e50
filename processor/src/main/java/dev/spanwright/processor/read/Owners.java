package dev.spanwright.processor.read;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
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

  /** Returns whether the element stands in a local or anonymous class. */
  public static boolean areLocal(Element element) {
    for (Element inside = element; inside != null; inside = inside.getEnclosingElement()) {
      if (inside instanceof TypeElement type
          && (type.getNestingKind() == NestingKind.LOCAL
              || type.getNestingKind() == NestingKind.ANONYMOUS)) {
        return true;
      }
    }
    return false;
  }

  private static Element enclosing(Element element) {
    // Null only for modules, which nothing that is traced can be.
    return Objects.requireNonNull(element.getEnclosingElement(), "a module has no owner");
  }
}
