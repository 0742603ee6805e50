package dev.spanwright.processor.watch;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.read.Descriptors;
import dev.spanwright.processor.weave.ClassFileWeaving;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Watches javac: when it has analysed a type, makes sure that the processor has seen every traced
 * method of it and checks the calls in its method bodies; when it has written a class file, has it
 * woven.
 */
public final class CompilationListener implements TaskListener {

  private final CompilationLink link;
  private final Trees trees;
  private final UnseenMethods unseenMethods;
  private final BodyChecker bodyChecker;
  private final ClassFileWeaving weaving;

  private CompilationListener(JavacTask task, CompilationLink link) {
    Elements elements = task.getElements();
    this.link = link;
    this.trees = Trees.instance(task);
    this.unseenMethods = new UnseenMethods(trees, new Descriptors(elements, task.getTypes()), link);
    this.bodyChecker = new BodyChecker(task, trees, link);
    this.weaving = new ClassFileWeaving(link, elements);
  }

  /** Starts watching, unless somebody already watches this compilation. */
  public static void watch(JavacTask task, CompilationLink link) {
    if (link.claimWatching()) {
      task.addTaskListener(new CompilationListener(task, link));
    }
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case ANALYZE -> analysed(event);
      case GENERATE -> generated(event);
      case COMPILATION -> link.remove();
      default -> {}
    }
  }

  private void analysed(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    TreePath path = type == null ? null : trees.getPath(type);
    boolean isOurs = type != null && link.hasWritten(type.getQualifiedName().toString());
    if (path == null || isOurs || !WorthReading.isWorth(path.getLeaf())) {
      return;
    }
    for (UnseenMethods.Unseen unseen : unseenMethods.in(path)) {
      error(unseen.reason(), unseen.annotation());
    }
    bodyChecker.check(path);
  }

  private void generated(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    String problem = type == null ? null : weaving.weave(type, event.getSourceFile());
    if (problem != null) {
      TreePath path = trees.getPath(type);
      error(
          "[weaving-failed] %s is not traced and not kept: %s"
              .formatted(type.getQualifiedName(), problem),
          path == null ? new TreePath(event.getCompilationUnit()) : path);
    }
  }

  private void error(String message, TreePath place) {
    trees.printMessage(Diagnostic.Kind.ERROR, message, place.getLeaf(), place.getCompilationUnit());
  }
}
