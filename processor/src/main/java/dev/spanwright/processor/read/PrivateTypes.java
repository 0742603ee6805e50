package dev.spanwright.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Finds types that a class of its own file cannot name. */
public final class PrivateTypes {

  private PrivateTypes() {}

  /** Returns whether the type, or one that it is nested in, is private. */
  public static boolean isPrivate(TypeElement type) {
    for (Element inside = type;
        inside instanceof TypeElement;
        inside = inside.getEnclosingElement()) {
      if (inside.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the method's result, a parameter or an exception has such a type. */
  public static boolean areIn(ExecutableElement method) {
    return isIn(method.getReturnType())
        || method.getParameters().stream().map(VariableElement::asType).anyMatch(PrivateTypes::isIn)
        || method.getThrownTypes().stream().anyMatch(PrivateTypes::isIn);
  }

  /** Returns whether a class in the same package can call the method or constructor. */
  public static boolean isCallable(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.PRIVATE) && !areIn(method);
  }

  /** Returns whether the type, or one in it, is private. */
  public static boolean isIn(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isIn(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return isIn(wildcard.getExtendsBound()) || isIn(wildcard.getSuperBound());
    }
    return type instanceof DeclaredType declared
        && (isPrivate((TypeElement) declared.asElement())
            || declared.getTypeArguments().stream().anyMatch(PrivateTypes::isIn));
  }
}
