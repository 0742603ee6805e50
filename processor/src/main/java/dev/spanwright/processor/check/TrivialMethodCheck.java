package dev.spanwright.processor.check;

import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;

/** Finds traced getters and setters: their spans cost more than they tell. */
final class TrivialMethodCheck implements MethodCheck {

  @Override
  public void check(TracedMethod method, Findings findings) {
    if (method.accessor()) {
      findings.report(
          CheckId.TRIVIAL_METHOD,
          method.place(),
          "%s.%s only reads or writes a field: trace the method that calls it"
              .formatted(method.owner().getSimpleName(), method.element().getSimpleName()));
    }
  }
}
