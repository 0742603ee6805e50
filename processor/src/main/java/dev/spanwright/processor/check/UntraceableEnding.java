package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Ending.AtCompletion;
import dev.spanwright.processor.model.TracedMethod;
import org.jspecify.annotations.Nullable;

/** Knows why nothing can end the span of a method. */
final class UntraceableEnding {

  private UntraceableEnding() {}

  static @Nullable String reason(TracedMethod method) {
    if (!(method.ending() instanceof AtCompletion ending)) {
      return null;
    }
    String known = ending.type().qualifiedName();
    if (ending.type().isWrapped() && !ending.exact()) {
      return " returns %s, and only a wrapper, which can be nothing but a %s, knows when a subscription is over: declare %s"
          .formatted(method.element().getReturnType(), known, known);
    }
    if (!ending.available()) {
      return " returns %s, and what ends its span when that completes is not on the class path: add %s"
          .formatted(method.element().getReturnType(), ending.type().artifact());
    }
    return null;
  }
}
