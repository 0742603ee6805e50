package dev.spanwright.processor.read;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates constant expressions (JLS §15.29) of source that javac has not analysed yet: literals,
 * names of constants, texts joined by {@code +}, and the arithmetic of numbers.
 */
final class SourceConstants {

  /** Constants that are defined by each other would not compile; we see them before javac does. */
  private static final int DEEPEST = 50;

  private final SourceNames names;

  SourceConstants(SourceNames names) {
    this.names = names;
  }

  /** Returns the expression's value as seen from the place; null when it cannot be known. */
  @Nullable Object value(ExpressionTree expression, TreePath place) {
    return value(expression, place, 0);
  }

  private @Nullable Object value(ExpressionTree expression, TreePath place, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (expression instanceof LiteralTree literal) {
      return literal.getValue();
    }
    if (expression instanceof ParenthesizedTree inner) {
      return value(inner.getExpression(), place, depth + 1);
    }
    if (expression instanceof TypeCastTree cast) {
      return converted(value(cast.getExpression(), place, depth + 1), cast.getType());
    }
    if (expression instanceof UnaryTree unary) {
      Object operand = value(unary.getExpression(), place, depth + 1);
      return operand == null ? null : ConstantArithmetic.unary(unary.getKind(), operand);
    }
    if (expression instanceof BinaryTree binary) {
      Object left = value(binary.getLeftOperand(), place, depth + 1);
      Object right = left == null ? null : value(binary.getRightOperand(), place, depth + 1);
      return left == null || right == null
          ? null
          : ConstantArithmetic.binary(binary.getKind(), left, right);
    }
    return named(expression, place, depth);
  }

  private @Nullable Object named(ExpressionTree name, TreePath place, int depth) {
    SourceNames.Meaning meaning = names.variable(name, place);
    if (meaning instanceof SourceNames.Meaning.Known known) {
      return known.element() instanceof VariableElement constant
          ? constant.getConstantValue()
          : null;
    }
    return meaning instanceof SourceNames.Meaning.InCode code
            && code.declaration().getLeaf() instanceof VariableTree variable
            && variable.getInitializer() != null
            && variable.getType() != null
        ? converted(
            value(variable.getInitializer(), code.declaration(), depth + 1), variable.getType())
        : null;
  }

  /** Returns the value as a variable of the type would hold it. */
  private static @Nullable Object converted(@Nullable Object value, Tree type) {
    if (!(type instanceof PrimitiveTypeTree primitive)) {
      return value;
    }
    TypeKind kind = primitive.getPrimitiveTypeKind();
    return value == null ? null : ConstantArithmetic.converted(value, kind);
  }
}
