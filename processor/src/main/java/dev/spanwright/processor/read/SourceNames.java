package dev.spanwright.processor.read;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a name in source means before javac has analysed the code around it: a class or a
 * variable, in the scopes of JLS §6.4.1 from the inside out. What it cannot find it says so;
 * javac's own answer is compared with it later.
 */
final class SourceNames {

  /** Classes that extend each other would not compile; we see them before javac does. */
  private static final int DEEPEST = 50;

  private final Elements elements;
  private final TypeElement topLevel;
  private int depth;

  /** Finds the names in the file of a top-level type. */
  SourceNames(Elements elements, TypeElement topLevel) {
    this.elements = elements;
    this.topLevel = topLevel;
  }

  /** What a name means: something that javac knows already, or a declaration inside code. */
  sealed interface Meaning {

    /** A class, or a field of one, that javac knows. */
    record Known(Element element) implements Meaning {}

    /** A local class, or a variable in code or of such a class. */
    record InCode(TreePath declaration) implements Meaning {}
  }

  /** Returns the class that the expression names, as seen from the place, or null. */
  @Nullable Meaning type(Tree name, TreePath place) {
    if (name instanceof ParameterizedTypeTree parameterized) {
      return type(parameterized.getType(), place);
    }
    if (name instanceof AnnotatedTypeTree annotated) {
      return type(annotated.getUnderlyingType(), place);
    }
    if (name instanceof IdentifierTree identifier) {
      return simpleType(identifier.getName().toString(), place);
    }
    if (name instanceof MemberSelectTree select) {
      String member = select.getIdentifier().toString();
      Meaning owner = type(select.getExpression(), place);
      if (owner != null) {
        return member(owner, member, ClassTree.class);
      }
      return known(qualified(select));
    }
    return null;
  }

  /** Returns the variable that the expression names, as seen from the place, or null. */
  @Nullable Meaning variable(ExpressionTree name, TreePath place) {
    if (name instanceof IdentifierTree identifier) {
      return simpleVariable(identifier.getName().toString(), place);
    }
    if (name instanceof MemberSelectTree select) {
      Meaning owner = type(select.getExpression(), place);
      return owner == null
          ? null
          : member(owner, select.getIdentifier().toString(), VariableTree.class);
    }
    return null;
  }

  private @Nullable Meaning simpleType(String name, TreePath place) {
    for (TreePath path = place; path.getParentPath() != null; path = path.getParentPath()) {
      Tree inside = path.getLeaf();
      TreePath around = path.getParentPath();
      if (inside instanceof ClassTree type && type.getSimpleName().contentEquals(name)) {
        return meaning(path);
      }
      if (inside instanceof ClassTree) {
        Meaning member = member(meaning(path), name, ClassTree.class);
        if (member != null) {
          return member;
        }
      }
      Meaning before = declaredBefore(inside, around, name, ClassTree.class);
      if (before != null) {
        return before;
      }
    }
    return inFile(name, place.getCompilationUnit());
  }

  private @Nullable Meaning simpleVariable(String name, TreePath place) {
    for (TreePath path = place; path.getParentPath() != null; path = path.getParentPath()) {
      Tree inside = path.getLeaf();
      TreePath around = path.getParentPath();
      if (inside instanceof ClassTree) {
        Meaning member = member(meaning(path), name, VariableTree.class);
        if (member != null) {
          return member;
        }
      }
      for (VariableTree parameter : parametersOf(inside)) {
        if (parameter.getName().contentEquals(name)) {
          return new Meaning.InCode(new TreePath(path, parameter));
        }
      }
      Meaning before = declaredBefore(inside, around, name, VariableTree.class);
      if (before != null) {
        return before;
      }
    }
    return staticImport(name, place.getCompilationUnit(), VariableTree.class);
  }

  private static List<? extends VariableTree> parametersOf(Tree tree) {
    if (tree instanceof MethodTree method) {
      return method.getParameters();
    }
    return tree instanceof LambdaExpressionTree lambda ? lambda.getParameters() : List.of();
  }

  /** Returns what the statements before the given one in its block declare under the name. */
  private static @Nullable Meaning declaredBefore(
      Tree statement, TreePath block, String name, Class<? extends Tree> kind) {
    for (Tree before : statementsOf(block.getLeaf())) {
      if (before == statement) {
        return null;
      }
      if (kind.isInstance(before) && isNamed(before, name)) {
        return new Meaning.InCode(new TreePath(block, before));
      }
    }
    return null;
  }

  private static List<? extends Tree> statementsOf(Tree tree) {
    if (tree instanceof BlockTree block) {
      return block.getStatements();
    }
    return tree instanceof CaseTree label && label.getStatements() != null
        ? label.getStatements()
        : List.of();
  }

  private static boolean isNamed(Tree declaration, String name) {
    return declaration instanceof ClassTree type
        ? type.getSimpleName().contentEquals(name)
        : declaration instanceof VariableTree variable && variable.getName().contentEquals(name);
  }

  /** Returns what a class tree declares: an element outside code, else the tree itself. */
  private Meaning meaning(TreePath type) {
    TypeElement element = elementOf(type);
    return element == null ? new Meaning.InCode(type) : new Meaning.Known(element);
  }

