package dev.spanwright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.spanwright.processor.model.Ending.AtCompletion;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import javax.lang.model.type.TypeKind;

/** The shape of a traced call in source; the weaver injects the same shape as bytecode. */
final class TracedCall {

  private TracedCall() {}

  /**
   * Returns the body of a proxy's method: open, call, end; on an exception fail and rethrow.
   *
   * @param proxyMethod the proxy's method, whose parameters are named as the user named them
   * @param call the call of the user's code, without a semicolon
   */
  static CodeBlock around(
      TracedType type, TracedMethod method, MethodSpec proxyMethod, CodeBlock call) {
    ClassName companion = ClassName.get(type.packageName(), type.companionName());
    Locals locals = new Locals(proxyMethod.parameters().stream().map(ParameterSpec::name).toList());
    String span = locals.fresh("span");
    String result = locals.fresh("result");
    String thrown = locals.fresh("thrown");
    CodeBlock arguments =
        method.capturedArguments().stream()
            .map(captured -> proxyMethod.parameters().get(captured.index()).name())
            .map(name -> CodeBlock.of("$N", name))
            .collect(CodeBlock.joining(", "));
    boolean isVoid = method.element().getReturnType().getKind() == TypeKind.VOID;

    CodeBlock.Builder body = CodeBlock.builder();
    body.addStatement(
        "$T $N = $T.$N($L)", RuntimeNames.SPAN, span, companion, method.opener(), arguments);
    body.beginControlFlow("try");
    if (isVoid) {
      body.addStatement(call);
    } else {
      body.addStatement("$T $N = $L", proxyMethod.returnType(), result, call);
    }
    if (method.ending() instanceof AtCompletion ending) {
      body.addStatement("return $T.$N($N, $N)", companion, ending.finisher(), result, span);
    } else {
      if (method.capturedResult() != null) {
        body.addStatement("$T.$N($N, $N)", companion, method.closer(), result, span);
      }
      body.addStatement("$N.end()", span);
      if (!isVoid) {
        body.addStatement("return $N", result);
      }
    }
    body.nextControlFlow("catch ($T $N)", Throwable.class, thrown);
    body.addStatement("$T.fail($N, $N)", RuntimeNames.SPAN_SITE, span, thrown);
    body.addStatement("throw $N", thrown);
    return body.endControlFlow().build();
  }
}
