package dev.spanwright.processor.watch;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads compile-time constants (JLS §15.29) from code: literals, constant variables of any class,
 * text put together from them, and negative numbers.
 */
final class Constants {

  private final Trees trees;

  Constants(Trees trees) {
    this.trees = trees;
  }

  /** Returns the expression's value, or null when it is not such a constant. */
  @Nullable Object valueOf(TreePath expression) {
    Tree tree = expression.getLeaf();
    if (tree instanceof LiteralTree literal) {
      return literal.getValue();
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return valueOf(below(expression, parenthesized.getExpression()));
    }
    if (tree instanceof TypeCastTree cast) {
      Object value = valueOf(below(expression, cast.getExpression()));
      return value instanceof String ? value : null; // a cast number is another number
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return trees.getElement(expression) instanceof VariableElement variable
          ? variable.getConstantValue()
          : null;
    }
    if (tree instanceof UnaryTree unary && unary.getKind() == Tree.Kind.UNARY_MINUS) {
      return negated(valueOf(below(expression, unary.getExpression())));
    }
    return tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS
        ? joined(
            valueOf(below(expression, binary.getLeftOperand())),
            valueOf(below(expression, binary.getRightOperand())))
        : null;
  }

  /** Returns the expression's value if it is text, else null. */
  @Nullable String textOf(TreePath expression) {
    return valueOf(expression) instanceof String text ? text : null;
  }

  private static TreePath below(TreePath path, ExpressionTree tree) {
    return new TreePath(path, tree);
  }

  private static @Nullable Object negated(@Nullable Object value) {
    if (value instanceof Integer number) {
      return -number;
    }
    if (value instanceof Long number) {
      return -number;
    }
    if (value instanceof Float number) {
      return -number;
    }
    return value instanceof Double number ? -number : null;
  }

  private static @Nullable Object joined(@Nullable Object left, @Nullable Object right) {
    boolean isText = left instanceof String || right instanceof String;
    return isText && left != null && right != null ? left.toString() + right : null;
  }
}
