package dev.spanwright.processor.read;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Finds type variables, which only the class or method that declares them can name. */
final class TypeVariables {

  private TypeVariables() {}

  static boolean areIn(@Nullable TypeMirror type) {
    if (type == null) {
      return false;
    }
    return switch (type.getKind()) {
      case TYPEVAR -> true;
      case ARRAY -> areIn(((ArrayType) type).getComponentType());
      case WILDCARD ->
          areIn(((WildcardType) type).getExtendsBound())
              || areIn(((WildcardType) type).getSuperBound());
      case DECLARED ->
          ((DeclaredType) type).getTypeArguments().stream().anyMatch(TypeVariables::areIn)
              || areIn(((DeclaredType) type).getEnclosingType());
      default -> false;
    };
  }
}
