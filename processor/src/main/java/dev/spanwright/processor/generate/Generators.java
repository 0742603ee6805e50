package dev.spanwright.processor.generate;

import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.model.Treatment;
import dev.spanwright.processor.option.AnnotationPatterns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Generates everything that a traced type needs: its companion and its proxies. */
public final class Generators {

  private final SourceFileGenerator files;
  private final CompanionGenerator companions;
  private final InterfaceProxyGenerator interfaceProxies;
  private final ClassProxyGenerator classProxies;

  /**
   * Generates into the compilation of the environment.
   *
   * @param proxyAnnotations which annotations proxies repeat
   * @param written is told the qualified name of each generated type
   */
  public Generators(
      ProcessingEnvironment env,
      Registry registry,
      AnnotationPatterns proxyAnnotations,
      Consumer<String> written) {
    CopiedAnnotations annotations = new CopiedAnnotations(proxyAnnotations);
    this.files = new SourceFileGenerator(env.getElementUtils(), env.getFiler(), written);
    this.companions = new CompanionGenerator(new ConstantAttributes(registry));
    this.interfaceProxies =
        new InterfaceProxyGenerator(env.getElementUtils(), env.getTypeUtils(), annotations);
    this.classProxies = new ClassProxyGenerator(env.getTypeUtils(), annotations);
  }

  /**
   * Generates from a type all of whose methods are sound.
   *
   * @throws IOException when a file cannot be written, or another class has its name
   */
  public void generate(TracedType type) throws IOException {
    files.write(type, companions.generate(type));
    for (var proxied : byOwner(type, Treatment.INTERFACE_PROXY).entrySet()) {
      files.write(type, interfaceProxies.generate(type, proxied.getKey(), proxied.getValue()));
    }
    for (var proxied : byOwner(type, Treatment.CLASS_PROXY).entrySet()) {
      files.write(type, classProxies.generate(type, proxied.getKey(), proxied.getValue()));
    }
  }

  private static Map<TypeElement, List<TracedMethod>> byOwner(
      TracedType type, Treatment treatment) {
    Map<TypeElement, List<TracedMethod>> byOwner = new LinkedHashMap<>();
    for (TracedMethod method : type.treated(treatment)) {
      List<TracedMethod> ofOne = byOwner.get(method.owner());
      if (ofOne == null) {
        ofOne = new ArrayList<>();
        byOwner.put(method.owner(), ofOne);
      }
      ofOne.add(method);
    }
    return byOwner;
  }
}
