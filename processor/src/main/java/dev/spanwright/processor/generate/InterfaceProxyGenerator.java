package dev.spanwright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.read.InheritedMethods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Generates a class that implements a traced interface around any implementation of it.
 *
 * <p>A traced method opens its span, unless the implementation's own method does so already because
 * it is woven: one call, one span. All other methods are passed on.
 */
final class InterfaceProxyGenerator {

  private static final String TARGET = "target";

  private final Types types;
  private final ProxyMethods methods;
  private final InheritedMethods inherited;

  InterfaceProxyGenerator(Elements elements, Types types, CopiedAnnotations annotations) {
    this.types = types;
    this.methods = new ProxyMethods(types, annotations);
    this.inherited = new InheritedMethods(elements, types);
  }

  /**
   * A traced method and the field that says whether its span is the proxy's to open.
   *
   * @param method the traced method
   * @param opens the field's name
   */
  private record Opening(TracedMethod method, String opens) {}

  TypeSpec.Builder generate(TracedType type, TypeElement proxied, List<TracedMethod> traced) {
    Map<ExecutableElement, Opening> openings = openings(traced);
    TypeName interfaceType = TypeName.get(proxied.asType());
    TypeSpec.Builder proxy =
        TypeSpec.classBuilder(ProxyNames.of(proxied))
            .addModifiers(visibility(proxied))
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Traces any {@code $L}: wraps it and opens a span around each traced method.\n",
                proxied.getSimpleName())
            .addAnnotation(ProxyMethods.SUPPRESSED_WARNINGS)
            .avoidClashesWithNestedClasses(proxied)
            .addSuperinterface(interfaceType)
            .addField(interfaceType, TARGET, Modifier.PRIVATE, Modifier.FINAL);
    for (TypeParameterElement parameter : proxied.getTypeParameters()) {
      proxy.addTypeVariable(TypeVariableName.get(parameter));
    }
    for (Opening opening : openings.values()) {
      proxy.addField(TypeName.BOOLEAN, opening.opens(), Modifier.PRIVATE, Modifier.FINAL);
    }
    proxy.addMethod(constructor(proxied, openings));
    List<InheritedMethods.Inherited> all = inherited.of(proxied, openings::containsKey);
    proxy.addMethod(factory(proxied, openings, all));
    for (InheritedMethods.Inherited method : all) {
      Opening opening =
          method.declarations().stream()
              .filter(openings::containsKey)
              .findFirst()
              .map(openings::get)
              .orElse(null);
      proxy.addMethod(method(type, proxied, method, opening));
    }
    return proxy;
  }

  private static Map<ExecutableElement, Opening> openings(List<TracedMethod> traced) {
    NameAllocator fields = new NameAllocator();
    fields.newName(TARGET, TARGET);
    Map<ExecutableElement, Opening> openings = new LinkedHashMap<>();
    for (TracedMethod method : traced) {
      String name = method.element().getSimpleName().toString();
      String opens =
          fields.newName(
              "opens" + Character.toUpperCase(name.charAt(0)) + name.substring(1), method);
      openings.put(method.element(), new Opening(method, opens));
    }
    return openings;
  }

  private MethodSpec constructor(TypeElement proxied, Map<ExecutableElement, Opening> openings) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(visibility(proxied))
            .addJavadoc("Wraps {@code target}, whose calls it passes on.\n")
            .addParameter(TypeName.get(proxied.asType()), TARGET)
            .addStatement(
                "this.$N = $T.requireNonNull($N, $S)", TARGET, Objects.class, TARGET, TARGET);
    openings.forEach(
        (method, opening) ->
            constructor.addStatement(
                "this.$N = !$T.isWoven($N.getClass(), $S$L)",
                opening.opens(),
                RuntimeNames.SPAN_SITE,
                TARGET,
                method.getSimpleName(),
                parameterClasses(method)));
    return constructor.build();
  }

  /**
   * A proxy around a proxy, or around methods that are all woven, would do nothing but pass calls
   * on. A static method cannot share the name of an interface's own, which it would hide.
   */
  private static MethodSpec factory(
      TypeElement proxied,
      Map<ExecutableElement, Opening> openings,
      List<InheritedMethods.Inherited> methods) {
    Locals names =
        new Locals(
            methods.stream()
                .map(method -> method.element().getSimpleName().toString())
                .distinct()
                .toList());
    TypeName interfaceType = TypeName.get(proxied.asType());
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder(names.fresh("wrap"))
            .addModifiers(visibility(proxied))
            .addModifiers(Modifier.STATIC)
            .addJavadoc(
                "Returns {@code target} traced: wrapped, or itself where it opens all of these spans"
                    + " already.\n")
            .returns(interfaceType)
            .addParameter(interfaceType, TARGET);
    for (TypeParameterElement parameter : proxied.getTypeParameters()) {
      factory.addTypeVariable(TypeVariableName.get(parameter));
    }
    CodeBlock opensAny =
        openings.values().stream()
            .map(opening -> CodeBlock.of("traced.$N", opening.opens()))
            .collect(CodeBlock.joining(" || "));
    String proxy = ProxyNames.of(proxied);
    String diamond = proxied.getTypeParameters().isEmpty() ? "" : "<>";
    return factory
        .beginControlFlow("if ($N instanceof $L)", TARGET, proxy)
        .addStatement("return $N", TARGET)
        .endControlFlow()
        .addStatement("var traced = new $L$L($N)", proxy, diamond, TARGET)
        .addStatement("return $L ? traced : $N", opensAny, TARGET)
        .build();
  }

  private MethodSpec method(
      TracedType type,
      TypeElement proxied,
      InheritedMethods.Inherited inheritedMethod,
      @Nullable Opening opening) {
    ExecutableElement method = inheritedMethod.element();
    MethodSpec.Builder override = methods.overriding(method, proxied, inheritedMethod.thrown());
    MethodSpec signature = override.build();
    CodeBlock call =
        CodeBlock.of("this.$N.$N($L)", TARGET, signature.name(), ProxyMethods.arguments(signature));
    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    if (opening == null) {
      return override.addStatement(isVoid ? "$L" : "return $L", call).build();
    }
    override.beginControlFlow("if (!this.$N)", opening.opens());
    override.addStatement(isVoid ? "$L" : "return $L", call);
    if (isVoid) {
      override.addStatement("return");
    }
    override.endControlFlow();
    return override.addCode(TracedCall.around(type, opening.method(), signature, call)).build();
  }

  private CodeBlock parameterClasses(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(parameter -> CodeBlock.of(", $T.class", types.erasure(parameter)))
        .collect(CodeBlock.joining(""));
  }

  private static Modifier[] visibility(TypeElement proxied) {
    return proxied.getModifiers().contains(Modifier.PUBLIC)
        ? new Modifier[] {Modifier.PUBLIC}
        : new Modifier[0];
  }
}
