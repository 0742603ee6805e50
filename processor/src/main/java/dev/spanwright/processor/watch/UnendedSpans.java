package dev.spanwright.processor.watch;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.check.Findings;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.report.Inspection;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Finds spans that code starts and then forgets: a local variable that is neither ended, closed,
 * returned, stored nor passed on, and a span that no variable holds. A span that is never ended is
 * never sent.
 */
final class UnendedSpans {

  private static final Set<String> ENDINGS = Set.of("end", "close");

  private final Trees trees;
  private final Supplier<Inspection> inspection;

  UnendedSpans(Trees trees, Supplier<Inspection> inspection) {
    this.trees = trees;
    this.inspection = inspection;
  }

  /** Looks at a variable's declaration. */
  void look(TreePath path, VariableTree variable) {
    TreePath block = path.getParentPath();
    boolean isLocal = block != null && block.getLeaf() instanceof BlockTree;
    ExpressionTree initializer = variable.getInitializer();
    Element element = isLocal && initializer != null ? trees.getElement(path) : null;
    if (initializer != null
        && element != null
        && startsSpan(new TreePath(path, initializer))
        && !SpanUses.areEnough(element, block, trees)) {
      report(
          new TreePath(path, initializer),
          "nobody ends the span %s, so it is never sent: open it with try (Span %s = …), or call %s.end()"
              .formatted(variable.getName(), variable.getName(), variable.getName()));
    }
  }

  /** Looks at an expression that is a statement of its own. */
  void look(TreePath path, ExpressionStatementTree statement) {
    TreePath expression = new TreePath(path, statement.getExpression());
    // An arrow's expression body is a statement to the scanner only where it is a block's.
    if (startsSpan(expression)) {
      report(
          expression,
          "nobody ends this span, so it is never sent: open it with try (Span span = …)");
    }
  }

  /** Returns whether the expression starts a span and, in a chain of calls, does not end it. */
  private boolean startsSpan(TreePath expression) {
    Tree tree = expression.getLeaf();
    if (!(tree instanceof MethodInvocationTree call)) {
      return false;
    }
    if (trees.getElement(expression) instanceof ExecutableElement method
        && TracingCalls.starts(method)) {
      return true;
    }
    return call.getMethodSelect() instanceof MemberSelectTree select
        && !ENDINGS.contains(select.getIdentifier().toString())
        && returnsSpan(expression)
        && startsSpan(new TreePath(new TreePath(expression, select), select.getExpression()));
  }

  private boolean returnsSpan(TreePath call) {
    return trees.getElement(call) instanceof ExecutableElement method
        && method.getReturnType().toString().equals("dev.spanwright.trace.Span");
  }

  private void report(TreePath place, String text) {
    Findings findings = new Findings(CodeSubjects.of(place, trees));
    findings.report(CheckId.SPAN_NOT_ENDED, new Place.InCode(place), text);
    inspection.get().reporter().report(findings.all());
  }
}
