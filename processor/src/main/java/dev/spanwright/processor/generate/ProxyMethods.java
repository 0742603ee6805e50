package dev.spanwright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Starts the methods of proxies. */
final class ProxyMethods {

  /** What a proxy repeats from user code (a deprecated type, a raw one) was warned about there. */
  static final AnnotationSpec SUPPRESSED_WARNINGS =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember(
              "value",
              "{$S, $S, $S, $S, $S, $S, $S, $S, $S}",
              "auxiliaryclass",
              "deprecation",
              "overloads",
              "rawtypes",
              "removal",
              "serial",
              "try",
              "unchecked",
              "varargs")
          .build();

  private final Types types;
  private final CopiedAnnotations annotations;

  ProxyMethods(Types types, CopiedAnnotations annotations) {
    this.types = types;
    this.annotations = annotations;
  }

  /** Returns a parameter that is named and annotated as the user's. */
  ParameterSpec repeated(VariableElement parameter, TypeMirror type) {
    return ParameterSpec.builder(TypeName.get(type), name(parameter))
        .addAnnotations(annotations.of(parameter))
        .build();
  }

  /** A parameter with a class's name would hide that class from the proxy's code (JLS §6.4.2). */
  private static String name(VariableElement parameter) {
    String name = parameter.getSimpleName().toString();
    if (Character.isUpperCase(name.charAt(0))
        && parameter.getEnclosingElement() instanceof ExecutableElement method) {
      Set<String> taken =
          method.getParameters().stream()
              .map(other -> other.getSimpleName().toString())
              .collect(Collectors.toSet());
      while (taken.contains(name)) {
        name += "_";
      }
    }
    return name;
  }

  /**
   * Returns a method of the proxy with the signature that the user's method has there.
   *
   * <p>Of the modifiers only the visibility is repeated: a {@code synchronized} proxy would wait
   * for the lock before its span has started.
   */
  MethodSpec.Builder overriding(ExecutableElement method, TypeElement proxied) {
    ExecutableType seen =
        (ExecutableType) types.asMemberOf((DeclaredType) proxied.asType(), method);
    return overriding(method, proxied, seen.getThrownTypes());
  }

  /** Returns a method of the proxy that throws nothing but the given types. */
  MethodSpec.Builder overriding(
      ExecutableElement method, TypeElement proxied, List<? extends TypeMirror> thrown) {
    ExecutableType seen =
        (ExecutableType) types.asMemberOf((DeclaredType) proxied.asType(), method);
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(method.getSimpleName().toString())
            .addAnnotation(Override.class)
            .addAnnotations(annotations.of(method))
            .returns(TypeName.get(seen.getReturnType()))
            .varargs(method.isVarArgs());
    for (Modifier visibility : List.of(Modifier.PUBLIC, Modifier.PROTECTED)) {
      if (method.getModifiers().contains(visibility)) {
        override.addModifiers(visibility);
      }
    }
    for (TypeVariable variable : seen.getTypeVariables()) {
      override.addTypeVariable(withSeenBounds(variable));
    }
    List<? extends TypeMirror> parameterTypes = seen.getParameterTypes();
    for (int i = 0; i < parameterTypes.size(); i++) {
      override.addParameter(repeated(method.getParameters().get(i), parameterTypes.get(i)));
    }
    thrown.forEach(type -> override.addException(TypeName.get(type)));
    return override;
  }

  /** The bounds as the proxied type sees them: what it fills in for S has replaced S in them. */
  private static TypeVariableName withSeenBounds(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    List<? extends TypeMirror> bounds =
        bound instanceof IntersectionType several ? several.getBounds() : List.of(bound);
    return TypeVariableName.get(
        variable.asElement().getSimpleName().toString(),
        bounds.stream().map(TypeName::get).toArray(TypeName[]::new));
  }

  /** Returns the arguments as they are passed on. */
  static CodeBlock arguments(MethodSpec method) {
    return method.parameters().stream()
        .map(ParameterSpec::name)
        .map(name -> CodeBlock.of("$N", name))
        .collect(CodeBlock.joining(", "));
  }
}
