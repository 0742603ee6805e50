package dev.spanwright.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;

/** Reads lines from javac's trees. */
public final class TreeSourceLines implements SourceLines {

  private final Trees trees;

  /** Reads from the trees of one compilation. */
  public TreeSourceLines(Trees trees) {
    this.trees = trees;
  }

  @Override
  public int lineOf(ExecutableElement method) {
    TreePath path = trees.getPath(method);
    if (path == null || !(path.getLeaf() instanceof MethodTree declaration)) {
      return 0;
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    // A method's own start is that of its first annotation. What follows the annotations and the
    // modifiers starts on the line that a stack trace or a reader would name.
    Tree named =
        declaration.getReturnType() != null ? declaration.getReturnType() : declaration.getBody();
    long position = trees.getSourcePositions().getStartPosition(unit, named);
    if (position == Diagnostic.NOPOS) {
      position = trees.getSourcePositions().getStartPosition(unit, declaration);
    }
    // Without line debug information (-g:none) javac keeps no line map.
    LineMap lines = unit.getLineMap();
    return position == Diagnostic.NOPOS || lines == null ? 0 : (int) lines.getLineNumber(position);
  }
}
