package dev.spanwright.processor.watch;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.read.Descriptors;
import dev.spanwright.processor.report.Crash;
import dev.spanwright.processor.report.Inspection;
import dev.spanwright.processor.weave.ClassFileWeaving;
import java.util.Map;
import java.util.WeakHashMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Watches javac: when it has analysed a type, makes sure that the processor has seen every traced
 * method of it and checks the calls in its method bodies; when it has written a class file, has it
 * woven.
 */
public final class CompilationListener implements TaskListener {

  private final CompilationLink link;
  private final JavacTask task;
  private final Trees trees;
  private final UnseenMethods unseenMethods;
  private final UntracedOverrides untracedOverrides;
  private final ClassFileWeaving weaving;

  private boolean failed;
  private @Nullable CodeScanner scanner;
  private @Nullable Inspection inspection;

  /** Weak: javac lets go of a file when it has written its classes. */
  private final Map<CompilationUnitTree, ParsedFile> parsedFiles = new WeakHashMap<>();

  private CompilationListener(JavacTask task, CompilationLink link) {
    Elements elements = task.getElements();
    this.link = link;
    this.task = task;
    this.trees = Trees.instance(task);
    this.unseenMethods = new UnseenMethods(trees, new Descriptors(elements, task.getTypes()), link);
    this.untracedOverrides = new UntracedOverrides(trees, elements, this::inspection);
    this.weaving = new ClassFileWeaving(link, elements);
  }

  /** Starts watching, unless somebody already watches this compilation. */
  public static void watch(JavacTask task, CompilationLink link) {
    if (link.claimWatching()) {
      task.addTaskListener(new CompilationListener(task, link));
    }
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.GENERATE) {
      look(event, true);
    }
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case PARSE -> parsed(event.getCompilationUnit());
      case ANNOTATION_PROCESSING_ROUND, ANNOTATION_PROCESSING -> weaving.processingEnds();
      case ANALYZE, GENERATE -> look(event, false);
      case COMPILATION -> link.remove();
      default -> {}
    }
  }

  /** One that is thrown from here would end javac with a stack trace. */
  private void look(TaskEvent event, boolean isBefore) {
    TypeElement type = event.getTypeElement();
    CompilationUnitTree unit = event.getCompilationUnit();
    if (type == null || unit == null || type.getKind() == ElementKind.MODULE) {
      return; // module-info and package-info
    }
    try {
      if (event.getKind() == TaskEvent.Kind.ANALYZE) {
        analysed(type, unit);
      } else if (isBefore) {
        beforeGenerating(type, event.getSourceFile());
      } else {
        generated(type, unit);
      }
    } catch (RuntimeException e) {
      error(Crash.message(type.toString(), e), new TreePath(unit));
    }
  }

  private void analysed(TypeElement type, CompilationUnitTree unit) {
    if (link.hasWritten(type.getQualifiedName().toString())) {
      return;
    }
    untracedOverrides.look(type);
    ParsedFile file = fileOf(unit);
    TreePath path = file.isWorthReading() || file.hasClassesInCode() ? trees.getPath(type) : null;
    if (path == null) {
      return;
    }
    if (file.hasClassesInCode()) {
      untracedOverrides.lookIntoCode(path);
    }
    if (file.isWorthReading()) {
      scanner().scan(path, null);
    }
  }

  /** Made when there is something to look at. */
  private CodeScanner scanner() {
    CodeScanner current = scanner;
    if (current == null) {
      current =
          new CodeScanner(
              unseenMethods,
              new LocalMethods(trees, task, this::inspection, link, unseenMethods),
              new AttributeCalls(trees, task, this::inspection),
              new UnendedSpans(trees, this::inspection));
      scanner = current;
    }
    return current;
  }

  /**
   * Asked when there is something to judge: a compilation without that pays for no registry.
   * Returns the processor's own if the same class loader loaded it, or else one like it.
   */
  private Inspection inspection() {
    Inspection known = inspection == null ? link.offered(Inspection.class) : inspection;
    if (known == null) {
      known = ownInspection();
    }
    inspection = known;
    return known;
  }

  private Inspection ownInspection() {
    ClassLoader loader = CompilationListener.class.getClassLoader();
    return Inspection.create(
        link.options(),
        task.getElements(),
        task.getTypes(),
        null,
        trees,
        loader == null ? ClassLoader.getSystemClassLoader() : loader);
  }

  /** One look at each file serves this listener and the processor. */
  private void parsed(@Nullable CompilationUnitTree unit) {
    if (unit != null) {
      ParsedFile file = ParsedFile.of(unit);
      parsedFiles.put(unit, file);
      for (String type : file.tracingLocals()) {
        link.mayTraceLocals(type);
      }
    }
  }

  /** A listener that came late, without the plugin, has not seen the file being parsed. */
  private ParsedFile fileOf(CompilationUnitTree unit) {
    ParsedFile known = parsedFiles.get(unit);
    if (known == null) {
      known = ParsedFile.of(unit);
      parsedFiles.put(unit, known);
    }
    return known;
  }

  /**
   * Only here it is certain that javac itself has found no error, after which it skips annotation
   * processing: every traced method would then seem forgotten. An error that is told now still
   * keeps javac from writing any class file.
   */
  private void beforeGenerating(TypeElement type, @Nullable JavaFileObject source) {
    for (UnseenMethods.Unseen method : unseenMethods.take()) {
      error(method.reason(), method.annotation());
    }
    weaving.beforeWriting(type, source);
  }

  private void generated(TypeElement type, CompilationUnitTree unit) {
    String problem = weaving.weave(type);
    if (problem != null && !failed) {
      TreePath path = trees.getPath(type);
      error(
          "[weaving-failed] %s is not traced: %s".formatted(type.getQualifiedName(), problem),
          path == null ? new TreePath(unit) : path);
    }
  }

  private void error(String message, TreePath place) {
    failed = true; // javac writes no class files any more, so none can be woven
    trees.printMessage(Diagnostic.Kind.ERROR, message, place.getLeaf(), place.getCompilationUnit());
  }
}
