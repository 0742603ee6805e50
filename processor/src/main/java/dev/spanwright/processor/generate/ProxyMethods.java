package dev.spanwright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Starts the methods of proxies. */
final class ProxyMethods {

  /** What a proxy repeats from user code (a deprecated type, a raw one) was warned about there. */
  static final AnnotationSpec SUPPRESSED_WARNINGS =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "{$S, $S, $S, $S}", "deprecation", "rawtypes", "removal", "serial")
          .build();

  private final Types types;

  ProxyMethods(Types types) {
    this.types = types;
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
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(method.getSimpleName().toString())
            .addAnnotation(Override.class)
            .returns(TypeName.get(seen.getReturnType()))
            .varargs(method.isVarArgs());
    for (Modifier visibility : List.of(Modifier.PUBLIC, Modifier.PROTECTED)) {
      if (method.getModifiers().contains(visibility)) {
        override.addModifiers(visibility);
      }
    }
    for (TypeVariable variable : seen.getTypeVariables()) {
      override.addTypeVariable(TypeVariableName.get(variable));
    }
    List<? extends TypeMirror> parameterTypes = seen.getParameterTypes();
    for (int i = 0; i < parameterTypes.size(); i++) {
      override.addParameter(
          ParameterSpec.builder(
                  TypeName.get(parameterTypes.get(i)),
                  method.getParameters().get(i).getSimpleName().toString())
              .build());
    }
    seen.getThrownTypes().forEach(thrown -> override.addException(TypeName.get(thrown)));
    return override;
  }

  /** Returns the arguments as they are passed on. */
  static CodeBlock arguments(MethodSpec method) {
    return method.parameters().stream()
        .map(ParameterSpec::name)
        .map(CodeBlock::of)
        .collect(CodeBlock.joining(", "));
  }
}
