package dev.spanwright.processor.option;

import java.util.List;

/**
 * Which annotations a proxy repeats.
 *
 * @param patterns each the qualified name of an annotation, or {@code package.*} for all of a
 *     package
 * @param standard whether these are the ones that hold where nobody chose: qualifiers and scopes of
 *     one's own, which no list can name, then count as well
 */
public record AnnotationPatterns(List<String> patterns, boolean standard) {

  /** What containers for dependencies look for. */
  static final AnnotationPatterns STANDARD =
      new AnnotationPatterns(
          List.of(
              "jakarta.inject.Inject",
              "jakarta.inject.Named",
              "jakarta.inject.Singleton",
              "javax.inject.Inject",
              "javax.inject.Named",
              "javax.inject.Singleton",
              "org.springframework.beans.factory.annotation.Autowired",
              "org.springframework.beans.factory.annotation.Qualifier",
              "org.springframework.beans.factory.annotation.Value",
              "org.springframework.context.annotation.Primary",
              "org.springframework.stereotype.*"),
          true);

  /** Defends against later changes of the list. */
  public AnnotationPatterns {
    patterns = List.copyOf(patterns);
  }

  /** Returns whether the annotation with this qualified name is one of them. */
  public boolean match(String qualifiedName) {
    String wholePackage = qualifiedName.substring(0, qualifiedName.lastIndexOf('.') + 1) + "*";
    return patterns.contains(qualifiedName) || patterns.contains(wholePackage);
  }
}
