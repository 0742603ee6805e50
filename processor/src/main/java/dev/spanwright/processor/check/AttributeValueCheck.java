package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedMethod;
import java.util.stream.Collectors;

/** Finds attributes that are no attributes: no key, no value, two values, no number, no type. */
final class AttributeValueCheck implements Check {

  @Override
  public void check(TracedMethod method, Findings findings) {
    for (DeclaredAttribute attribute : method.attributes()) {
      checkKey(attribute.key(), attribute.keyPlace(), findings);
      checkValues(attribute, findings);
    }
    method.arguments().forEach(capture -> checkCapture(capture, findings));
    if (method.result() != null) {
      checkCapture(method.result(), findings);
    }
  }

  private static void checkKey(String key, Place place, Findings findings) {
    if (key.isBlank()) {
      findings.report(
          CheckId.ATTRIBUTE_VALUE, place, "an attribute needs a key, such as \"order.id\"");
    }
  }

  private static void checkValues(DeclaredAttribute attribute, Findings findings) {
    if (attribute.values().size() == 1) {
      checkNumbers(attribute, attribute.values().get(0), findings);
      return;
    }
    String has =
        attribute.values().isEmpty()
            ? "no value"
            : attribute.values().stream()
                    .map(DeclaredValue::member)
                    .collect(Collectors.joining(" and "))
                + " at once";
    findings.report(
        CheckId.ATTRIBUTE_VALUE,
        attribute.place(),
        "\"%s\" has %s: set exactly one of value, longValue, doubleValue and booleanValue"
            .formatted(attribute.key(), has));
  }

  private static void checkNumbers(
      DeclaredAttribute attribute, DeclaredValue value, Findings findings) {
    for (Object element : value.elements()) {
      if (element instanceof Double number && !Double.isFinite(number)) {
        findings.report(
            CheckId.ATTRIBUTE_VALUE,
            value.place(),
            "\"%s\" is %s, which no server accepts: write a finite number"
                .formatted(attribute.key(), number));
      }
    }
  }

  private static void checkCapture(Capture capture, Findings findings) {
    checkKey(capture.key(), capture.place(), findings);
    if (capture.type() == null) {
      findings.report(
          CheckId.ATTRIBUTE_VALUE,
          capture.place(),
          ("%s cannot be recorded as \"%s\": its type %s is neither text, number, truth value or"
                  + " enum, nor an array or list of texts, numbers or truth values. Record a part"
                  + " of it")
              .formatted(what(capture), capture.key(), capture.declaredType()));
    }
  }

  private static String what(Capture capture) {
    return capture.index() == Capture.RESULT
        ? "the result of " + capture.name()
        : "the argument " + capture.name();
  }
}
