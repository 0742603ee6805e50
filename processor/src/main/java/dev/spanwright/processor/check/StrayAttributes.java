package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.Subject;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.AnnotationNames;
import dev.spanwright.processor.read.Mirrors;
import dev.spanwright.processor.read.Owners;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds {@code @SpanAttribute} where there is no span: its author believes that it records. */
public final class StrayAttributes {

  private StrayAttributes() {}

  /** Returns a finding for the element if neither it nor its method is traced. */
  public static List<Finding> in(Element annotated) {
    Element owner =
        annotated instanceof ExecutableElement ? annotated : annotated.getEnclosingElement();
    if (!(owner instanceof ExecutableElement method)
        || Mirrors.find(method, AnnotationNames.TRACE) != null) {
      return List.of();
    }
    TypeElement type = Owners.of(method);
    // A record component hands its annotations to its accessor, which is looked at, and to the
    // constructor's parameter, which would be the same finding again.
    if (type.getKind() == ElementKind.RECORD && method.getKind() == ElementKind.CONSTRUCTOR) {
      return List.of();
    }
    Findings findings =
        new Findings(new Subject(type.getQualifiedName() + "." + method.getSimpleName()));
    findings.report(
        CheckId.STRAY_ATTRIBUTE,
        Place.of(annotated, Mirrors.get(annotated, AnnotationNames.SPAN_ATTRIBUTE)),
        "nothing is recorded here, because %s has no @Trace: add it, or remove @SpanAttribute"
            .formatted(Owners.nameOf(method)));
    return findings.all();
  }
}
