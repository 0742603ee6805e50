package dev.spanwright.processor.watch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Says by names alone whether a class may have anything for us: an annotation called {@code Trace},
 * or a call that may set an attribute. Code that has neither pays for this look and no more.
 */
final class WorthReading extends TreeScanner<@Nullable Void, @Nullable Void> {

  private boolean found;

  private WorthReading() {}

  static boolean isWorth(Tree type) {
    WorthReading reading = new WorthReading();
    reading.scan(type, null);
    return reading.found;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    return found ? null : super.scan(tree, null);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    Name name = simpleName(annotation.getAnnotationType());
    found |= name != null && name.contentEquals("Trace");
    return super.visitAnnotation(annotation, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    Name name = simpleName(call.getMethodSelect());
    found |= name != null && TracingCalls.mayBeNamed(name);
    return super.visitMethodInvocation(call, null);
  }

  private static @Nullable Name simpleName(Tree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return identifier.getName();
    }
    return tree instanceof MemberSelectTree select ? select.getIdentifier() : null;
  }

  static @Nullable Name nameOf(ExpressionTree methodSelect) {
    return simpleName(methodSelect);
  }
}
