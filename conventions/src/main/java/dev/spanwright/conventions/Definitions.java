package dev.spanwright.conventions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One layer of a registry: definitions from one place. */
interface Definitions {

  /** Returns the definition of exactly this key. */
  @Nullable AttributeDefinition exact(String key);

  /**
   * Returns the family that a key belongs to, out of those whose key has the placeholder right
   * after {@code start}; of several the one with the longest ending.
   *
   * @param start the beginning of {@code key} up to one of its dots, that dot included
   */
  @Nullable AttributeDefinition family(String start, String key);

  /** Returns what is known about the values of a key that this layer defines. */
  @Nullable AllowedValues allowedValues(String key);

  /** Returns the keys of all definitions in ascending order. */
  List<String> keys();
}
