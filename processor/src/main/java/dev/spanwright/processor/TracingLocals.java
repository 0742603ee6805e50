package dev.spanwright.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.link.JavacTasks;
import dev.spanwright.processor.watch.ParsedFile;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types that may trace methods of local and anonymous classes, which no round shows.
 * Where the plugin runs, it has looked at each file already.
 */
final class TracingLocals {

  private final CompilationLink link;
  private final ProcessingEnvironment env;

  TracingLocals(ProcessingEnvironment env) {
    this.env = env;
    this.link = CompilationLink.of(env.getElementUtils());
  }

  /** Returns such top-level types of the round. */
  Set<TypeElement> in(RoundEnvironment round) {
    if (!link.isParsingWatched()) {
      look(round);
    }
    Set<TypeElement> types = new LinkedHashSet<>();
    Set<String> names = link.mayTraceLocals();
    if (!names.isEmpty()) {
      for (Element root : round.getRootElements()) {
        if (root instanceof TypeElement type
            && names.contains(type.getQualifiedName().toString())) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private void look(RoundEnvironment round) {
    JavacTask task = JavacTasks.of(env, link);
    Trees trees = task == null ? null : Trees.instance(task);
    if (trees == null) {
      return; // no other compiler shows its source
    }
    for (Element root : round.getRootElements()) {
      @Nullable TreePath path = root instanceof TypeElement ? trees.getPath(root) : null;
      if (path != null) {
        ParsedFile.of(path.getCompilationUnit()).tracingLocals().forEach(link::mayTraceLocals);
      }
    }
  }
}
