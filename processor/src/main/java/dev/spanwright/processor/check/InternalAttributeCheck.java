package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.option.CheckId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys that only the runtime may set. The list is ours: these are what the runtime writes on
 * its own, or what the server works out (spec SPAN-83, 88, 90 to 94, 96, 102, 103).
 */
final class InternalAttributeCheck implements AttributeCheck {

  private static final Set<String> INTERNAL =
      Set.of(
          "sentry.is_localhost",
          "sentry.platform",
          "sentry.profiler_id",
          "sentry.replay_id",
          "sentry.sample_rate",
          "sentry.sdk.integrations",
          "sentry.sdk.name",
          "sentry.sdk.version",
          "sentry.segment.id",
          "sentry.segment.name",
          "sentry.trace_lifecycle");

  private static final String INTERNAL_NAMESPACE = "sentry._internal.";

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    if (INTERNAL.contains(use.key()) || use.key().startsWith(INTERNAL_NAMESPACE)) {
      findings.report(
          CheckId.INTERNAL_ATTRIBUTE,
          use.key(),
          use.keyPlace(),
          "\"%s\" is set by the runtime, which overwrites or contradicts what is set here: remove it"
              .formatted(use.key()));
    }
  }
}
