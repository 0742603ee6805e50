package dev.spanwright.conventions;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The values that are known for an attribute.
 *
 * @param values the values as text, in the order in which they were listed: a number as it is
 *     written in decimal, {@code 16} for instance; never empty
 * @param closed whether there are no other values. In an open set a value that is not listed is as
 *     good as one that is, unless it merely looks like a listed one misspelt
 */
public record AllowedValues(Set<String> values, boolean closed) {

  /**
   * Copies {@code values}.
   *
   * @throws IllegalArgumentException if there are none
   */
  public AllowedValues {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("there are no values");
    }
    values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }
}
