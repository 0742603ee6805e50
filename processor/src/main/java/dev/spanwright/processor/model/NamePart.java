package dev.spanwright.processor.model;

/** A piece of a span's name that is not the same for every call. */
public sealed interface NamePart {

  /**
   * Text that is the same for every call.
   *
   * @param text the text; constant attributes are filled in
   */
  record Text(String text) implements NamePart {}

  /**
   * A placeholder.
   *
   * @param key the attribute that it names
   */
  record Placeholder(String key) implements NamePart {}
}
