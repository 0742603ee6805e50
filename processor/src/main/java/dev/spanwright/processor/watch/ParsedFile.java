package dev.spanwright.processor.watch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the names in a file says, before javac has analysed it. A file that has nothing
 * for us pays for this look and no more.
 *
 * @param isWorthReading whether there is an annotation called {@code Trace} or {@code
 *     SpanAttribute}, or a call that may set an attribute
 * @param hasClassesInCode whether there are local or anonymous classes
 * @param tracingLocals the qualified names of the top-level types with a {@code Trace} in a local
 *     or anonymous class
 */
public record ParsedFile(
    boolean isWorthReading, boolean hasClassesInCode, Set<String> tracingLocals) {

  /** Defends against later changes of the set. */
  public ParsedFile {
    tracingLocals = Set.copyOf(tracingLocals);
  }

  /** Looks at the file. */
  public static ParsedFile of(CompilationUnitTree unit) {
    Look look = new Look();
    ExpressionTree packageName = unit.getPackageName();
    Set<String> tracingLocals = new LinkedHashSet<>();
    for (Tree type : unit.getTypeDecls()) {
      look.tracesLocal = false;
      look.scan(type, null);
      if (look.tracesLocal && type instanceof ClassTree topLevel) {
        String name = topLevel.getSimpleName().toString();
        tracingLocals.add(packageName == null ? name : packageName + "." + name);
      }
    }
    return new ParsedFile(look.found, look.hasClassesInCode, tracingLocals);
  }

  private static final class Look extends TreeScanner<@Nullable Void, @Nullable Void> {

    private boolean found;
    private boolean hasClassesInCode;
    private boolean tracesLocal;
    private boolean inCode;
    private boolean inLocal;

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      boolean before = inLocal;
      inLocal |= inCode;
      hasClassesInCode |= inCode;
      super.visitClass(type, null);
      inLocal = before;
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      boolean before = inCode;
      inCode = true;
      super.visitMethod(method, null);
      inCode = before;
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
      boolean before = inCode;
      inCode = true;
      super.visitVariable(variable, null);
      inCode = before;
      return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
      boolean before = inCode;
      inCode = true;
      super.visitBlock(block, null);
      inCode = before;
      return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
      Name name = simpleName(annotation.getAnnotationType());
      if (name != null && name.contentEquals("Trace")) {
        found = true;
        tracesLocal |= inLocal;
      } else {
        found |= name != null && name.contentEquals("SpanAttribute");
      }
      return super.visitAnnotation(annotation, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
      Name name = found ? null : simpleName(call.getMethodSelect());
      found |= name != null && TracingCalls.mayBeNamed(name);
      return super.visitMethodInvocation(call, null);
    }
  }

  /** Returns the last part of a name, or null for what is none. */
  static @Nullable Name simpleName(Tree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return identifier.getName();
    }
    return tree instanceof MemberSelectTree select ? select.getIdentifier() : null;
  }
}
