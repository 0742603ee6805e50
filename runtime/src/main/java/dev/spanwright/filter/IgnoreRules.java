package dev.spanwright.filter;

import dev.spanwright.log.LazyLogger;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.SpanFilter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ignores a span if any of several rules does. Immutable. */
public final class IgnoreRules implements SpanFilter {

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;

  private final AtomicBoolean told = new AtomicBoolean();
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
      try {
        if (rule.ignores(name, attributes)) {
          return true;
        }
      } catch (Throwable broken) { // a pattern that runs the stack over, on a long enough name
        tell(broken);
      }
    }
    return false;
  }

  private void tell(Throwable broken) {
    try {
      if (!told.getAndSet(true)) {
        LOGGER.log(
            Level.WARNING, "A rule of ignoreSpans fails and is passed over: " + broken.getClass());
      }
    } catch (Throwable brokenHandler) {
      // There is nobody left to tell.
    }
  }
}
