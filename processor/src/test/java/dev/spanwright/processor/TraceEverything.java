package dev.spanwright.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A source file in which {@code @Trace} stands before every method and constructor that has code.
 *
 * @param text the source
 * @param marked how many methods and constructors now have the annotation
 * @param excluded those that have code and cannot carry it, as {@code File.java:line name}
 */
record TraceEverything(String text, int marked, List<String> excluded) {

  private static final String MARK = "@dev.spanwright.annotation.Trace ";

  static TraceEverything in(String fileName, String source) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///" + fileName), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask) javac.getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
    CompilationUnitTree unit = task.parse().iterator().next();
    Finder finder = new Finder(unit, Trees.instance(task).getSourcePositions(), fileName, source);
    finder.scan(unit, null);
    StringBuilder text = new StringBuilder(source);
    finder.starts.descendingSet().forEach(start -> text.insert(start, MARK));
    return new TraceEverything(text.toString(), finder.starts.size(), List.copyOf(finder.excluded));
  }

  /** Collects where declarations with code start. */
  private static final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String fileName;
    private final String source;
    private final NavigableSet<Integer> starts = new TreeSet<>();
    private final NavigableSet<String> excluded = new TreeSet<>();

    Finder(CompilationUnitTree unit, SourcePositions positions, String fileName, String source) {
      this.unit = unit;
      this.positions = positions;
      this.fileName = fileName;
      this.source = source;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      if (method.getBody() != null) {
        int start = (int) positions.getStartPosition(unit, method);
        if (isConstructorOfLocalClass(method)) {
          long line = unit.getLineMap().getLineNumber(start);
          excluded.add(fileName + ":" + line + " constructor of a local class");
        } else {
          starts.add(beforeTypeParameters(start));
        }
      }
      return super.visitMethod(method, null);
    }

    private boolean isConstructorOfLocalClass(MethodTree method) {
      boolean isLocal = false;
      for (TreePath path = getCurrentPath().getParentPath();
          path != null;
          path = path.getParentPath()) {
        Tree around = path.getLeaf();
        isLocal |= !(around instanceof ClassTree || around instanceof CompilationUnitTree);
      }
      return method.getReturnType() == null && isLocal;
    }

    /** Without modifiers javac says that a generic method starts behind its {@code <}. */
    private int beforeTypeParameters(int start) {
      int before = start - 1;
      while (Character.isWhitespace(source.charAt(before))) {
        before--;
      }
      return source.charAt(before) == '<' ? before : start;
    }
  }
}
