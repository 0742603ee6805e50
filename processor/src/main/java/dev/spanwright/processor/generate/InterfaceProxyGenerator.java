package dev.spanwright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.read.Owners;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Generates a class that implements a traced interface around any implementation of it.
 *
 * <p>A traced method opens its span, unless the implementation's own method does so already because
 * it is woven: one call, one span. All other methods are passed on.
 */
final class InterfaceProxyGenerator {

  private final Elements elements;
  private final Types types;
  private final ProxyMethods methods;

  InterfaceProxyGenerator(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.methods = new ProxyMethods(types);
  }

  TypeSpec.Builder generate(TracedType type, TypeElement proxied, List<TracedMethod> traced) {
    NameAllocator fields = new NameAllocator();
    String target = fields.newName("target");
    TypeName interfaceType = TypeName.get(proxied.asType());
    TypeSpec.Builder proxy =
        TypeSpec.classBuilder(ProxyNames.of(proxied))
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Traces any {@code $L}: wraps it and opens a span around each traced method.\n",
                proxied.getSimpleName())
            .addAnnotation(ProxyMethods.SUPPRESSED_WARNINGS)
            .addSuperinterface(interfaceType)
            .addField(interfaceType, target, Modifier.PRIVATE, Modifier.FINAL);
    if (proxied.getModifiers().contains(Modifier.PUBLIC)) {
      proxy.addModifiers(Modifier.PUBLIC);
    }
    for (TypeParameterElement parameter : proxied.getTypeParameters()) {
      proxy.addTypeVariable(TypeVariableName.get(parameter));
    }

    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Wraps {@code target}, whose calls it passes on.\n")
            .addParameter(interfaceType, "target")
            .addStatement(
                "this.$N = $T.requireNonNull(target, $S)", target, Objects.class, "target");
    if (proxied.getModifiers().contains(Modifier.PUBLIC)) {
      constructor.addModifiers(Modifier.PUBLIC);
    }
    Map<ExecutableElement, String> openings = new LinkedHashMap<>();
    for (TracedMethod method : traced) {
      String opens =
          fields.newName("opens" + capitalized(method.element().getSimpleName().toString()));
      openings.put(method.element(), opens);
      proxy.addField(
          FieldSpec.builder(TypeName.BOOLEAN, opens, Modifier.PRIVATE, Modifier.FINAL).build());
      constructor.addStatement(
          "this.$N = !$T.isWoven(target.getClass(), $S$L)",
          opens,
          RuntimeNames.SPAN_SITE,
          method.element().getSimpleName(),
          parameterClasses(method.element()));
    }
    proxy.addMethod(constructor.build());

    for (ExecutableElement method : passedOn(proxied)) {
      MethodSpec.Builder override = methods.overriding(method, proxied);
      MethodSpec signature = override.build();
      CodeBlock call =
          CodeBlock.of("$N.$N($L)", target, signature.name(), ProxyMethods.arguments(signature));
      TracedMethod asTraced =
          traced.stream().filter(t -> t.element().equals(method)).findFirst().orElse(null);
      if (asTraced == null) {
        override.addStatement(isVoid(method) ? "$L" : "return $L", call);
      } else {
        String opens = Objects.requireNonNull(openings.get(method));
        override.beginControlFlow("if (!this.$N)", opens);
        if (isVoid(method)) {
          override.addStatement(call).addStatement("return");
        } else {
          override.addStatement("return $L", call);
        }
        override.endControlFlow();
        override.addCode(TracedCall.around(type, asTraced, signature, call));
      }
      proxy.addMethod(override.build());
    }
    return proxy;
  }

  /** Returns every method of the interface and its super-interfaces that an object answers. */
  private List<ExecutableElement> passedOn(TypeElement proxied) {
    return ElementFilter.methodsIn(elements.getAllMembers(proxied)).stream()
        .filter(method -> Owners.of(method).getKind() == ElementKind.INTERFACE)
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> !method.getModifiers().contains(Modifier.PRIVATE))
        .filter(method -> !redeclaresObjectMethod(method))
        .toList();
  }

  /** {@code Comparator} declares {@code equals}, for example: the proxy keeps its own. */
  private boolean redeclaresObjectMethod(ExecutableElement method) {
    TypeElement object = Objects.requireNonNull(elements.getTypeElement("java.lang.Object"));
    TypeElement owner = Owners.of(method);
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .filter(candidate -> candidate.getModifiers().contains(Modifier.PUBLIC))
        .anyMatch(candidate -> elements.overrides(method, candidate, owner));
  }

  private CodeBlock parameterClasses(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(parameter -> CodeBlock.of(", $T.class", types.erasure(parameter)))
        .collect(CodeBlock.joining(""));
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static boolean isVoid(ExecutableElement method) {
    return method.getReturnType().getKind() == TypeKind.VOID;
  }
}
