package dev.spanwright.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Lists the methods that a class has to implement for an interface. */
public final class InheritedMethods {

  private final Elements elements;
  private final Types types;

  /** Looks at the interfaces of one compilation. */
  public InheritedMethods(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * A method to implement.
   *
   * @param element the declaration to repeat
   * @param thrown what it may throw: all declarations of the method must allow it
   * @param declarations all declarations of it that no other overrides, sorted by their interfaces'
   *     names: compilers list them in orders of their own
   */
  public record Inherited(
      ExecutableElement element,
      List<? extends TypeMirror> thrown,
      List<ExecutableElement> declarations) {

    /** Defends against later changes of the lists. */
    public Inherited {
      thrown = List.copyOf(thrown);
      declarations =
          declarations.stream()
              .sorted(Comparator.comparing(d -> Owners.of(d).getQualifiedName().toString()))
              .toList();
    }
  }

  /**
   * Returns every instance method of the interface and its super-interfaces, each once: where two
   * interfaces declare the same, the more specific result counts.
   *
   * @param wanted methods that are wanted although every object answers them
   */
  public List<Inherited> of(TypeElement proxied, Predicate<ExecutableElement> wanted) {
    List<Inherited> kept = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(proxied))) {
      if (wanted.test(method) || (isPassedOn(method) && !redeclaresObjectMethod(method))) {
        add(kept, method, (DeclaredType) proxied.asType());
      }
    }
    return kept;
  }

  private void add(List<Inherited> kept, ExecutableElement method, DeclaredType proxied) {
    ExecutableType seen = (ExecutableType) types.asMemberOf(proxied, method);
    for (int i = 0; i < kept.size(); i++) {
      Inherited other = kept.get(i);
      ExecutableType otherSeen = (ExecutableType) types.asMemberOf(proxied, other.element());
      if (other.element().getSimpleName().equals(method.getSimpleName())
          && (types.isSubsignature(seen, otherSeen) || types.isSubsignature(otherSeen, seen))) {
        boolean more = isMoreSpecific(seen.getReturnType(), otherSeen.getReturnType());
        kept.set(
            i,
            new Inherited(
                more ? method : other.element(),
                allowedByBoth(other.thrown(), seen.getThrownTypes()),
                Stream.concat(other.declarations().stream(), Stream.of(method)).toList()));
        return;
      }
    }
    kept.add(new Inherited(method, seen.getThrownTypes(), List.of(method)));
  }

  private boolean isMoreSpecific(TypeMirror result, TypeMirror other) {
    return !types.isSameType(result, other)
        && !result.getKind().isPrimitive()
        && types.isSubtype(types.erasure(result), types.erasure(other));
  }

  private List<? extends TypeMirror> allowedByBoth(
      List<? extends TypeMirror> one, List<? extends TypeMirror> other) {
    List<TypeMirror> allowed = new ArrayList<>();
    one.stream().filter(thrown -> isAllowed(thrown, other)).forEach(allowed::add);
    other.stream()
        .filter(thrown -> isAllowed(thrown, one) && !isAllowed(thrown, allowed))
        .forEach(allowed::add);
    return allowed;
  }

  private boolean isAllowed(TypeMirror thrown, List<? extends TypeMirror> declared) {
    return declared.stream().anyMatch(type -> types.isSubtype(thrown, type));
  }

  private static boolean isPassedOn(ExecutableElement method) {
    return Owners.of(method).getKind() == ElementKind.INTERFACE
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  /** {@code Comparator} declares {@code equals}, for example: the proxy keeps its own. */
  private boolean redeclaresObjectMethod(ExecutableElement method) {
    TypeElement object = Objects.requireNonNull(elements.getTypeElement("java.lang.Object"));
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .filter(candidate -> candidate.getModifiers().contains(Modifier.PUBLIC))
        .anyMatch(candidate -> elements.overrides(method, candidate, Owners.of(method)));
  }
}
