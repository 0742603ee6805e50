package dev.spanwright.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Hands the processor an environment that is not javac's own class, as build tools do. */
public final class WrappingProcessor extends AbstractProcessor {

  private final Processor wrapped;

  /** For javac's {@code -processor}. */
  public WrappingProcessor() {
    this(new SpanwrightProcessor());
  }

  WrappingProcessor(Processor wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public synchronized void init(ProcessingEnvironment env) {
    InvocationHandler passOn =
        (proxy, method, arguments) -> {
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
