package dev.spanwright.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** An annotation of ours as it is written, in source that javac has not analysed yet. */
final class SourceAnnotation {

  private final TreePath path;
  private final TreePath scope;
  private final SourceConstants constants;
  private final List<ExpressionTree> unread;
  private final Map<String, ExpressionTree> members = new LinkedHashMap<>();

  /**
   * An annotation.
   *
   * @param scope where its names are looked up
   * @param unread takes what cannot be read
   */
  SourceAnnotation(
      TreePath path, TreePath scope, SourceConstants constants, List<ExpressionTree> unread) {
    this.path = path;
    this.scope = scope;
    this.constants = constants;
    this.unread = unread;
    for (ExpressionTree argument : ((AnnotationTree) path.getLeaf()).getArguments()) {
      if (argument instanceof AssignmentTree named
          && named.getVariable() instanceof IdentifierTree member) {
        members.put(member.getName().toString(), named.getExpression());
      } else {
        members.put("value", argument);
      }
    }
  }

  /** Returns whether the annotation's name means the given annotation. */
  static boolean isOf(
      String qualifiedName, AnnotationTree annotation, SourceNames names, TreePath scope) {
    return names.type(annotation.getAnnotationType(), scope)
            instanceof SourceNames.Meaning.Known known
        && known.element() instanceof TypeElement type
        && type.getQualifiedName().contentEquals(qualifiedName);
  }

  TreePath path() {
    return path;
  }

  /** Returns where the member's value stands; the annotation itself where it is not written. */
  TreePath place(String member) {
    ExpressionTree written = members.get(member);
    return written == null ? path : new TreePath(path, written);
  }

  boolean has(String member) {
    return members.containsKey(member);
  }

  /** Says that members other than these cannot be read. */
  void reads(Set<String> known) {
    members.forEach(
        (member, written) -> {
          if (!known.contains(member)) {
            unread.add(written);
          }
        });
  }

  /** Returns the member's text; the fallback where it is not written or cannot be read. */
  String text(String member, String fallback) {
    ExpressionTree written = members.get(member);
    String text = written == null ? fallback : read(written, SourceAnnotation::asText);
    return text == null ? fallback : text;
  }

  boolean truth(String member, boolean fallback) {
    ExpressionTree written = members.get(member);
    Boolean truth = written == null ? (Boolean) fallback : read(written, SourceAnnotation::asTruth);
    return truth == null ? fallback : truth;
  }

  /** Returns the name of the enum constant that the member names. */
  String constant(String member, String fallback) {
    ExpressionTree written = members.get(member);
    if (written instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return written instanceof IdentifierTree name ? name.getName().toString() : fallback;
  }

  /** Returns the classes of an array member. */
  List<TypeMirror> classes(String member, SourceNames names) {
    List<TypeMirror> classes = new ArrayList<>();
    for (ExpressionTree element : expressions(member)) {
      if (element instanceof MemberSelectTree literal
          && literal.getIdentifier().contentEquals("class")
          && names.type(literal.getExpression(), scope) instanceof SourceNames.Meaning.Known known
          && known.element() instanceof TypeElement type) {
        classes.add(type.asType());
      } else {
        unread.add(element);
      }
    }
    return classes;
  }

  /** Says that the member cannot be read. */
  void cannotRead(String member) {
    ExpressionTree written = members.get(member);
    if (written != null) {
      unread.add(written);
    }
  }

  TreePath scope() {
    return scope;
  }

  /** Returns the elements of an array member, each as the conversion gives it. */
  List<Object> elements(String member, Function<Object, @Nullable Object> conversion) {
    List<Object> elements = new ArrayList<>();
    for (ExpressionTree element : expressions(member)) {
      Object value = read(element, conversion);
      if (value != null) {
        elements.add(value);
      }
    }
    return elements;
  }

  /** Returns the annotations of an array member. */
  List<SourceAnnotation> annotations(String member) {
    List<SourceAnnotation> annotations = new ArrayList<>();
    TreePath place = place(member);
    for (ExpressionTree element : expressions(member)) {
      if (element instanceof AnnotationTree) {
        TreePath nested = element == place.getLeaf() ? place : new TreePath(place, element);
        annotations.add(new SourceAnnotation(nested, scope, constants, unread));
      } else {
        unread.add(element);
      }
    }
    return annotations;
  }

  private List<? extends ExpressionTree> expressions(String member) {
    ExpressionTree written = members.get(member);
    if (written == null) {
      return List.of();
    }
    return written instanceof NewArrayTree array && array.getInitializers() != null
        ? array.getInitializers()
        : List.of(written);
  }

  private <T> @Nullable T read(
      ExpressionTree expression, Function<Object, @Nullable T> conversion) {
    Object value = constants.value(expression, scope);
    T converted = value == null ? null : conversion.apply(value);
    if (converted == null) {
      unread.add(expression);
    }
    return converted;
  }

  static @Nullable String asText(Object value) {
    return value instanceof String text ? text : null;
  }

  static @Nullable Boolean asTruth(Object value) {
    return value instanceof Boolean truth ? truth : null;
  }
}
