package dev.spanwright.processor.watch;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.spanwright.processor.check.Finding;
import dev.spanwright.processor.check.Findings;
import dev.spanwright.processor.check.StrayAttributes;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.model.Ending;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.LocalMethodReader;
import dev.spanwright.processor.read.Mirrors;
import dev.spanwright.processor.read.Owners;
import dev.spanwright.processor.read.SiteText;
import dev.spanwright.processor.read.TracedTypeReader;
import dev.spanwright.processor.read.TreeSourceCode;
import dev.spanwright.processor.report.Inspection;
import dev.spanwright.processor.weave.LocalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finishes what the processor has begun with methods of local and anonymous classes: now that javac
 * has analysed them they are checked like all others, what was read of them before is compared with
 * what javac understands, and their classes have the names under which they are woven.
 */
final class LocalMethods {

  private final Trees trees;
  private final JavacTask task;
  private final Supplier<Inspection> inspection;
  private final CompilationLink link;
  private final UnseenMethods unseenMethods;
  private @Nullable TracedTypeReader reader;

  LocalMethods(
      Trees trees,
      JavacTask task,
      Supplier<Inspection> inspection,
      CompilationLink link,
      UnseenMethods unseenMethods) {
    this.trees = trees;
    this.task = task;
    this.inspection = inspection;
    this.link = link;
    this.unseenMethods = unseenMethods;
  }

  /** Looks at a method's declaration. */
  void look(TreePath path, MethodTree declaration) {
    if (hasNoAnnotation(declaration)
        || !(trees.getElement(path) instanceof ExecutableElement method)
        || !Owners.areLocal(method)) {
      return;
    }
    reportStray(path, method);
    TracedMethod traced = reader().readLocal(method);
    LocalPlan plan =
        traced == null ? null : LocalPlan.find(LocalMethodReader.key(path, trees), link);
    if (traced == null || plan == null) {
      return; // nothing to trace, or nobody has read it, and then it is told as unseen
    }
    Findings findings = new Findings(CodeSubjects.of(path, trees));
    inspection.get().checks().check(traced, findings);
    List<Finding> found = inCode(findings, path);
    inspection.get().reporter().report(found);
    if (found.stream().anyMatch(finding -> finding.check() == CheckId.UNTRACEABLE_METHOD)) {
      return;
    }
    if (isReadAsMeant(path, plan, traced)) {
      plan.complete(traced.ref(), link);
    }
  }

  private TracedTypeReader reader() {
    TracedTypeReader current = reader;
    if (current == null) {
      current =
          new TracedTypeReader(
              task.getElements(),
              task.getTypes(),
              inspection.get().options().mode(),
              new TreeSourceCode(trees));
      reader = current;
    }
    return current;
  }

  private static boolean hasNoAnnotation(MethodTree method) {
    for (VariableTree parameter : method.getParameters()) {
      if (!parameter.getModifiers().getAnnotations().isEmpty()) {
        return false;
      }
    }
    return method.getModifiers().getAnnotations().isEmpty();
  }

  private void reportStray(TreePath path, ExecutableElement method) {
    List<Element> places = new ArrayList<>(method.getParameters());
    places.add(method);
    for (Element place : places) {
      if (!Mirrors.spanAttributes(place).isEmpty()) {
        inspection.get().reporter().report(inCode(StrayAttributes.in(place), path));
      }
    }
  }

  private boolean isReadAsMeant(TreePath path, LocalPlan plan, TracedMethod traced) {
    for (long position : plan.unread()) {
      TreePath place = treeAt(position, path);
      unseenMethods.add(
          place,
          "[local-constant] %s is not known before javac analyses the local class, and its span is prepared earlier: write a literal, or name a constant or a class that stands outside methods"
              .formatted(place.getLeaf()));
    }
    String meant = SiteText.of(traced);
    if (plan.unread().isEmpty()
        && traced.ending() instanceof Ending.AtCompletion completion
        && !plan.read().contains(completion.type().qualifiedName())) {
      unseenMethods.add(
          codeOf(traced.place(), path),
          "[local-constant] before javac analysed the local class nothing showed that its method returns a %s: declare it by that name, imported by name"
              .formatted(completion.type().qualifiedName()));
      return false;
    }
    if (plan.unread().isEmpty() && !plan.read().equals(meant)) {
      unseenMethods.add(
          codeOf(traced.place(), path),
          "[local-constant] before javac analysed the local class this read as %s, but it means %s: write literals, or constants of classes that stand outside methods"
              .formatted(plan.read(), meant));
      return false;
    }
    return plan.unread().isEmpty();
  }

  private TreePath treeAt(long position, TreePath method) {
    TreePath found =
        new TreePathScanner<@Nullable TreePath, @Nullable Void>() {
          @Override
          public @Nullable TreePath scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree != null && isAt(tree)) {
              return new TreePath(getCurrentPath(), tree);
            }
            return super.scan(tree, null);
          }

          private boolean isAt(Tree tree) {
            return switch (tree.getKind()) {
              case MODIFIERS, VARIABLE, ANNOTATION, ASSIGNMENT -> false;
              default ->
                  trees.getSourcePositions().getStartPosition(method.getCompilationUnit(), tree)
                      == position;
            };
          }

          @Override
          public @Nullable TreePath reduce(@Nullable TreePath one, @Nullable TreePath other) {
            return one == null ? other : one;
          }
        }.scan(method, null);
    return found == null ? method : found;
  }

  private List<Finding> inCode(Findings findings, TreePath method) {
    return inCode(findings.all(), method);
  }

  private List<Finding> inCode(List<Finding> findings, TreePath method) {
    return findings.stream()
        .map(
            finding ->
                new Finding(
                    finding.check(),
                    finding.subject(),
                    finding.key(),
                    new Place.InCode(codeOf(finding.place(), method)),
                    finding.text()))
        .toList();
  }

  /** The compiler's messages about declarations end with its rounds; those about code do not. */
  private TreePath codeOf(Place place, TreePath method) {
    if (place instanceof Place.InCode code) {
      return code.path();
    }
    Place.Declared declared = (Place.Declared) place;
    TreePath path =
        declared.annotation() == null
            ? trees.getPath(declared.element())
            : declared.value() == null
                ? trees.getPath(declared.element(), declared.annotation())
                : trees.getPath(declared.element(), declared.annotation(), declared.value());
    return path == null ? method : path;
  }
}
