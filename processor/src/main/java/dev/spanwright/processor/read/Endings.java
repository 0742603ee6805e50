package dev.spanwright.processor.read;

import dev.spanwright.processor.model.AsyncType;
import dev.spanwright.processor.model.Ending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds out from a method's declared return type what ends its span. */
final class Endings {

  private static final Ending AT_RETURN = new Ending.AtReturn();

  private static final List<String> ASYNC_NAMES =
      List.of("Deferred", "Future", "Observable", "Promise", "Publisher", "Single");

  private static final String REACTIVE_STREAMS = "org.reactivestreams.Publisher";

  private final Elements elements;
  private final Types types;

  Endings(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Returns the ending of a method's span.
   *
   * @param declared the method's return type
   * @param from where the type is named
   * @param names the names in the companion; asked only where one is needed
   * @param finisher the wanted one
   */
  Ending of(TypeMirror declared, Element from, OpenerNames names, String finisher) {
    if (declared.getKind() != TypeKind.DECLARED && declared.getKind() != TypeKind.TYPEVAR) {
      return AT_RETURN;
    }
    if (declared instanceof DeclaredType type && isOfTheLanguage(type)) {
      return AT_RETURN;
    }
    Map<String, DeclaredType> supertypes = new LinkedHashMap<>();
    collect(declared, supertypes);
    for (AsyncType type : AsyncType.inOrder()) {
      DeclaredType found = supertypes.get(type.qualifiedName());
      if (found != null) {
        boolean exact =
            declared instanceof DeclaredType itself && itself.asElement().equals(found.asElement());
        return new Ending.AtCompletion(
            type, exact, isAvailable(type, from), valueType(found), names.next(finisher));
      }
    }
    String reason = looksAsynchronous(declared, supertypes);
    return reason == null ? AT_RETURN : new Ending.AtReturnOfUnknown(reason);
  }

  /** Nothing there is asynchronous, and nothing has as many supertypes to go through as String. */
  private static boolean isOfTheLanguage(DeclaredType type) {
    return nameOf(type).startsWith("java.lang.");
  }

  private static String nameOf(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }

  /** Walks up instead of asking for each known type: a search of the class path costs more. */
  private void collect(TypeMirror type, Map<String, DeclaredType> found) {
    if (type instanceof DeclaredType declared) {
      String name = nameOf(declared);
      if (name.equals("java.lang.Object") || found.putIfAbsent(name, declared) != null) {
        return;
      }
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      collect(supertype, found);
    }
  }

  private boolean isAvailable(AsyncType type, Element from) {
    if (type.isBuiltIn()) {
      return true;
    }
    @Nullable ModuleElement module = elements.getModuleOf(from);
    return elements.getTypeElement(module, type.adapter()) != null;
  }

  private static @Nullable TypeMirror valueType(DeclaredType type) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.size() != 1) {
      return null;
    }
    TypeMirror argument = arguments.get(0);
    return argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
  }

  private static @Nullable String looksAsynchronous(
      TypeMirror declared, Map<String, DeclaredType> supertypes) {
    if (!(declared instanceof DeclaredType itself)) {
      return null;
    }
    if (supertypes.containsKey(REACTIVE_STREAMS)) {
      return "it is a " + REACTIVE_STREAMS;
    }
    String name = itself.asElement().getSimpleName().toString();
    for (String suffix : ASYNC_NAMES) {
      if (name.endsWith(suffix)) {
        return "its name ends in \"" + suffix + "\"";
      }
    }
    for (Map.Entry<String, DeclaredType> supertype : supertypes.entrySet()) {
      boolean isOfTheJdk = supertype.getKey().startsWith("java."); // all of those are known
      if (!isOfTheJdk && subscribes((TypeElement) supertype.getValue().asElement())) {
        return "it can be subscribed to";
      }
    }
    return null;
  }

  /** Not every subscribe(): that of a message consumer takes topics. */
  private static boolean subscribes(TypeElement type) {
    List<VariableElement> parameters = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getSimpleName().contentEquals("subscribe")) {
        parameters.addAll(method.getParameters());
      }
    }
    return parameters.stream()
        .map(VariableElement::asType)
        .filter(DeclaredType.class::isInstance)
        .map(parameter -> ((DeclaredType) parameter).asElement().getSimpleName().toString())
        .anyMatch(name -> name.endsWith("Subscriber") || name.endsWith("Observer"));
  }
}
