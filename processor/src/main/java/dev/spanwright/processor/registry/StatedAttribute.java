package dev.spanwright.processor.registry;

import dev.spanwright.conventions.AllowedValues;
import dev.spanwright.conventions.AttributeType;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of a file says about a key; null where it says nothing.
 *
 * @param line where the entry begins
 * @param sensitive whether the value needs care
 */
record StatedAttribute(
    int line,
    String key,
    AttributeType type,
    @Nullable AllowedValues values,
    @Nullable Boolean sensitive,
    @Nullable StatedDeprecation deprecation) {

  /**
   * What an entry says about deprecation.
   *
   * @param line where it says so
   * @param deprecated false to say that the key is current, whatever others say
   * @param binding whether a replacement that cannot be used is a mistake. In Weaver's files it may
   *     well be defined elsewhere, so there it is merely not offered
   */
  record StatedDeprecation(
      int line, boolean deprecated, @Nullable String replacement, boolean binding) {}
}
