package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Operations;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.option.CheckId;
import org.jspecify.annotations.Nullable;

/** Finds operations that the conventions do not list: servers group spans by them. */
final class ConstantOpCheck implements AttributeCheck {

  private static final String OPERATION = "sentry.op";

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    AttributeUse.Value value = use.value();
    if (!use.key().equals(OPERATION) || value == null || value.constants().size() != 1) {
      return;
    }
    if (value.constants().get(0) instanceof String operation && !isListed(operation)) {
      findings.report(
          CheckId.CONSTANT_OP,
          use.key(),
          value.place(),
          "\"%s\" is not an operation of the conventions, nor one of them with a part of your own"
                  .formatted(operation)
              + " after a dot, such as \"function.price\"");
    }
  }

  private static boolean isListed(String operation) {
    Operations operations = Operations.bundled();
    for (String prefix = operation; ; prefix = prefix.substring(0, prefix.lastIndexOf('.'))) {
      if (operations.contains(prefix)) {
        return true;
      }
      if (prefix.indexOf('.') < 0) {
        return false;
      }
    }
  }
}
