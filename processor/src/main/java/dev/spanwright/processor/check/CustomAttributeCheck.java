package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.option.CheckId;
import org.jspecify.annotations.Nullable;

/** Finds every key outside the registry, for teams that want each one declared. */
final class CustomAttributeCheck implements AttributeCheck {

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    if (definition == null && !use.key().isBlank()) {
      findings.report(
          CheckId.CUSTOM_ATTRIBUTE,
          use.key(),
          use.keyPlace(),
          "\"%s\" is not in the registry: declare it in a file named by -Aspanwright.registry, or use a declared key"
              .formatted(use.key()));
    }
  }
}
