package dev.spanwright.processor.check;

import dev.spanwright.processor.model.TracedMethod;

/** Finds one kind of mistake in a traced method as a whole. Stateless. */
interface MethodCheck {

  /** Looks at one method and reports each mistake once, at the smallest place that is wrong. */
  void check(TracedMethod method, Findings findings);
}
