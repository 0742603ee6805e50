package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.InheritedMethods;
import dev.spanwright.processor.read.MethodNames;
import dev.spanwright.processor.read.SpanDeclarations;
import dev.spanwright.processor.read.TraceMarks;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds interfaces that inherit a method from two others which want different spans of it. */
final class InheritedSpanCheck implements MethodCheck {

  private final InheritedMethods inherited;
  private final SpanDeclarations spans;

  InheritedSpanCheck(Elements elements, Types types) {
    this.inherited = new InheritedMethods(elements, types);
    this.spans = new SpanDeclarations(elements);
  }

  @Override
  public void check(TracedMethod method, Findings findings) {
    for (InheritedMethods.Inherited candidate :
        inherited.of(method.owner(), method.element()::equals)) {
      if (candidate.declarations().contains(method.element())) {
        compare(method, candidate, findings);
      }
    }
  }

  private void compare(
      TracedMethod method, InheritedMethods.Inherited inheritedMethod, Findings findings) {
    for (ExecutableElement other : inheritedMethod.declarations()) {
      if (TraceMarks.of(other) != null && !spans.agree(method.element(), other)) {
        findings.report(
            CheckId.UNTRACEABLE_METHOD,
            Place.of(method.owner()),
            "%s inherits %s and %s, which are one method and ask for different spans: declare it in %1$s, with the @Trace that holds there"
                .formatted(
                    method.owner().getSimpleName(),
                    MethodNames.of(method.element()),
                    MethodNames.of(other)));
        return;
      }
    }
  }
}
