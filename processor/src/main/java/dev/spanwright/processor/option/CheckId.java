package dev.spanwright.processor.option;

/**
 * The checks there are, in the order in which their messages appear. The id opens every message,
 * names the page {@code docs/checks/<id>.md}, and never changes.
 */
public enum CheckId {
  /** A method that cannot carry a span. */
  UNTRACEABLE_METHOD("untraceable-method", Severity.ERROR),
  /** A getter or setter that is traced. */
  TRIVIAL_METHOD("trivial-method", Severity.OFF),
  /** A span's name that is empty, too long, or different for every call. */
  SPAN_NAME("span-name", Severity.WARNING),
  /** A placeholder in a span's name that nothing fills, or nothing should. */
  NAME_PLACEHOLDER("name-placeholder", Severity.ERROR),
  /** An expected exception that the method cannot throw. */
  IMPOSSIBLE_EXCEPTION("impossible-exception", Severity.WARNING),
  /** A method that overrides a traced one and is not traced. */
  UNTRACED_OVERRIDE("untraced-override", Severity.NOTE),
  /** A span that nobody ends. */
  SPAN_NOT_ENDED("span-not-ended", Severity.WARNING),
  /** A result that looks asynchronous, of a type that we know nothing about. */
  UNKNOWN_ASYNC("unknown-async", Severity.WARNING),
  /** An attribute that is none: no key, no value, two values, no number, no type. */
  ATTRIBUTE_VALUE("attribute-value", Severity.ERROR),
  /** A value of another type than the registry gives the key. */
  ATTRIBUTE_TYPE("attribute-type", Severity.ERROR),
  /** The same key twice on one span. */
  DUPLICATE_ATTRIBUTE("duplicate-attribute", Severity.ERROR),
  /** A key that looks like a misspelt one. */
  UNKNOWN_ATTRIBUTE("unknown-attribute", Severity.WARNING),
  /** A key that has been replaced. */
  DEPRECATED_ATTRIBUTE("deprecated-attribute", Severity.WARNING),
  /** A key that only the runtime may set. */
  INTERNAL_ATTRIBUTE("internal-attribute", Severity.WARNING),
  /** A constant outside the values that the registry lists for the key. */
  UNKNOWN_VALUE("unknown-value", Severity.WARNING),
  /** An operation that the conventions do not list. */
  CONSTANT_OP("constant-op", Severity.NOTE),
  /** A secret, or what looks like one, that is captured. */
  SENSITIVE_ATTRIBUTE("sensitive-attribute", Severity.NOTE),
  /** A key of one's own inside a namespace of the conventions. */
  FOREIGN_NAMESPACE("foreign-namespace", Severity.OFF),
  /** Any key outside the registry. */
  CUSTOM_ATTRIBUTE("custom-attribute", Severity.OFF),
  /** A {@code @SpanAttribute} where nothing is traced. */
  STRAY_ATTRIBUTE("stray-attribute", Severity.WARNING);

  private final String id;
  private final Severity defaultSeverity;

  CheckId(String id, Severity defaultSeverity) {
    this.id = id;
    this.defaultSeverity = defaultSeverity;
  }

  /** Returns the stable id, such as {@code attribute-type}. */
  public String id() {
    return id;
  }

  /** Returns how loudly the check speaks unless told otherwise. */
  public Severity defaultSeverity() {
    return defaultSeverity;
  }

  /**
   * Returns the option that changes the severity, such as {@code spanwright.check.attribute_type}:
   * javac wants an option's name to be made of identifiers, so it has underscores.
   */
  public String option() {
    return "spanwright.check." + id.replace('-', '_');
  }

  /** Returns what {@code @SuppressWarnings} says to silence the check. */
  public String suppression() {
    return "spanwright:" + id;
  }
}
