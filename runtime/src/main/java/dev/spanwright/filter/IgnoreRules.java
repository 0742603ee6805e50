package dev.spanwright.filter;

import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.SpanFilter;
import java.util.List;

/** Ignores a span if any of several rules does. Immutable. */
public final class IgnoreRules implements SpanFilter {

  private final IgnoreRule[] rules;
  private final boolean asksForAttributes;

  /** Creates it from rules in any order. */
  public IgnoreRules(List<IgnoreRule> rules) {
    this.rules = rules.toArray(new IgnoreRule[0]);
    this.asksForAttributes = rules.stream().anyMatch(IgnoreRule::asksForAttributes);
  }

  @Override
  public boolean asksForAttributes() {
    return asksForAttributes;
  }

  @Override
  public boolean ignores(String name, Attributes attributes) {
    for (IgnoreRule rule : rules) {
      if (rule.ignores(name, attributes)) {
        return true;
      }
    }
    return false;
  }
}
