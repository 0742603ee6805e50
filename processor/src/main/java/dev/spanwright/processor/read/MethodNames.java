package dev.spanwright.processor.read;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** Says what messages and spans call a method. */
public final class MethodNames {

  private MethodNames() {}

  /**
   * Returns {@code Shop.buy}, or {@code new Shop} for a constructor; in an anonymous class the
   * method's name alone.
   */
  public static String of(ExecutableElement method) {
    String type = Owners.of(method).getSimpleName().toString();
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return "new " + type;
    }
    return type.isEmpty() ? method.getSimpleName().toString() : type + "." + method.getSimpleName();
  }
}
