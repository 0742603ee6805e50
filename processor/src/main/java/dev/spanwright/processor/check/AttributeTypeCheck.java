package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.CapturedType;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;
import dev.spanwright.processor.model.TracedMethod;

/** Compares the type of each attribute with the type that the conventions give its key. */
final class AttributeTypeCheck implements Check {

  private final Registry registry;

  AttributeTypeCheck(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void check(TracedMethod method, Findings findings) {
    for (DeclaredAttribute attribute : method.attributes()) {
      AttributeDefinition definition = registry.find(attribute.key());
      if (definition != null && attribute.values().size() == 1) {
        checkConstant(attribute, attribute.values().get(0), definition.type(), findings);
      }
    }
    method.arguments().forEach(argument -> checkCapture(argument, findings));
    if (method.result() != null) {
      checkCapture(method.result(), findings);
    }
  }

  private static void checkConstant(
      DeclaredAttribute attribute, DeclaredValue value, AttributeType expected, Findings findings) {
    boolean fits =
        value.elementType() == expected.element()
            && (expected.isArray() || value.elements().size() == 1);
    if (!fits) {
      findings.report(
          CheckId.ATTRIBUTE_TYPE,
          value.place(),
          "\"%s\" is %s in the conventions, but this value is %s: write %s"
              .formatted(
                  attribute.key(),
                  TypeWords.a(expected),
                  TypeWords.a(value.type()),
                  ConstantFix.of(value, expected)));
    }
  }

  private void checkCapture(Capture capture, Findings findings) {
    AttributeDefinition definition = registry.find(capture.key());
    CapturedType captured = capture.type();
    if (definition == null || captured == null || captured.attributeType() == definition.type()) {
      return;
    }
    boolean isResult = capture.index() == Capture.RESULT;
    findings.report(
        CheckId.ATTRIBUTE_TYPE,
        capture.place(),
        "\"%s\" is %s in the conventions, but %s has type %s: %s"
            .formatted(
                capture.key(),
                TypeWords.a(definition.type()),
                isResult ? "the result" : "the parameter " + capture.name(),
                capture.declaredType(),
                isResult
                    ? "return " + TypeWords.javaTypes(definition.type()) + ", or use another key"
                    : "declare it as "
                        + TypeWords.javaTypes(definition.type())
                        + ", or use another key"));
  }
}
