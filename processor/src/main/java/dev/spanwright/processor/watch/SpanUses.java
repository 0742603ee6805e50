package dev.spanwright.processor.watch;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a variable's span is ended, or given to somebody who may end it: returned, stored,
 * passed on, or named as a resource.
 */
final class SpanUses extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private static final Set<String> ENDINGS = Set.of("end", "close");

  private final Element variable;
  private final Trees trees;
  private boolean enough;

  private SpanUses(Element variable, Trees trees) {
    this.variable = variable;
    this.trees = trees;
  }

  static boolean areEnough(Element variable, TreePath block, Trees trees) {
    SpanUses uses = new SpanUses(variable, trees);
    uses.scan(block, null);
    return uses.enough;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    if (identifier.getName().equals(variable.getSimpleName())
        && variable.equals(trees.getElement(getCurrentPath()))) {
      enough |= isEndedOrGivenAway(getCurrentPath());
    }
    return super.visitIdentifier(identifier, null);
  }

  /** Follows a chain such as {@code span.setName("x").end()} outwards from the span. */
  private static boolean isEndedOrGivenAway(TreePath span) {
    TreePath parent = span.getParentPath();
    if (!(parent.getLeaf() instanceof MemberSelectTree select)) {
      return switch (parent.getLeaf().getKind()) {
        case EXPRESSION_STATEMENT -> false;
        case EQUAL_TO, NOT_EQUAL_TO, INSTANCE_OF -> false;
        default -> true;
      };
    }
    TreePath call = parent.getParentPath();
    if (ENDINGS.contains(select.getIdentifier().toString())) {
      return true;
    }
    boolean isCall =
        call.getLeaf() instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect().equals(select);
    return isCall && returnsTheSpan(select) && isEndedOrGivenAway(call);
  }

  /** Setters return the span itself; getters return something else. */
  private static boolean returnsTheSpan(MemberSelectTree select) {
    String name = select.getIdentifier().toString();
    return name.startsWith("set") || name.startsWith("remove") || name.startsWith("add");
  }
}
