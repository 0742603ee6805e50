package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Ending.AtReturnOfUnknown;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;

/** Finds results that look as if they were complete later, of types that we know nothing about. */
final class UnknownAsyncCheck implements MethodCheck {

  @Override
  public void check(TracedMethod method, Findings findings) {
    if (method.ending() instanceof AtReturnOfUnknown unknown) {
      findings.report(
          CheckId.UNKNOWN_ASYNC,
          method.place(),
          "%s.%s returns %s, which looks asynchronous (%s): its span ends when the method returns. To have it last until the result is there, return a CompletableFuture"
              .formatted(
                  method.owner().getSimpleName(),
                  method.element().getSimpleName(),
                  method.element().getReturnType(),
                  unknown.reason()));
    }
  }
}
