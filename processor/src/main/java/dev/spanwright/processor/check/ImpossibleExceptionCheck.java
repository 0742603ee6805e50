package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Ending;
import dev.spanwright.processor.model.ExpectedException;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.MethodNames;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds expected exceptions that the method cannot throw: checked ones that it does not declare.
 */
final class ImpossibleExceptionCheck implements MethodCheck {

  private static final List<String> UNCHECKED =
      List.of("java.lang.RuntimeException", "java.lang.Error");

  private final Elements elements;
  private final Types types;

  ImpossibleExceptionCheck(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  @Override
  public void check(TracedMethod method, Findings findings) {
    for (ExpectedException expected : method.expected()) {
      if (!isPossible(expected.type(), method)) {
        findings.report(
            CheckId.IMPOSSIBLE_EXCEPTION,
            expected.place(),
            "%s cannot throw %s, which its throws clause does not name: remove it from expected, or add it there"
                .formatted(MethodNames.of(method.element()), expected.type()));
      }
    }
  }

  /** A superclass of something that is thrown is possible as well, and so is a subclass. */
  private boolean isPossible(TypeMirror expected, TracedMethod method) {
    if (method.ending() instanceof Ending.AtCompletion) {
      return true; // a future fails with whatever it likes
    }
    for (String unchecked : UNCHECKED) {
      TypeMirror type = elements.getTypeElement(unchecked).asType();
      if (types.isSubtype(expected, type) || types.isSubtype(type, expected)) {
        return true;
      }
    }
    for (TypeMirror thrown : method.element().getThrownTypes()) {
      TypeMirror bound = types.erasure(thrown);
      if (types.isSubtype(expected, bound) || types.isSubtype(bound, expected)) {
        return true;
      }
    }
    return false;
  }
}
