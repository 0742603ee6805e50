package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.option.CheckId;
import org.jspecify.annotations.Nullable;

/** Finds keys that have been replaced, and names the replacement. */
final class DeprecatedAttributeCheck implements AttributeCheck {

  private final Registry registry;

  DeprecatedAttributeCheck(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    Deprecation deprecation = definition == null ? null : definition.deprecation();
    if (definition != null && deprecation != null) {
      findings.report(
          CheckId.DEPRECATED_ATTRIBUTE,
          use.key(),
          use.keyPlace(),
          "\"%s\" is deprecated %s: %s"
              .formatted(use.key(), SourceWords.in(definition), advice(definition, deprecation)));
    }
  }

  private String advice(AttributeDefinition definition, Deprecation deprecation) {
    if (deprecation.replacement() == null) {
      return "it has no replacement, remove it";
    }
    String use = "use \"" + deprecation.replacement() + "\"";
    AttributeDefinition replacement = registry.find(deprecation.replacement());
    return replacement == null || replacement.type() == definition.type()
        ? use
        : use
            + ", which is "
            + TypeWords.a(replacement.type())
            + " (not "
            + TypeWords.a(definition.type())
            + ")";
  }
}
