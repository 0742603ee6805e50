package dev.spanwright.filter;

import dev.spanwright.trace.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which spans are ignored: by name, by attributes they are started with, or by both.
 *
 * <pre>{@code
 * Options.builder()
 *     .ignoreSpans("/health")                                  // name contains it
 *     .ignoreSpans(Pattern.compile("^GET /static/"))           // pattern is found in the name
 *     .ignoreSpans(IgnoreRule.nameIs("poll").attribute("queue.name", "idle"))
 * }</pre>
 *
 * <p>Everything that a rule names must hold; case matters. A rule that names nothing ignores
 * nothing. What is set on a span after its start is not seen. Immutable.
 */
public final class IgnoreRule {

  private final @Nullable Text name;
  private final Map<String, Expectation> attributes;

  /** Whether nothing in it is null, as callers without nullness checks may have it. */
  private final boolean complete;

  private IgnoreRule(@Nullable Text name, Map<String, Expectation> attributes, boolean complete) {
    this.name = name;
    this.attributes = attributes;
    this.complete = complete;
  }

  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  private static boolean isThere(Object given) {
    return given != null;
  }

  /** Returns whether the rule can be used; false if it was given a null. */
  public boolean isComplete() {
    return complete;
  }

  /** Ignores by attributes alone, which are to be added. */
  public static IgnoreRule any() {
    return new IgnoreRule(null, Map.of(), true);
  }

  /** Ignores spans whose name contains the text. */
  public static IgnoreRule nameContains(String text) {
    return new IgnoreRule(name -> name.contains(text), Map.of(), isThere(text));
  }

  /** Ignores spans with exactly this name. */
  public static IgnoreRule nameIs(String text) {
    return new IgnoreRule(name -> name.equals(text), Map.of(), isThere(text));
  }

  /** Ignores spans in whose name the pattern is found; anchor it to match the whole. */
  public static IgnoreRule nameMatches(Pattern pattern) {
    return new IgnoreRule(name -> pattern.matcher(name).find(), Map.of(), isThere(pattern));
  }

  /** Demands an attribute with a text that contains this one. */
  public IgnoreRule attributeContains(String key, String text) {
    return with(key, text, value -> value instanceof String string && string.contains(text));
  }

  /** Demands an attribute with a text in which the pattern is found. */
  public IgnoreRule attributeMatches(String key, Pattern pattern) {
    return with(
        key, pattern, value -> value instanceof String string && pattern.matcher(string).find());
  }

  /**
   * Demands an attribute with exactly this value, of the same type: the whole number 1 is not 1.0.
   *
   * @param expected any value that an attribute can have, converted as on a span
   */
  public IgnoreRule attribute(String key, Object expected) {
    Object converted = Attributes.builder().put(key, expected).build().get(key);
    return with(key, expected, value -> value.equals(converted));
  }

  boolean asksForAttributes() {
    return !attributes.isEmpty();
  }

  boolean ignores(String spanName, Attributes spanAttributes) {
    if (name == null && attributes.isEmpty()) {
      return false;
    }
    return (name == null || name.holdsFor(spanName)) && attributesHoldFor(spanAttributes);
  }

  private boolean attributesHoldFor(Attributes spanAttributes) {
    if (attributes.isEmpty()) {
      return true; // without an iterator: this is asked for every span
    }
    for (Map.Entry<String, Expectation> attribute : attributes.entrySet()) {
      Object value = spanAttributes.get(attribute.getKey());
      if (value == null || !attribute.getValue().holdsFor(value)) {
        return false;
      }
    }
    return true;
  }

  private IgnoreRule with(String key, Object given, Expectation expectation) {
    Map<String, Expectation> more = new LinkedHashMap<>(attributes);
    more.merge(
        key, expectation, (one, other) -> value -> one.holdsFor(value) && other.holdsFor(value));
    return new IgnoreRule(name, more, complete && isThere(key) && isThere(given));
  }

  private interface Text {
    boolean holdsFor(String text);
  }

  private interface Expectation {
    boolean holdsFor(Object value);
  }
}
