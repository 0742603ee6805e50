package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;

/** Finds span names that are empty, too long, or different for every call. */
final class SpanNameCheck implements MethodCheck {

  @Override
  public void check(TracedMethod method, Findings findings) {
    if (method.writtenName() != null) {
      check(method.writtenName().text(), method.writtenName().place(), findings);
    }
  }

  static void check(String name, Place place, Findings findings) {
    String problem = SpanNameRules.problem(name);
    if (problem != null) {
      findings.report(CheckId.SPAN_NAME, place, problem);
    }
  }
}
