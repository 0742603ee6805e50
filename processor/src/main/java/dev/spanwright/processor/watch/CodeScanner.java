package dev.spanwright.processor.watch;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through the code of a class, all nested, local and anonymous ones included, and shows
 * it to those who look for something there.
 */
final class CodeScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private final UnseenMethods unseenMethods;
  private final LocalMethods localMethods;
  private final AttributeCalls attributeCalls;
  private final UnendedSpans unendedSpans;

  CodeScanner(
      UnseenMethods unseenMethods,
      LocalMethods localMethods,
      AttributeCalls attributeCalls,
      UnendedSpans unendedSpans) {
    this.unseenMethods = unseenMethods;
    this.localMethods = localMethods;
    this.attributeCalls = attributeCalls;
    this.unendedSpans = unendedSpans;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    unseenMethods.look(getCurrentPath(), type);
    return super.visitClass(type, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    unseenMethods.look(getCurrentPath(), method);
    localMethods.look(getCurrentPath(), method);
    return super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    attributeCalls.look(getCurrentPath(), call);
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    unendedSpans.look(getCurrentPath(), variable);
    return super.visitVariable(variable, null);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree statement, @Nullable Void unused) {
    unendedSpans.look(getCurrentPath(), statement);
    return super.visitExpressionStatement(statement, null);
  }
}
