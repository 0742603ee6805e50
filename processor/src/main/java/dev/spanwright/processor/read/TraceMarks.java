package dev.spanwright.processor.read;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Says which methods are traced: those that are marked themselves, and the public ones of a type
 * that is.
 */
public final class TraceMarks {

  private static final Set<String> OF_EVERY_OBJECT = Set.of("hashCode", "toString");

  private TraceMarks() {}

  /**
   * What makes a method a traced one.
   *
   * @param annotated the method itself, or its type
   * @param annotation the {@code @Trace} of it
   */
  public record Mark(Element annotated, AnnotationMirror annotation) {

    /** Returns whether the annotation speaks of all methods of the type. */
    public boolean isOfType() {
      return annotated instanceof TypeElement;
    }

    /** Returns the span's name as the annotation gives it, or the method's own. */
    String spanName(ExecutableElement method) {
      String written = Mirrors.text(Mirrors.written(annotation, "name"), "");
      if (written.isEmpty()) {
        return MethodNames.of(method);
      }
      return isOfType() ? written + "." + method.getSimpleName() : written;
    }
  }

  /** Returns the method's mark, or null where it is not traced. */
  public static @Nullable Mark of(ExecutableElement method) {
    AnnotationMirror own = Mirrors.find(method, AnnotationNames.TRACE);
    if (own != null) {
      return new Mark(method, own);
    }
    TypeElement type = Owners.of(method);
    AnnotationMirror ofType = Mirrors.find(type, AnnotationNames.TRACE);
    return ofType != null && isMeant(method, type) ? new Mark(type, ofType) : null;
  }

  private static boolean isMeant(ExecutableElement method, TypeElement type) {
    Set<Modifier> modifiers = method.getModifiers();
    boolean hasCode = !modifiers.contains(Modifier.ABSTRACT) || type.getKind().isInterface();
    return method.getKind() == ElementKind.METHOD
        && modifiers.contains(Modifier.PUBLIC)
        && hasCode
        && !isUntraced(method)
        && !isOfEveryObject(method)
        && !isOfItsKind(method, type);
  }

  /** What every record and every enum has, written by its author or not. */
  private static boolean isOfItsKind(ExecutableElement method, TypeElement type) {
    if (type.getKind() == ElementKind.ENUM) {
      String name = method.getSimpleName().toString();
      return method.getModifiers().contains(Modifier.STATIC)
          && (name.equals("values") || name.equals("valueOf"));
    }
    return type.getRecordComponents().stream()
        .anyMatch(component -> method.equals(component.getAccessor()));
  }

  /** Returns whether the method says that it is not to be traced. */
  public static boolean isUntraced(ExecutableElement method) {
    return Mirrors.find(method, AnnotationNames.UNTRACED) != null;
  }

  private static boolean isOfEveryObject(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return switch (method.getParameters().size()) {
      case 0 -> OF_EVERY_OBJECT.contains(name);
      case 1 ->
          name.equals("equals")
              && method.getParameters().get(0).asType().toString().endsWith("java.lang.Object");
      default -> false;
    };
  }
}
