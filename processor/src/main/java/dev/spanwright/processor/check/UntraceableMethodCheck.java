package dev.spanwright.processor.check;

import dev.spanwright.processor.model.ExpectedException;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.Treatment;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.Accessibility;
import dev.spanwright.processor.read.MethodNames;
import dev.spanwright.processor.read.Owners;
import dev.spanwright.processor.read.PrivateTypes;
import dev.spanwright.processor.read.TraceMarks;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds methods that cannot carry a span, and names the reason and the way out. */
final class UntraceableMethodCheck implements MethodCheck {

  private static final String OTHER_MODE = "or compile with -Aspanwright.mode=weave";

  private final Elements elements;
  private final Types types;
  private final Accessibility accessibility;

  UntraceableMethodCheck(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.accessibility = new Accessibility(elements);
  }

  @Override
  public void check(TracedMethod method, Findings findings) {
    String reason = reason(method);
    if (reason != null) {
      Place place = method.isInherited() ? Place.of(method.owner()) : method.place();
      findings.report(CheckId.UNTRACEABLE_METHOD, place, MethodNames.of(method.element()) + reason);
    }
  }

  private @Nullable String reason(TracedMethod method) {
    String inTheLanguage = reasonInTheLanguage(method);
    if (inTheLanguage != null) {
      return inTheLanguage;
    }
    String inItsEnding = UntraceableEnding.reason(method);
    if (inItsEnding != null) {
      return inItsEnding;
    }
    if (method.treatment() != Treatment.WEAVE && Owners.areLocal(method.owner())) {
      return reasonForProxyOfLocal(method);
    }
    return switch (method.treatment()) {
      case WEAVE -> reasonInPlace(method);
      case INTERFACE_PROXY -> reasonForInterfaceProxy(method);
      case CLASS_PROXY -> reasonForClassProxy(method);
    };
  }

  private @Nullable String reasonInTheLanguage(TracedMethod method) {
    Set<Modifier> modifiers = method.element().getModifiers();
    if (TraceMarks.isUntraced(method.element())) {
      return " has both @Trace and @Untraced: remove one";
    }
    for (ExpectedException expected : method.expected()) {
      PackageElement companion = elements.getPackageOf(method.owner());
      if (!accessibility.reaches(expected.type(), companion)) {
        return " expects an exception, but " + Accessibility.problem(expected.type(), companion);
      }
    }
    if (method.owner().getKind() == ElementKind.ANNOTATION_TYPE) {
      return " is a member of an annotation, which is never called";
    }
    if (modifiers.contains(Modifier.NATIVE)) {
      return " is native: it has no Java code to trace. Put @Trace on a method that calls it";
    }
    if (modifiers.contains(Modifier.ABSTRACT) && method.treatment() != Treatment.INTERFACE_PROXY) {
      return " is abstract: it has no code to trace. Put @Trace on the methods that implement it";
    }
    return null;
  }

  private @Nullable String reasonInPlace(TracedMethod method) {
    if (method.element().getKind() == ElementKind.CONSTRUCTOR && Owners.areLocal(method.owner())) {
      return " is a constructor of a local class, to which javac adds parameters of its own: move the"
          + " class out of the code that declares it, or trace a method";
    }
    String body = method.element().getSimpleName() + "$body";
    for (ExecutableElement other : ElementFilter.methodsIn(method.owner().getEnclosedElements())) {
      if (other.getSimpleName().contentEquals(body) && sameParameters(other, method.element())) {
        return " needs the name %s for its own code, which the class already uses: rename that one"
            .formatted(body);
      }
    }
    return null;
  }

  private boolean sameParameters(ExecutableElement one, ExecutableElement other) {
    return erasedParameters(one).equals(erasedParameters(other));
  }

  private List<String> erasedParameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> types.erasure(parameter.asType()).toString())
        .toList();
  }

  private static String reasonForProxyOfLocal(TracedMethod method) {
    return method.element().getModifiers().contains(Modifier.ABSTRACT)
        ? " belongs to a local interface, which a proxy cannot name: put @Trace on the methods that"
            + " implement it"
        : " belongs to a local or anonymous class, which a proxy cannot name: move the class out of"
            + " the code that declares it, "
            + OTHER_MODE;
  }

  private static @Nullable String reasonForInterfaceProxy(TracedMethod method) {
    TypeElement owner = method.owner();
    Set<Modifier> modifiers = method.element().getModifiers();
    if (modifiers.contains(Modifier.PRIVATE) || modifiers.contains(Modifier.STATIC)) {
      return " is %s, and a proxy sees only calls from outside: put @Trace on a method that callers see, %s"
          .formatted(modifiers.contains(Modifier.PRIVATE) ? "private" : "static", OTHER_MODE);
    }
    if (owner.getModifiers().contains(Modifier.SEALED)) {
      return " belongs to a sealed interface, which a proxy cannot implement: put @Trace on the"
          + " methods that implement it";
    }
    if (PrivateTypes.isPrivate(owner)) {
      return " belongs to a private type, which a proxy cannot see: make it package-private";
    }
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .anyMatch(PrivateTypes::areIn)
        ? " belongs to an interface with a private type in a method, which a proxy cannot name: make"
            + " that type package-private"
        : null;
  }

  private static @Nullable String reasonForClassProxy(TracedMethod method) {
    TypeElement owner = method.owner();
    if (method.element().getKind() == ElementKind.CONSTRUCTOR) {
      return " is a constructor, and a proxy sees only methods that it can override: move its work"
          + " into a method and put @Trace there, "
          + OTHER_MODE;
    }
    Set<Modifier> modifiers = method.element().getModifiers();
    for (Modifier hidden : List.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)) {
      if (modifiers.contains(hidden)) {
        return " is %s, and a proxy sees only methods that it can override: make it overridable, %s"
            .formatted(hidden, OTHER_MODE);
      }
    }
    if (PrivateTypes.areIn(method.element())) {
      return " has a private type in its signature, which a proxy cannot name: make that type"
          + " package-private, "
          + OTHER_MODE;
    }
    String type = unextendable(owner);
    return type == null
        ? null
        : " belongs to %s, which a proxy cannot extend: trace a type that can be extended, %s"
            .formatted(type, OTHER_MODE);
  }

  private static @Nullable String unextendable(TypeElement owner) {
    if (owner.getKind() == ElementKind.RECORD) {
      return "a record";
    }
    if (owner.getKind() == ElementKind.ENUM) {
      return "an enum";
    }
    if (owner.getModifiers().contains(Modifier.FINAL)) {
      return "a final class";
    }
    if (owner.getModifiers().contains(Modifier.SEALED)) {
      return "a sealed class";
    }
    if (PrivateTypes.isPrivate(owner)) {
      return "a private class";
    }
    if (isInner(owner)) {
      return "an inner class (it needs an outer object)";
    }
    boolean constructible =
        ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
            .anyMatch(PrivateTypes::isCallable);
    return constructible ? null : "a class with private constructors only";
  }

  private static boolean isInner(TypeElement type) {
    for (Element inside = type;
        inside instanceof TypeElement nested && nested.getNestingKind() == NestingKind.MEMBER;
        inside = inside.getEnclosingElement()) {
      if (!nested.getModifiers().contains(Modifier.STATIC)) {
        return true;
      }
    }
    return false;
  }
}
