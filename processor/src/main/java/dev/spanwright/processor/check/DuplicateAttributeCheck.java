package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.DeclaredAttribute;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import java.util.HashSet;
import java.util.Set;

/** Finds a key that one span gets twice: one of the values would be lost. */
final class DuplicateAttributeCheck implements MethodCheck {

  @Override
  public void check(TracedMethod method, Findings findings) {
    Set<String> keys = new HashSet<>();
    for (DeclaredAttribute attribute : method.attributes()) {
      check(attribute.key(), attribute.keyPlace(), keys, findings);
    }
    for (Capture capture : method.captures()) {
      check(capture.key(), capture.place(), keys, findings);
    }
  }

  private static void check(String key, Place place, Set<String> keys, Findings findings) {
    if (!key.isBlank() && !keys.add(key)) {
      findings.report(
          CheckId.DUPLICATE_ATTRIBUTE,
          key,
          place,
          "this span already has \"%s\", and one of the two values would be lost: remove one"
              .formatted(key));
    }
  }
}
