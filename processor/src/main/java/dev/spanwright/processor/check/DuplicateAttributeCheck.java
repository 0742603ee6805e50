package dev.spanwright.processor.check;

import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import java.util.HashSet;
import java.util.Set;

/** Finds a key that one span gets twice: one of the values would be lost. */
final class DuplicateAttributeCheck implements MethodCheck {

  @Override
  public void check(TracedMethod method, Findings findings) {
    Set<String> keys = new HashSet<>();
    for (AttributeUse use : AttributeUses.of(method)) {
      if (!use.key().isBlank() && !keys.add(use.key())) {
        findings.report(
            CheckId.DUPLICATE_ATTRIBUTE,
            use.key(),
            use.keyPlace(),
            "this span already has \"%s\", and one of the two values would be lost: remove one"
                .formatted(use.key()));
      }
    }
  }
}
