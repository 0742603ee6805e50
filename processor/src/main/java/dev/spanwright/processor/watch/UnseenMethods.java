package dev.spanwright.processor.watch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.read.AnnotationNames;
import dev.spanwright.processor.read.Descriptors;
import dev.spanwright.processor.read.LocalMethodReader;
import dev.spanwright.processor.read.MethodNames;
import dev.spanwright.processor.read.Mirrors;
import dev.spanwright.processor.read.Owners;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * Finds {@code @Trace} methods that the processor has not read. Without this they would silently
 * stay untraced: javac does not show processors the sources that it compiles only because another
 * one needs them, nor anything at all under {@code -proc:none}.
 */
final class UnseenMethods {

  /**
   * A method that nobody will trace.
   *
   * @param annotation where its {@code @Trace} stands
   * @param reason why it was not seen, and what to do
   */
  record Unseen(TreePath annotation, String reason) {}

  private final Trees trees;
  private final Descriptors descriptors;
  private final CompilationLink link;
  private final List<Unseen> unseen = new ArrayList<>();

  UnseenMethods(Trees trees, Descriptors descriptors, CompilationLink link) {
    this.trees = trees;
    this.descriptors = descriptors;
    this.link = link;
  }

  /** Looks at a method's declaration. */
  void look(TreePath path, MethodTree method) {
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      TreePath place = new TreePath(path, annotation);
      if (isTrace(place, annotation)
          && trees.getElement(path) instanceof ExecutableElement element
          && !isSeen(path, element)) {
        add(place, reason(MethodNames.of(element)));
      }
    }
  }

  /** Looks at a class's declaration: what it says of all its methods, no method says itself. */
  void look(TreePath path, ClassTree type) {
    if (type.getKind() == Tree.Kind.RECORD
        && trees.getElement(path) instanceof TypeElement element
        && Owners.areLocal(element)) {
      lookAtComponents(path, element);
    }
    for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
      TreePath place = new TreePath(path, annotation);
      if (!isTrace(place, annotation) || !(trees.getElement(path) instanceof TypeElement element)) {
        continue;
      }
      if (Owners.areLocal(element)) {
        add(
            place,
            "[untraceable-method] %s is a local class, whose methods are traced one by one: put @Trace on them"
                .formatted(element.getSimpleName()));
      } else if (!link.hasSeen(descriptors.binaryName(element))) {
        add(place, reason(element.getSimpleName().toString()));
      }
    }
  }

  /** The annotations of a local record's components are only on the methods that javac adds. */
  private void lookAtComponents(TreePath path, TypeElement type) {
    for (RecordComponentElement component : type.getRecordComponents()) {
      ExecutableElement accessor = component.getAccessor();
      if (accessor != null
          && Mirrors.find(accessor, AnnotationNames.TRACE) != null
          && trees.getTree(accessor) == null) {
        add(
            path,
            "[untraceable-method] the method %s, which javac adds to this local record, cannot be traced: write the method, with @Trace, or move the record out of the code that declares it"
                .formatted(component.getSimpleName()));
      }
    }
  }

  private boolean isSeen(TreePath path, ExecutableElement method) {
    return Owners.areLocal(method)
        ? link.local(LocalMethodReader.key(path, trees)) != null
        : link.hasSeen(descriptors.ref(method).toString());
  }

  /** Adds one that somebody else has found. */
  void add(TreePath annotation, String reason) {
    unseen.add(new Unseen(annotation, reason));
  }

  /** Returns what was found since it was last asked. */
  List<Unseen> take() {
    List<Unseen> taken = List.copyOf(unseen);
    unseen.clear();
    return taken;
  }

  private boolean isTrace(TreePath path, AnnotationTree annotation) {
    return trees.getElement(new TreePath(path, annotation.getAnnotationType()))
            instanceof TypeElement type
        && type.getQualifiedName().contentEquals(AnnotationNames.TRACE);
  }

  private String reason(String name) {
    if (link.filer() == null) {
      return "[unprocessed-type] "
          + name
          + " would not be traced: javac runs the Spanwright plugin but not the annotation"
          + " processor. Put spanwright-processor on the processor path, and name dev.spanwright.processor.SpanwrightProcessor too where -processor lists some, or remove -proc:none";
    }
    return "[unprocessed-type] "
        + name
        + " would not be traced: javac compiles this file only because another one refers to it,"
        + " and shows such files to no processor. Name it among the files to compile, or compile"
        + " with -implicit:none";
  }
}
