package dev.spanwright.processor.check;

import dev.spanwright.processor.option.Severity;

/**
 * The checks there are. The id opens every message, names the page {@code docs/checks/<id>.md}, and
 * never changes.
 */
public enum CheckId {
  ATTRIBUTE_TYPE("attribute-type", Severity.ERROR),
  ATTRIBUTE_VALUE("attribute-value", Severity.ERROR),
  STRAY_ATTRIBUTE("stray-attribute", Severity.WARNING),
  UNTRACEABLE_METHOD("untraceable-method", Severity.ERROR);

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

  /** Returns the message as a user sees it: the id in brackets, then the text. */
  public String message(String text) {
    return "[" + id + "] " + text;
  }
}
