package dev.spanwright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import dev.spanwright.processor.option.AnnotationPatterns;
import dev.spanwright.processor.read.PrivateTypes;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Picks the annotations that a proxy repeats, with their values. */
final class CopiedAnnotations {

  /** What marks an annotation of one's own as one that containers look for. */
  private static final Set<String> MARKS =
      Set.of(
          "jakarta.inject.Qualifier",
          "jakarta.inject.Scope",
          "javax.inject.Qualifier",
          "javax.inject.Scope");

  /** The language's say something about the very place they stand at; ours would trace twice. */
  private static final Set<String> NEVER = Set.of("java.lang", "dev.spanwright.annotation");

  private final AnnotationPatterns patterns;

  CopiedAnnotations(AnnotationPatterns patterns) {
    this.patterns = patterns;
  }

  /** Returns the element's annotations that the element of the proxy has, too. */
  List<AnnotationSpec> of(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(this::isCopied)
        .map(CopiedValues::annotation)
        .toList();
  }

  private boolean isCopied(AnnotationMirror mirror) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    String name = type.getQualifiedName().toString();
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return !NEVER.contains(packageName)
        && !PrivateTypes.isPrivate(type)
        && (patterns.match(name) || (patterns.standard() && isMarked(type)));
  }

  private static boolean isMarked(TypeElement annotation) {
    return annotation.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(mark -> MARKS.contains(mark.getQualifiedName().toString()));
  }
}
