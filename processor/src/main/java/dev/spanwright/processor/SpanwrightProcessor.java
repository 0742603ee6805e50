package dev.spanwright.processor;

import com.google.auto.service.AutoService;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.option.ProcessorOptions;
import dev.spanwright.processor.read.AnnotationNames;
import dev.spanwright.processor.read.Owners;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor: finds types with traced methods, round by round, and hands each to
 * {@link TracedTypeStep}.
 *
 * <p>Isolating for incremental builds: what it writes for a type depends on that type alone.
 */
@AutoService(Processor.class)
public final class SpanwrightProcessor extends AbstractProcessor {

  /** Types that name something which does not exist yet; another processor may write it. */
  private Set<String> waiting = new LinkedHashSet<>();

  private @Nullable TracingLocals locals;
  private @Nullable TracedTypeStep step;

  /** For compilers, which find processors as services. */
  public SpanwrightProcessor() {}

  /** Everything: no annotation in a method body makes javac call a processor. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
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
  public synchronized void init(ProcessingEnvironment env) {
    super.init(env);
    CompilationLink link = CompilationLink.of(env.getElementUtils());
    link.filer(env.getFiler());
    link.options(env.getOptions());
  }

  /**
   * Returns false: javac would not even start the processors behind one that claims the last
   * annotation of a round.
   */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    CompilationLink link = CompilationLink.of(processingEnv.getElementUtils());
    link.enters(this);
    if (round.processingOver()) {
      link.leaves(this); // what still waits names what nobody wrote, and javac says so itself
      return false;
    }
    Set<TypeElement> tracingLocals = locals().in(round);
    if (!areSomeOurs(annotations) && tracingLocals.isEmpty() && waiting.isEmpty()) {
      return false;
    }
    TracedTypeStep current = step();
    for (Element attribute : annotated(round, AnnotationNames.SPAN_ATTRIBUTE)) {
      current.findStray(attribute);
    }
    for (Element attributes : annotated(round, AnnotationNames.SPAN_ATTRIBUTES)) {
      current.findStray(attributes);
    }
    Set<TypeElement> types = tracedTypes(round);
    types.addAll(tracingLocals);
    for (TypeElement topLevel : types) {
      try {
        if (!current.process(topLevel)) {
          waiting.add(topLevel.getQualifiedName().toString());
        }
      } catch (RuntimeException e) {
        current.crashed(topLevel, e);
      }
    }
    return false;
  }

  private static boolean areSomeOurs(Set<? extends TypeElement> annotations) {
    for (TypeElement annotation : annotations) {
      if (AnnotationNames.isOurs(annotation)) {
        return true;
      }
    }
    return false;
  }

  private TracingLocals locals() {
    if (locals == null) {
      locals = new TracingLocals(processingEnv);
    }
    return locals;
  }

  /** Made at the first use: a compilation without traced code does not pay for the registry. */
  private TracedTypeStep step() {
    if (step == null) {
      step = TracedTypeStep.create(processingEnv);
    }
    return step;
  }

  private Set<TypeElement> tracedTypes(RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : waiting) {
      types.add(processingEnv.getElementUtils().getTypeElement(name));
    }
    waiting = new LinkedHashSet<>();
    for (Element traced : annotated(round, AnnotationNames.TRACE)) {
      types.add(Owners.topLevelOf(traced));
    }
    return types;
  }

  private Set<? extends Element> annotated(RoundEnvironment round, String annotation) {
    TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation);
    return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
  }
}
