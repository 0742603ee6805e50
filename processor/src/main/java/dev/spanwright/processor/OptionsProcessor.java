package dev.spanwright.processor;

import com.google.auto.service.AutoService;
import dev.spanwright.processor.option.ProcessorOptions;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Recognises our options where nothing is traced: javac warns about an option that no processor it
 * ran knows, and runs {@link SpanwrightProcessor} only where an annotation asks for it.
 */
@AutoService(Processor.class)
public final class OptionsProcessor extends AbstractProcessor {

  /** For compilers, which find processors as services. */
  public OptionsProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return getSupportedOptions().isEmpty() ? Set.of() : Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processingEnv.getOptions().keySet().stream()
        .filter(ProcessorOptions::isOurs)
        .collect(Collectors.toSet());
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
