package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Scrubbing;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.model.AttributeUse.Origin;
import dev.spanwright.processor.model.Capture;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds captured values that are, or look like, secrets or personal data. */
final class SensitiveAttributeCheck implements AttributeCheck, MethodCheck {

  /**
   * The last word of a key or a parameter's name, in snake, kebab, dotted or camel case: a {@code
   * token.count} tells no token.
   */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(?:^|[._-])(?:pass(?:word|wd|phrase|code)?|pwd|secrets?|tokens?|api[._-]?keys?"
              + "|private[._-]?keys?|credentials?|jwt|cvv|cvc|pin|ssn|iban|session[._-]?id"
              + "|auth(?:orization)?|cookies?)$");

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
    } else if (definition == null && looksSecret(use.key())) {
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
      if (looksSecret(argument.name()) && !looksSecret(argument.key())) {
        findings.report(
            CheckId.SENSITIVE_ATTRIBUTE,
            argument.key(),
            argument.place(),
            "the parameter " + argument.name() + ADVICE);
      }
    }
  }

  private static boolean looksSecret(String name) {
    return SECRET.matcher(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")).find();
  }
}
