package dev.spanwright.processor.check;

import dev.spanwright.processor.model.TracedMethod;

/**
 * Finds one kind of mistake in a traced method. Stateless; reports what it finds and decides
 * nothing else.
 */
interface Check {

  /** Looks at one method and reports each mistake once, at the smallest place that is wrong. */
  void check(TracedMethod method, Findings findings);
}
