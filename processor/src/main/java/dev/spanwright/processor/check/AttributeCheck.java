package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.processor.model.AttributeUse;
import org.jspecify.annotations.Nullable;

/**
 * Finds one kind of mistake in the use of an attribute, wherever it is used: in an annotation, on a
 * parameter or in a method body. Stateless; reports what it finds and decides nothing else.
 */
interface AttributeCheck {

  /**
   * Looks at one use.
   *
   * @param use the key and its value
   * @param definition what the registry knows of the key, or null when it does not know it
   * @param findings takes each mistake once, at the smallest place that is wrong
   */
  void check(AttributeUse use, @Nullable AttributeDefinition definition, Findings findings);
}
