package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Scrubbing;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.model.AttributeUse.Origin;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import org.jspecify.annotations.Nullable;

/** Finds captured values that are, or look like, secrets or personal data. */
final class SensitiveAttributeCheck implements AttributeCheck, MethodCheck {

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    boolean captured = use.origin() == Origin.ARGUMENT || use.origin() == Origin.RESULT;
    if (!captured) {
      return;
    }
    if (definition != null && definition.scrubbing() == Scrubbing.AUTO) {
      findings.report(
          CheckId.SENSITIVE_ATTRIBUTE,
          use.key(),
          use.keyPlace(),
          "\"%s\" can hold personal data, and servers may scrub it: record it only if you need it"
              .formatted(use.key()));
    } else if (definition == null && SecretWords.areIn(use.key())) {
      report(use.key(), "the key \"" + use.key() + "\"", findings, use);
    }
  }

  private static void report(String key, String what, Findings findings, AttributeUse use) {
    findings.report(CheckId.SENSITIVE_ATTRIBUTE, key, use.keyPlace(), what + ADVICE);
  }

  private static final String ADVICE =
      " looks like a secret, and its value would leave the process: record something else that"
          + " tells calls apart";

  /** A parameter's own name may say what its key hides. */
  @Override
  public void check(TracedMethod method, Findings findings) {
    for (Capture argument : method.arguments()) {
      if (SecretWords.areIn(argument.name()) && !SecretWords.areIn(argument.key())) {
        findings.report(
            CheckId.SENSITIVE_ATTRIBUTE,
            argument.key(),
            argument.place(),
            "the parameter " + argument.name() + ADVICE);
      }
    }
  }
}
