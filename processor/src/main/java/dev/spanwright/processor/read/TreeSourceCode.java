package dev.spanwright.processor.read;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reads javac's trees. */
public final class TreeSourceCode implements SourceCode {

  private final Trees trees;

  /** Reads from the trees of one compilation. */
  public TreeSourceCode(Trees trees) {
    this.trees = trees;
  }

  @Override
  public @Nullable String fileOf(ExecutableElement method) {
    TreePath path = trees.getPath(method);
    if (path == null) {
      return null;
    }
    String file = path.getCompilationUnit().getSourceFile().toUri().getPath();
    return file == null ? null : file.substring(file.lastIndexOf('/') + 1);
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

  @Override
  public boolean isAccessor(ExecutableElement method) {
    MethodTree declaration = trees.getTree(method);
    if (declaration == null
        || declaration.getBody() == null
        || declaration.getBody().getStatements().size() != 1) {
      return false;
    }
    StatementTree only = declaration.getBody().getStatements().get(0);
    return switch (declaration.getParameters().size()) {
      case 0 -> only instanceof ReturnTree result && isFieldOrVariable(result.getExpression());
      case 1 ->
          only instanceof ExpressionStatementTree statement
              && statement.getExpression() instanceof AssignmentTree assignment
              && isFieldOrVariable(assignment.getVariable())
              && assignment.getExpression() instanceof IdentifierTree;
      default -> false;
    };
  }

  private static boolean isFieldOrVariable(@Nullable ExpressionTree expression) {
    return expression instanceof IdentifierTree
        || (expression instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree receiver
            && receiver.getName().contentEquals("this"));
  }
}
