package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.option.CheckId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds keys that look like misspelt ones of the registry. Quiet on keys of one's own. */
final class UnknownAttributeCheck implements AttributeCheck {

  private final NearKeys nearKeys;

  UnknownAttributeCheck(NearKeys nearKeys) {
    this.nearKeys = nearKeys;
  }

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    if (definition != null) {
      return;
    }
    List<String> near = nearKeys.of(use.key());
    if (!near.isEmpty()) {
      findings.report(
          CheckId.UNKNOWN_ATTRIBUTE,
          use.key(),
          use.keyPlace(),
          "\"%s\" is not in the registry. Did you mean %s?"
              .formatted(
                  use.key(),
                  near.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(" or "))));
    }
  }
}
