package dev.spanwright.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.BiFunction;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Hands the processor an environment that is not javac's own class, as build tools do. */
public final class WrappingProcessor extends AbstractProcessor {

  private final Processor wrapped;
  private final BiFunction<ProcessingEnvironment, String, @Nullable Object> replacements;

  /** For javac's {@code -processor}. */
  public WrappingProcessor() {
    this(new SpanwrightProcessor());
  }

  WrappingProcessor(Processor wrapped) {
    this(wrapped, (env, method) -> null);
  }

  /**
   * A wrapper that replaces parts of the environment.
   *
   * @param replacements gives the answer of the environment's method of that name, or null
   */
  WrappingProcessor(
      Processor wrapped, BiFunction<ProcessingEnvironment, String, @Nullable Object> replacements) {
    this.wrapped = wrapped;
    this.replacements = replacements;
  }

  @Override
  public synchronized void init(ProcessingEnvironment env) {
    InvocationHandler passOn =
        (proxy, method, arguments) -> {
          Object replaced = replacements.apply(env, method.getName());
          if (replaced != null) {
            return replaced;
          }
          try {
            return method.invoke(env, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    wrapped.init(
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, passOn));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return wrapped.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return wrapped.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    wrapped.process(annotations, round);
    return false;
  }
}
