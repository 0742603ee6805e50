package dev.spanwright.processor.check;

import dev.spanwright.conventions.AllowedValues;
import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.model.AttributeUse;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.spelling.EditDistance;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds constants outside the values that the registry lists for a key. Where the list is open,
 * only those that look like a misspelt one of it.
 */
final class UnknownValueCheck implements AttributeCheck {

  private static final int MOST_LISTED = 8;
  private static final int ONE_EDIT_FROM = 4;
  private static final int TWO_EDITS_FROM = 9;

  private final Registry registry;

  UnknownValueCheck(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings) {
    AttributeUse.Value value = use.value();
    if (definition == null || value == null || value.constants().isEmpty()) {
      return;
    }
    AllowedValues allowed = registry.allowedValues(definition);
    if (allowed == null) {
      return;
    }
    for (Object constant : value.constants()) {
      String problem = problem(constant.toString(), use.key(), definition, allowed);
      if (problem != null) {
        findings.report(CheckId.UNKNOWN_VALUE, use.key(), value.place(), problem);
      }
    }
  }

  private static @Nullable String problem(
      String text, String key, AttributeDefinition definition, AllowedValues allowed) {
    if (allowed.values().contains(text)) {
      return null;
    }
    String near = nearest(text, allowed.values());
    if (allowed.closed()) {
      return "\"%s\" is not a value of \"%s\" %s, which has %s%s"
          .formatted(
              text,
              key,
              SourceWords.in(definition),
              list(allowed.values()),
              near == null ? "" : ". Did you mean \"" + near + "\"?");
    }
    return near == null
        ? null
        : "\"%s\" is not among the values that \"%s\" is known to have %s. Did you mean \"%s\"?"
            .formatted(text, key, SourceWords.in(definition), near);
  }

  private static @Nullable String nearest(String text, Set<String> values) {
    int most = text.length() >= TWO_EDITS_FROM ? 2 : text.length() >= ONE_EDIT_FROM ? 1 : 0;
    String nearest = null;
    int distance = most + 1;
    for (String value : values) {
      int other = value.equalsIgnoreCase(text) ? 0 : EditDistance.between(text, value, most);
      if (other < distance) {
        distance = other;
        nearest = value;
      }
    }
    return nearest;
  }

  private static String list(Set<String> values) {
    String listed =
        values.stream()
            .limit(MOST_LISTED)
            .map(value -> "\"" + value + "\"")
            .collect(Collectors.joining(", "));
    int more = values.size() - MOST_LISTED;
    return more > 0 ? listed + " and " + more + " more" : listed;
  }
}
