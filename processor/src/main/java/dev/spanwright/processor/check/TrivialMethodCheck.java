package dev.spanwright.processor.check;

import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.MethodNames;

/** Finds traced getters and setters: their spans cost more than they tell. */
final class TrivialMethodCheck implements MethodCheck {

  @Override
  public void check(TracedMethod method, Findings findings) {
    if (method.accessor()) {
      findings.report(
          CheckId.TRIVIAL_METHOD,
          method.place(),
          "%s only reads or writes a field: trace the method that calls it"
              .formatted(MethodNames.of(method.element())));
    }
  }
}