  private @Nullable TypeElement elementOf(TreePath type) {
    String name = ((ClassTree) type.getLeaf()).getSimpleName().toString();
    Tree around = type.getParentPath().getLeaf();
    if (around instanceof CompilationUnitTree) {
      return topLevel.getSimpleName().contentEquals(name) ? topLevel : null;
    }
    TypeElement owner = around instanceof ClassTree ? elementOf(type.getParentPath()) : null;
    return owner == null ? null : declared(owner, name);
  }

  private static @Nullable TypeElement declared(TypeElement owner, String name) {
    return ElementFilter.typesIn(owner.getEnclosedElements()).stream()
        .filter(nested -> nested.getSimpleName().contentEquals(name))
        .findFirst()
        .orElse(null);
  }

  /** Returns the class's member, its own or inherited. */
  private @Nullable Meaning member(Meaning owner, String name, Class<? extends Tree> kind) {
    if (owner instanceof Meaning.Known known) {
      return known.element() instanceof TypeElement type
          ? member(type, name, kind, new HashSet<>())
          : null;
    }
    TreePath path = ((Meaning.InCode) owner).declaration();
    if (!(path.getLeaf() instanceof ClassTree type)) {
      return null;
    }
    for (Tree member : type.getMembers()) {
      if (kind.isInstance(member) && isNamed(member, name)) {
        return new Meaning.InCode(new TreePath(path, member));
      }
    }
    return inherited(supertypesOf(type, path), path.getParentPath(), name, kind);
  }

  private @Nullable Meaning inherited(
      List<Tree> supertypes, TreePath place, String name, Class<? extends Tree> kind) {
    if (depth >= DEEPEST) {
      return null;
    }
    depth++;
    try {
      for (Tree supertype : supertypes) {
        Meaning above = type(supertype, place);
        Meaning inherited = above == null ? null : member(above, name, kind);
        if (inherited != null) {
          return inherited;
        }
      }
      return null;
    } finally {
      depth--;
    }
  }

  private static List<Tree> supertypesOf(ClassTree type, TreePath path) {
    List<Tree> supertypes = new ArrayList<>(type.getImplementsClause());
    if (type.getExtendsClause() != null) {
      supertypes.add(type.getExtendsClause());
    }
    if (path.getParentPath().getLeaf() instanceof NewClassTree instance) {
      supertypes.add(instance.getIdentifier());
    }
    return supertypes;
  }

  private static @Nullable Meaning member(
      TypeElement owner, String name, Class<? extends Tree> kind, Set<Element> visited) {
    if (!visited.add(owner)) {
      return null;
    }
    for (Element member : owner.getEnclosedElements()) {
      boolean isOfKind =
          kind == ClassTree.class
              ? member instanceof TypeElement
              : member instanceof VariableElement;
      if (isOfKind && member.getSimpleName().contentEquals(name)) {
        return new Meaning.Known(member);
      }
    }
    List<TypeMirror> supertypes = new ArrayList<>(owner.getInterfaces());
    supertypes.add(owner.getSuperclass());
    for (TypeMirror supertype : supertypes) {
      Meaning inherited =
          supertype instanceof DeclaredType above && above.asElement() instanceof TypeElement type
              ? member(type, name, kind, visited)
              : null;
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** Imports by name come first, then the package, then imports on demand (JLS §6.4.1). */
  private @Nullable Meaning inFile(String name, CompilationUnitTree unit) {
    for (ImportTree wanted : unit.getImports()) {
      if (!wanted.isStatic() && endsWith(wanted, name)) {
        return known(wanted.getQualifiedIdentifier().toString());
      }
    }
    Meaning imported = staticImport(name, unit, ClassTree.class);
    if (imported != null) {
      return imported;
    }
    ExpressionTree packageName = unit.getPackageName();
    Meaning neighbour = known(packageName == null ? name : packageName + "." + name);
    if (neighbour != null) {
      return neighbour;
    }
    for (ImportTree wanted : unit.getImports()) {
      Meaning found =
          !wanted.isStatic() && endsWith(wanted, "*") ? known(owner(wanted) + "." + name) : null;
      if (found != null) {
        return found;
      }
    }
    return known("java.lang." + name);
  }

  private @Nullable Meaning staticImport(
      String name, CompilationUnitTree unit, Class<? extends Tree> kind) {
    for (String ending : List.of(name, "*")) {
      for (ImportTree wanted : unit.getImports()) {
        Meaning owner = wanted.isStatic() && endsWith(wanted, ending) ? known(owner(wanted)) : null;
        Meaning member = owner == null ? null : member(owner, name, kind);
        if (member != null) {
          return member;
        }
      }
    }
    return null;
  }

  private static boolean endsWith(ImportTree wanted, String name) {
    return wanted.getQualifiedIdentifier() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals(name);
  }

  private static String owner(ImportTree wanted) {
    return ((MemberSelectTree) wanted.getQualifiedIdentifier()).getExpression().toString();
  }

  private static String qualified(MemberSelectTree select) {
    return select.getExpression() + "." + select.getIdentifier();
  }

  private @Nullable Meaning known(String qualifiedName) {
    TypeElement type = elements.getTypeElement(elements.getModuleOf(topLevel), qualifiedName);
    return type == null ? null : new Meaning.Known(type);
  }
}
