package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;

/** Says where a definition comes from, as messages use it. */
final class SourceWords {

  private SourceWords() {}

  /** Returns {@code in the conventions}, or {@code in} and the file that declares the key. */
  static String in(AttributeDefinition definition) {
    return "in " + definition.source();
  }
}
