package dev.spanwright.processor.read;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds types in signatures that nobody has written yet: another processor may be about to. */
final class UndefinedTypes {

  private UndefinedTypes() {}

  static boolean isIn(ExecutableElement method) {
    return isIn(method.getReturnType())
        || method.getParameters().stream()
            .map(VariableElement::asType)
            .anyMatch(UndefinedTypes::isIn)
        || method.getThrownTypes().stream().anyMatch(UndefinedTypes::isIn)
        || isInHierarchy(Owners.of(method));
  }

  private static boolean isInHierarchy(TypeElement type) {
    return isIn(type.getSuperclass())
        || type.getInterfaces().stream().anyMatch(UndefinedTypes::isIn);
  }

  private static boolean isIn(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR -> true;
      case ARRAY -> isIn(((ArrayType) type).getComponentType());
      case DECLARED ->
          ((DeclaredType) type).getTypeArguments().stream().anyMatch(UndefinedTypes::isIn);
      default -> false;
    };
  }
}
