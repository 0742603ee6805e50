package dev.spanwright.processor.watch;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.spanwright.processor.check.Findings;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.MethodNames;
import dev.spanwright.processor.read.Owners;
import dev.spanwright.processor.read.TraceMarks;
import dev.spanwright.processor.report.Inspection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds methods that override a traced one and are not traced: {@code @Trace} is not inherited, and
 * their author may believe that it is.
 */
final class UntracedOverrides {

  private final Trees trees;
  private final Elements elements;
  private final Supplier<Inspection> inspection;

  /** Asked for all types of a compilation, whose supertypes are often the same. */
  private final Map<TypeElement, List<ExecutableElement>> tracedMethods = new HashMap<>();

  /** Asks for the inspection when there is something to report. */
  UntracedOverrides(Trees trees, Elements elements, Supplier<Inspection> inspection) {
    this.trees = trees;
    this.elements = elements;
    this.inspection = inspection;
  }

  /** Looks at a type and the types nested in it, but not into code. */
  void look(TypeElement type) {
    List<ExecutableElement> traced = tracedAbove(type);
    if (!traced.isEmpty()) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        TreePath path = trees.getPath(method);
        if (path != null) { // else the compiler has written it
          look(type, method, path, traced);
        }
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      look(nested);
    }
  }

  /** Looks at the local and anonymous classes in a type's code, constants' bodies included. */
  void lookIntoCode(TreePath type) {
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement found
            && Owners.areLocal(found)) {
          lookAt(getCurrentPath(), tree, found);
        }
        return super.visitClass(tree, null);
      }
    }.scan(type, null);
  }

  private void lookAt(TreePath path, ClassTree tree, TypeElement type) {
    List<ExecutableElement> traced = tracedAbove(type);
    if (traced.isEmpty()) {
      return;
    }
    for (Tree member : tree.getMembers()) {
      TreePath place = new TreePath(path, member);
      if (member instanceof MethodTree
          && trees.getElement(place) instanceof ExecutableElement method) {
        look(type, method, place, traced);
      }
    }
  }

  private List<ExecutableElement> tracedAbove(TypeElement type) {
    List<ExecutableElement> traced = new ArrayList<>();
    for (TypeElement supertype : supertypes(type)) {
      traced.addAll(tracedMethods.computeIfAbsent(supertype, UntracedOverrides::tracedMethods));
    }
    return traced;
  }

  private void look(
      TypeElement type, ExecutableElement method, TreePath path, List<ExecutableElement> traced) {
    for (ExecutableElement overridden : traced) {
      if (method.getSimpleName().equals(overridden.getSimpleName())
          && elements.overrides(method, overridden, type)
          && TraceMarks.of(method) == null
          && !TraceMarks.isUntraced(method)) {
        report(path, method, overridden);
        return;
      }
    }
  }

  private void report(TreePath path, ExecutableElement method, ExecutableElement overridden) {
    Findings findings = new Findings(CodeSubjects.of(path, trees));
    findings.report(
        CheckId.UNTRACED_OVERRIDE,
        new Place.InCode(path),
        "%s is not traced, although it overrides %s, which is: add @Trace, or @Untraced if that is meant"
            .formatted(MethodNames.of(method), MethodNames.of(overridden)));
    inspection.get().reporter().report(findings.all());
  }

  private static List<ExecutableElement> tracedMethods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> TraceMarks.of(method) != null)
        .toList();
  }

  private static Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    addSupertypes(type, found);
    return found;
  }

  /** Leaves out the class library, which nobody has traced, with all that is above it. */
  private static void addSupertypes(TypeElement type, Set<TypeElement> found) {
    addSupertype(type.getSuperclass(), found);
    for (TypeMirror supertype : type.getInterfaces()) {
      addSupertype(supertype, found);
    }
  }

  private static void addSupertype(TypeMirror supertype, Set<TypeElement> found) {
    if (supertype instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && !element.getQualifiedName().toString().startsWith("java.")
        && found.add(element)) {
      addSupertypes(element, found);
    }
  }
}
