package dev.spanwright.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/**
 * Names methods of local and anonymous classes. The numbers that javac gives to such classes
 * ({@code Shop$1Till}) are not known before it has analysed them, and change when another one is
 * added; so a method is named by what it stands in.
 */
final class LocalMethodNames {

  private static final String CONSTRUCTOR = "<init>";

  private LocalMethodNames() {}

  /** Returns whether the tree stands in a local or anonymous class. */
  static boolean areNeededIn(TreePath tree) {
    for (TreePath path = tree; path.getParentPath() != null; path = path.getParentPath()) {
      Tree around = path.getParentPath().getLeaf();
      if (path.getLeaf() instanceof ClassTree
          && !(around instanceof ClassTree || around instanceof CompilationUnitTree)) {
        return true;
      }
    }
    return false;
  }

  /** Returns {@code Till.sell}, and {@code Shop.open.run} in an anonymous class. */
  static String spanName(TreePath method) {
    Deque<String> names = new ArrayDeque<>();
    for (TreePath path = method; path.getParentPath() != null; path = path.getParentPath()) {
      String name = name(path);
      if (!name.isEmpty()) {
        names.addFirst(name);
        if (path.getLeaf() instanceof ClassTree) {
          break;
        }
      }
    }
    return String.join(".", names);
  }

  /** Returns the names of all that the method stands in, then its own. */
  static Deque<String> allNames(TreePath method) {
    Deque<String> names = new ArrayDeque<>();
    for (TreePath path = method; path.getParentPath() != null; path = path.getParentPath()) {
      String name = name(path);
      if (!name.isEmpty()) {
        names.addFirst(name);
      }
    }
    return names;
  }

  /** Returns the name of the companion's method, such as {@code open_till_sell}. */
  static String opener(TreePath method) {
    return allNames(method).stream()
        .skip(1) // the companion is that of the top-level type
        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
        .collect(Collectors.joining("_"));
  }

  /** Returns the name of a class, a method or a field; nothing for other code. */
  private static String name(TreePath path) {
    if (path.getLeaf() instanceof ClassTree type) {
      return type.getSimpleName().toString();
    }
    if (path.getLeaf() instanceof MethodTree method) {
      String name = method.getName().toString();
      return name.equals(CONSTRUCTOR) ? "new" : name;
    }
    return path.getLeaf() instanceof VariableTree field
            && path.getParentPath().getLeaf() instanceof ClassTree
        ? field.getName().toString()
        : "";
  }
}
