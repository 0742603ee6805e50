package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.DeclaredValue;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;

/**
 * Finds annotations from which no attribute can be made: no value, two values, no possible type.
 */
final class DeclaredValueCheck implements MethodCheck {

  @Override
  public void check(TracedMethod method, Findings findings) {
    for (DeclaredAttribute attribute : method.attributes()) {
      if (attribute.values().size() != 1) {
        findings.report(
            CheckId.ATTRIBUTE_VALUE,
            attribute.key(),
            attribute.place(),
            "\"%s\" has %s: set exactly one of value, longValue, doubleValue and booleanValue"
                .formatted(attribute.key(), values(attribute)));
      }
    }
    for (Capture capture : method.captures()) {
      checkType(capture, findings);
    }
  }

  private static String values(DeclaredAttribute attribute) {
    return attribute.values().isEmpty()
        ? "no value"
        : attribute.values().stream()
                .map(DeclaredValue::member)
                .collect(Collectors.joining(" and "))
            + " at once";
  }

  private static void checkType(Capture capture, Findings findings) {
    if (capture.declaredType().getKind() == TypeKind.VOID) {
      findings.report(
          CheckId.ATTRIBUTE_VALUE,
          capture.key(),
          capture.place(),
          capture.name() + " returns nothing that could be recorded: remove @SpanAttribute");
    } else if (capture.problem() != null) {
      report(capture, capture.problem(), findings);
    } else if (capture.type() == null) {
      report(
          capture,
          "its type %s is neither text, number, truth value, enum, UUID, URI, Instant nor Duration, nor an array, list or Optional of these. Record a part of it, with path = \"...\""
              .formatted(capture.recordedType()),
          findings);
    }
  }

  private static void report(Capture capture, String problem, Findings findings) {
    findings.report(
        CheckId.ATTRIBUTE_VALUE,
        capture.key(),
        capture.place(),
        "%s cannot be recorded as \"%s\": %s"
            .formatted(capture.described(), capture.key(), problem));
  }
}
