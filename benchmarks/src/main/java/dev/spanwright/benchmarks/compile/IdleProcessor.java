package dev.spanwright.benchmarks.compile;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Waits for an annotation that nobody uses. What it costs is javac's own price for having any
 * processor at all: the search for it, and a second round in which all types are entered anew.
 */
public final class IdleProcessor extends AbstractProcessor {

  /** For javac, which finds processors as services. */
  public IdleProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.spanwright.benchmarks.compile.Nowhere");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return false;
  }
}
