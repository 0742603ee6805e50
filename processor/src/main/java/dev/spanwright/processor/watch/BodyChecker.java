package dev.spanwright.processor.watch;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.report.Inspection;
import org.jspecify.annotations.Nullable;

/** Checks the calls in the bodies of a class, all nested, local and anonymous ones included. */
final class BodyChecker {

  private final JavacTask task;
  private final Trees trees;
  private final CompilationLink link;
  private @Nullable Inspection inspection;

  BodyChecker(JavacTask task, Trees trees, CompilationLink link) {
    this.task = task;
    this.trees = trees;
    this.link = link;
  }

  void check(TreePath type) {
    Inspection current = inspection();
    new AttributeCalls(trees, task, current.checks(), current.reporter()).scan(type, null);
    new UnendedSpans(trees, current.reporter()).scan(type, null);
  }

  /** Returns the processor's own if the same class loader loaded it, or else one like it. */
  private Inspection inspection() {
    Inspection known = inspection == null ? link.offered(Inspection.class) : inspection;
    if (known == null) {
      known =
          Inspection.create(
              link.options(), task.getTypes(), null, trees, loaderOf(BodyChecker.class));
    }
    inspection = known;
    return known;
  }

  private static ClassLoader loaderOf(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
