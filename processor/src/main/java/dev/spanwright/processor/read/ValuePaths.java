package dev.spanwright.processor.read;

import dev.spanwright.processor.model.ValuePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members that a path such as {@code items.size} names, as code in the companion's
 * package can read them.
 */
final class ValuePaths {

  private final Elements elements;
  private final Types types;
  private final Accessibility accessibility;

  ValuePaths(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.accessibility = new Accessibility(elements);
  }

  /** What became of a path: either is null. */
  record Found(@Nullable ValuePath path, @Nullable String problem) {}

  /** Follows the path from a value of the given type, seen from the given package. */
  Found follow(String path, TypeMirror from, PackageElement seenFrom) {
    List<ValuePath.Step> steps = new ArrayList<>();
    TypeMirror type = from;
    for (String name : path.split("\\.", -1)) {
      TypeElement owner = elementOf(type);
      if (owner == null) {
        return problem("%s has no members to choose from".formatted(type));
      }
      if (!accessibility.reaches(type, seenFrom)) {
        return problem(Accessibility.problem(type, seenFrom));
      }
      ValuePath.Step step = step(name, type, owner, seenFrom);
      if (step == null) {
        return problem(
            "%s has no method %s(), no getter, component or field \"%s\" that the package %s can read"
                .formatted(owner.getSimpleName(), name, name, seenFrom.getQualifiedName()));
      }
      steps.add(step);
      type = step.type();
    }
    return new Found(new ValuePath(path, steps), null);
  }

  private static Found problem(String text) {
    return new Found(null, text);
  }

  /** Returns the class or interface whose members values of the type have. */
  private @Nullable TypeElement elementOf(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> (TypeElement) ((DeclaredType) type).asElement();
      case TYPEVAR -> elementOf(((TypeVariable) type).getUpperBound());
      case INTERSECTION -> elementOf(((IntersectionType) type).getBounds().get(0));
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound == null ? null : elementOf(bound);
      }
      default -> null;
    };
  }

  private ValuePath.@Nullable Step step(
      String name, TypeMirror type, TypeElement owner, PackageElement seenFrom) {
    String capitalized =
        name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    for (String method : List.of(name, "get" + capitalized, "is" + capitalized)) {
      ExecutableElement getter = getter(method, owner, seenFrom);
      if (getter != null) {
        TypeMirror read = ((ExecutableType) seen(type, getter)).getReturnType();
        return read.getKind() == TypeKind.VOID
            ? null
            : new ValuePath.Step(method + "()", readable(read));
      }
    }
    VariableElement field = field(name, owner);
    return field != null && isReadable(field, seenFrom)
        ? new ValuePath.Step(name, readable(seen(type, field)))
        : null;
  }

  /** The field that the name means: one that a subclass hides is not it. */
  private static @Nullable VariableElement field(String name, TypeElement owner) {
    for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)) {
        return field;
      }
    }
    return owner.getSuperclass() instanceof DeclaredType above
        ? field(name, (TypeElement) above.asElement())
        : null;
  }

  private @Nullable ExecutableElement getter(
      String name, TypeElement owner, PackageElement seenFrom) {
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(owner))) {
      if (method.getSimpleName().contentEquals(name)
          && method.getParameters().isEmpty()
          && isReadable(method, seenFrom)) {
        return method;
      }
    }
    return null;
  }

  private boolean isReadable(Element member, PackageElement seenFrom) {
    if (member.getModifiers().contains(Modifier.STATIC)
        || member.getModifiers().contains(Modifier.PRIVATE)
        || (member.getKind() != ElementKind.METHOD && member.getKind() != ElementKind.FIELD)) {
      return false;
    }
    return member.getModifiers().contains(Modifier.PUBLIC)
        || elements.getPackageOf(member).equals(seenFrom);
  }

  private TypeMirror seen(TypeMirror type, Element member) {
    return type instanceof DeclaredType declared
        ? types.asMemberOf(declared, member)
        : member.asType();
  }

  /** A type variable or wildcard stands for its bound: that is what code can rely on. */
  private static TypeMirror readable(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR -> readable(((TypeVariable) type).getUpperBound());
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound == null ? type : readable(bound);
      }
      default -> type;
    };
  }
}
