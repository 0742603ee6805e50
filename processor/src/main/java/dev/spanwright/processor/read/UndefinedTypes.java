package dev.spanwright.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds types and constants that nobody has written yet: another processor may be about to. One use
 * looks at one type.
 */
final class UndefinedTypes {

  private final Elements elements;
  private final Set<String> visited = new HashSet<>();

  UndefinedTypes(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether reading the traced method would meet something undefined. */
  boolean isInTraced(ExecutableElement method, TraceMarks.Mark mark) {
    if (isInSignature(method) || isIn(mark.annotation()) || isInAttributes(method)) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (isInAttributes(parameter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInAttributes(Element element) {
    for (AnnotationMirror attribute : Mirrors.spanAttributes(element)) {
      if (isIn(attribute)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a proxy of the type would have to repeat something undefined. */
  boolean isInProxied(TypeElement type) {
    return isInHierarchy(type)
        || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(this::isInSignature)
        || ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
            .anyMatch(this::isInSignature);
  }

  private boolean isInSignature(ExecutableElement method) {
    return isIn(method.getReturnType())
        || isInSome(method.getTypeParameters())
        || isInSome(method.getParameters())
        || isInAny(method.getThrownTypes());
  }

  private boolean isInSome(List<? extends Element> declared) {
    for (Element element : declared) {
      if (isIn(element.asType())) {
        return true;
      }
    }
    return false;
  }

  private boolean isInAny(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      if (isIn(type)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInHierarchy(TypeElement type) {
    return isIn(type.asType())
        || isInSupertype(type.getSuperclass())
        || type.getInterfaces().stream().anyMatch(this::isInSupertype);
  }

  private boolean isInSupertype(TypeMirror supertype) {
    return isIn(supertype)
        || (supertype instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && isInHierarchy(element));
  }

  private static boolean isIn(AnnotationMirror mirror) {
    return Mirrors.areUndefined(mirror.getElementValues().values());
  }

  private boolean isIn(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR -> true;
      case ARRAY -> isIn(((ArrayType) type).getComponentType());
      case DECLARED ->
          isInAny(((DeclaredType) type).getTypeArguments())
              || isIn(((DeclaredType) type).getEnclosingType());
      case TYPEVAR -> visited.add(type.toString()) && isIn(((TypeVariable) type).getUpperBound());
      case INTERSECTION -> isInAny(((IntersectionType) type).getBounds());
      case WILDCARD ->
          isInBound(((WildcardType) type).getExtendsBound())
              || isInBound(((WildcardType) type).getSuperBound());
      default -> false;
    };
  }

  private boolean isInBound(@Nullable TypeMirror bound) {
    return bound != null && isIn(bound);
  }
}
