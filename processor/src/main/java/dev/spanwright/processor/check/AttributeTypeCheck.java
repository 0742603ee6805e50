package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.model.AttributeUse.Origin;
import dev.spanwright.processor.model.AttributeUse.Value;
import dev.spanwright.processor.option.CheckId;
import org.jspecify.annotations.Nullable;

/** Compares the type of a value with the type that the registry gives its key. */
final class AttributeTypeCheck implements AttributeCheck {

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    Value value = use.value();
    if (definition == null || value == null || value.type() == null) {
      return;
    }
    AttributeType expected = definition.type();
    if (!fits(use.origin(), value.type(), expected)) {
      findings.report(
          CheckId.ATTRIBUTE_TYPE,
          use.key(),
          value.place(),
          "\"%s\" is %s %s, but %s: %s"
              .formatted(
                  use.key(),
                  TypeWords.a(expected),
                  SourceWords.in(definition),
                  value.described(),
                  TypeFix.of(use.origin(), value, expected)));
    }
  }

  /** In an annotation one element is also an array: Java lets its braces be left out. */
  private static boolean fits(Origin origin, AttributeType actual, AttributeType expected) {
    return actual == expected || (origin == Origin.ANNOTATION && actual.array() == expected);
  }
}
