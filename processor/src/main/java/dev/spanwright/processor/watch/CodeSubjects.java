package dev.spanwright.processor.watch;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.model.Subject;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Says what a piece of code belongs to. */
final class CodeSubjects {

  private CodeSubjects() {}

  /** Returns the innermost named class around the code, and the method of it if there is one. */
  static Subject of(TreePath code, Trees trees) {
    String method = "";
    for (TreePath path = code; path != null; path = path.getParentPath()) {
      Element element =
          switch (path.getLeaf().getKind()) {
            case METHOD, CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> trees.getElement(path);
            default -> null;
          };
      if (element instanceof ExecutableElement executable) {
        method = "." + executable.getSimpleName();
      } else if (element instanceof TypeElement type && !type.getQualifiedName().isEmpty()) {
        return new Subject(type.getQualifiedName() + method);
      }
    }
    return new Subject(code.getCompilationUnit().getSourceFile().getName());
  }
}
