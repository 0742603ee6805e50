package dev.spanwright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.read.PrivateTypes;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Generates a subclass of a traced class: overrides traced methods, repeats the constructors. */
final class ClassProxyGenerator {

  private final ProxyMethods methods;

  private final CopiedAnnotations annotations;

  ClassProxyGenerator(Types types, CopiedAnnotations annotations) {
    this.methods = new ProxyMethods(types, annotations);
    this.annotations = annotations;
  }

  TypeSpec.Builder generate(TracedType type, TypeElement proxied, List<TracedMethod> traced) {
    TypeSpec.Builder proxy =
        TypeSpec.classBuilder(ProxyNames.of(proxied))
            .addJavadoc(
                "Traces {@code $L}: opens a span around each traced method.\n",
                proxied.getSimpleName())
            .addAnnotation(ProxyMethods.SUPPRESSED_WARNINGS)
            .addAnnotations(annotations.of(proxied))
            .avoidClashesWithNestedClasses(proxied)
            .superclass(TypeName.get(proxied.asType()));
    for (Modifier kept : List.of(Modifier.PUBLIC, Modifier.ABSTRACT)) {
      if (proxied.getModifiers().contains(kept)) {
        proxy.addModifiers(kept);
      }
    }
    for (TypeParameterElement parameter : proxied.getTypeParameters()) {
      proxy.addTypeVariable(TypeVariableName.get(parameter));
    }
    ElementFilter.constructorsIn(proxied.getEnclosedElements()).stream()
        .filter(PrivateTypes::isCallable)
        .map(this::repeat)
        .forEach(proxy::addMethod);
    for (TracedMethod method : traced) {
      MethodSpec.Builder override = methods.overriding(method.element(), proxied);
      MethodSpec signature = override.build();
      CodeBlock call =
          CodeBlock.of("super.$N($L)", signature.name(), ProxyMethods.arguments(signature));
      proxy.addMethod(override.addCode(TracedCall.around(type, method, signature, call)).build());
    }
    return proxy;
  }

  private MethodSpec repeat(ExecutableElement constructor) {
    MethodSpec.Builder repeated =
        MethodSpec.constructorBuilder()
            .addAnnotations(annotations.of(constructor))
            .varargs(constructor.isVarArgs());
    for (Modifier visibility : List.of(Modifier.PUBLIC, Modifier.PROTECTED)) {
      if (constructor.getModifiers().contains(visibility)) {
        repeated.addModifiers(visibility);
      }
    }
    for (TypeParameterElement parameter : constructor.getTypeParameters()) {
      repeated.addTypeVariable(TypeVariableName.get(parameter));
    }
    for (VariableElement parameter : constructor.getParameters()) {
      repeated.addParameter(methods.repeated(parameter, parameter.asType()));
    }
    constructor.getThrownTypes().forEach(thrown -> repeated.addException(TypeName.get(thrown)));
    MethodSpec signature = repeated.build();
    return repeated.addStatement("super($L)", ProxyMethods.arguments(signature)).build();
  }
}
