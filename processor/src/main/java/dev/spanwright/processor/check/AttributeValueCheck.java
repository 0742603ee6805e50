package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.option.CheckId;
import org.jspecify.annotations.Nullable;

/** Finds attributes that are none: a blank key, a number that is no number. */
final class AttributeValueCheck implements AttributeCheck {

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    if (use.key().isBlank()) {
      findings.report(
          CheckId.ATTRIBUTE_VALUE,
          use.keyPlace(),
          "an attribute needs a key, such as \"order.id\"");
    }
    AttributeUse.Value value = use.value();
    if (value == null) {
      return;
    }
    for (Object element : value.constants()) {
      if (element instanceof Double number && !Double.isFinite(number)) {
        findings.report(
            CheckId.ATTRIBUTE_VALUE,
            use.key(),
            value.place(),
            "\"%s\" is %s, which no server accepts: write a finite number"
                .formatted(use.key(), number));
      }
    }
  }
}
