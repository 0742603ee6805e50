package dev.spanwright.processor;

import com.google.auto.service.AutoService;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.option.ProcessorOptions;
import dev.spanwright.processor.report.Inspection;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Looks after our options where nothing is traced: javac warns about an option that no processor it
 * ran knows, and runs {@link SpanwrightProcessor} only where an annotation asks for it. A wrong
 * option, or a registry that cannot be read, is an error there too: calls in method bodies are
 * checked all the same.
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
    return ProcessorOptions.oursAmong(processingEnv.getOptions().keySet());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    CompilationLink link = CompilationLink.of(processingEnv.getElementUtils());
    link.enters(this);
    if (!round.processingOver()) {
      return false;
    }
    if (!link.hasTold()) {
      Inspection.create(
              processingEnv.getOptions(),
              processingEnv.getElementUtils(),
              processingEnv.getTypeUtils(),
              processingEnv.getMessager(),
              null,
              OptionsProcessor.class.getClassLoader())
          .tellProblems(link, processingEnv.getMessager());
    }
    link.leaves(this);
    return false;
  }
}
