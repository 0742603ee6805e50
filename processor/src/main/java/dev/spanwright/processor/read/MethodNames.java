package dev.spanwright.processor.read;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** Says what messages and spans call a method. */
public final class MethodNames {

  private MethodNames() {}

  /** Returns {@code Shop.buy}, or {@code new Shop} for a constructor. */
  public static String of(ExecutableElement method) {
    String type = Owners.of(method).getSimpleName().toString();
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + type
        : type + "." + method.getSimpleName();
  }
}
