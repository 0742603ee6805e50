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
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reads javac's trees. */
public final class TreeSourceCode implements SourceCode {

  private final Trees trees;

  // Methods are read type by type: javac searches a file from its top for each path.
  private @Nullable TypeElement lastType;
  private @Nullable CompilationUnitTree unitOfLastType;
  private @Nullable String fileOfLastType;

  /** Reads from the trees of one compilation. */
  public TreeSourceCode(Trees trees) {
    this.trees = trees;
  }

  @Override
  public @Nullable String fileOf(ExecutableElement method) {
    turnTo(method);
    return fileOfLastType;
  }

  @Override
  public int lineOf(ExecutableElement method) {
    turnTo(method);
    CompilationUnitTree unit = unitOfLastType;
    MethodTree declaration = trees.getTree(method);
    if (unit == null || declaration == null) {
      return 0;
    }
    return lineOf(declaration, unit, trees.getSourcePositions());
  }

  /** Returns the line of the method's name, from 1, or 0 when it is not known. */
  static int lineOf(MethodTree declaration, CompilationUnitTree unit, SourcePositions positions) {
    long position = positionBehindModifiers(declaration, unit, positions);
    // Without line debug information (-g:none) javac keeps no line map.
    LineMap lines = unit.getLineMap();
    return position == Diagnostic.NOPOS || lines == null ? 0 : (int) lines.getLineNumber(position);
  }

  /**
   * A method's own start is that of its first annotation. What follows the annotations and the
   * modifiers starts on the line that a stack trace or a reader would name: the result's type, and
   * in a constructor, which has none, what comes after the name. The parameters of a record's
   * compact constructor stand in the record's header.
   */
  private static long positionBehindModifiers(
      MethodTree declaration, CompilationUnitTree unit, SourcePositions positions) {
    List<@Nullable Tree> parts = new ArrayList<>();
    parts.add(declaration.getReturnType());
    parts.addAll(declaration.getParameters());
    parts.add(declaration.getBody());
    long start = positions.getStartPosition(unit, declaration);
    for (Tree part : parts) {
      long position = part == null ? start : positions.getStartPosition(unit, part);
      if (position > start) {
        return position;
      }
    }
    return start;
  }

  private void turnTo(ExecutableElement method) {
    TypeElement type = Owners.topLevelOf(method);
    if (!type.equals(lastType)) {
      TreePath path = trees.getPath(type);
      lastType = type;
      unitOfLastType = path == null ? null : path.getCompilationUnit();
      fileOfLastType = path == null ? null : fileName(path.getCompilationUnit());
    }
  }

  static @Nullable String fileName(CompilationUnitTree unit) {
    String file = unit.getSourceFile().toUri().getPath();
    return file == null ? null : file.substring(file.lastIndexOf('/') + 1);
  }

  @Override
  public boolean isAccessor(ExecutableElement method) {
    MethodTree declaration = trees.getTree(method);
    if (declaration == null
        || method.getKind() == ElementKind.CONSTRUCTOR
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
