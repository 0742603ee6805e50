package dev.spanwright.processor.weave;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.read.Descriptors;
import dev.spanwright.processor.weave.ClassFiles.ClassFile;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Watches javac: after it has analysed a type, makes sure that the processor has seen every traced
 * method of it; after it has written a class file, weaves it.
 */
public final class WeavingListener implements TaskListener {

  private final CompilationLink link;
  private final Elements elements;
  private final Trees trees;
  private final Descriptors descriptors;

  private WeavingListener(JavacTask task, CompilationLink link) {
    this.link = link;
    this.elements = task.getElements();
    this.trees = Trees.instance(task);
    this.descriptors = new Descriptors(elements, task.getTypes());
  }

  /** Starts watching, unless somebody already watches this compilation. */
  public static void watch(JavacTask task, CompilationLink link) {
    if (link.claimWeaving()) {
      task.addTaskListener(new WeavingListener(task, link));
    }
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case ANALYZE -> findUnseen(event);
      case GENERATE -> weave(event);
      case COMPILATION -> link.remove();
      default -> {}
    }
  }

  private void findUnseen(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    TreePath path = type == null ? null : trees.getPath(type);
    if (path == null) {
      return; // module-info and package-info
    }
    for (UnseenMethods.Unseen unseen : new UnseenMethods(trees, descriptors, link).in(path)) {
      trees.printMessage(
          Diagnostic.Kind.ERROR,
          unseen.reason(),
          unseen.annotation().getLeaf(),
          unseen.annotation().getCompilationUnit());
    }
  }

  private void weave(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    Filer filer = link.filer();
    if (type == null || type.getKind() == ElementKind.MODULE || filer == null) {
      return;
    }
    String binaryName = elements.getBinaryName(type).toString();
    List<PlannedMethod> plan = link.plan(binaryName).stream().map(PlannedMethod::parse).toList();
    if (plan.isEmpty()) {
      return;
    }
    ClassFiles classFiles = new ClassFiles(filer);
    ClassFile classFile = null;
    try {
      classFile = classFiles.find(name(type, binaryName), event.getSourceFile());
      if (classFile == null) {
        throw new WeavingException("javac has written its class file where it cannot be found");
      }
      classFiles.write(classFile, ClassWeaver.weave(classFile.read(), plan));
    } catch (IOException | RuntimeException e) {
      fail(event, binaryName, e);
      delete(classFile);
    }
  }

  private ClassFiles.Name name(TypeElement type, String binaryName) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String module = elements.getModuleOf(type).getQualifiedName().toString();
    String simple =
        packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
    return new ClassFiles.Name(module, packageName, simple);
  }

  private void fail(TaskEvent event, String binaryName, Exception cause) {
    String message =
        "[weaving-failed] %s could not be traced in place: %s. Its class file is deleted, for it"
                .formatted(binaryName, reason(cause))
            + " would run untraced";
    CompilationUnitTree unit = event.getCompilationUnit();
    TreePath path = trees.getPath(event.getTypeElement());
    Tree place = path == null ? unit : path.getLeaf();
    trees.printMessage(Diagnostic.Kind.ERROR, message, place, unit);
  }

  private static String reason(Exception cause) {
    String message = cause.getMessage();
    return cause instanceof WeavingException && message != null ? message : cause.toString();
  }

  private static void delete(@Nullable ClassFile classFile) {
    if (classFile == null) {
      return;
    }
    try {
      classFile.delete();
    } catch (IOException e) {
      // The error that was just reported already fails the build.
      System.getLogger(WeavingListener.class.getName())
          .log(System.Logger.Level.DEBUG, "left behind: " + classFile.name(), e);
    }
  }
}
