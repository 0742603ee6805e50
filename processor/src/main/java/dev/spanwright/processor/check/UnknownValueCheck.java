package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.AttributeUse;
import org.jspecify.annotations.Nullable;

/** Placeholder until the registry tells allowed values. */
final class UnknownValueCheck implements AttributeCheck {

  UnknownValueCheck(Registry registry) {}

  @Override
  public void check(
      AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {}
}
