package dev.spanwright.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A top-level type with the traced methods of itself and of the types nested in it. It is the unit
 * of generation: one companion, and what is generated from it depends on it alone.
 *
 * @param topLevel the type; good for the round in which it was read
 * @param packageName its package's name, empty for the unnamed one
 * @param companionName the simple name of its companion
 * @param methods its traced methods, in source order
 * @param locals the traced methods of the local and anonymous classes in its code
 */
public record TracedType(
    TypeElement topLevel,
    String packageName,
    String companionName,
    List<TracedMethod> methods,
    List<LocalMethod> locals) {

  /** Defends against later changes of the lists. */
  public TracedType {
    methods = List.copyOf(methods);
    locals = List.copyOf(locals);
  }

  /** Returns all that its companion is generated from. */
  public List<Site> sites() {
    List<Site> sites = new ArrayList<>(methods);
    sites.addAll(locals);
    return sites;
  }

  /** Returns this type with the given methods of local and anonymous classes. */
  public TracedType withLocals(List<LocalMethod> found) {
    return new TracedType(topLevel, packageName, companionName, methods, found);
  }

  /** Returns this type without the given methods. */
  public TracedType without(Set<MethodRef> refused) {
    return refused.isEmpty()
        ? this
        : new TracedType(
            topLevel,
            packageName,
            companionName,
            methods.stream().filter(method -> !refused.contains(method.ref())).toList(),
            locals);
  }

  /** Returns the methods with the given treatment. */
  public List<TracedMethod> treated(Treatment treatment) {
    List<TracedMethod> treated = new ArrayList<>();
    for (TracedMethod method : methods) {
      if (method.treatment() == treatment) {
        treated.add(method);
      }
    }
    return treated;
  }

  /** Returns the top-level type's qualified name. */
  public String qualifiedName() {
    return topLevel.getQualifiedName().toString();
  }

  /** Returns the companion's qualified name. */
  public String qualifiedCompanionName() {
    return packageName.isEmpty() ? companionName : packageName + "." + companionName;
  }
}
