package dev.spanwright.processor.option;

import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** How loudly a check speaks. */
public enum Severity {
  OFF(null),
  NOTE(Diagnostic.Kind.NOTE),
  WARNING(Diagnostic.Kind.WARNING),
  ERROR(Diagnostic.Kind.ERROR);

  private final Diagnostic.@Nullable Kind kind;

  Severity(Diagnostic.@Nullable Kind kind) {
    this.kind = kind;
  }

  /** Returns javac's kind of message for this severity, or null when nothing is to be said. */
  public Diagnostic.@Nullable Kind kind() {
    return kind;
  }
}
