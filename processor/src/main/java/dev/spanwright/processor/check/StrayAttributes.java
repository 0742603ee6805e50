package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.Subject;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.MethodNames;
import dev.spanwright.processor.read.Mirrors;
import dev.spanwright.processor.read.Owners;
import dev.spanwright.processor.read.TraceMarks;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds {@code @SpanAttribute} where there is no span: its author believes that it records. */
public final class StrayAttributes {

  private StrayAttributes() {}

  /** Returns a finding for the element if neither it nor its method is traced. */
  public static List<Finding> in(Element annotated) {
    Element owner =
        annotated instanceof ExecutableElement ? annotated : annotated.getEnclosingElement();
    List<AnnotationMirror> stray = Mirrors.spanAttributes(annotated);
    if (stray.isEmpty()
        || !(owner instanceof ExecutableElement method)
        || TraceMarks.of(method) != null) {
      return List.of();
    }
    TypeElement type = Owners.of(method);
    // A record component hands its annotations to its accessor, which is looked at, and to the
    // constructor's parameter, which would be the same finding again, or records it.
    if (type.getKind() == ElementKind.RECORD
        && (method.getKind() == ElementKind.CONSTRUCTOR || isRecordedByConstructor(type, method))) {
      return List.of();
    }
    Findings findings =
        new Findings(new Subject(type.getQualifiedName() + "." + method.getSimpleName()));
    findings.report(
        CheckId.STRAY_ATTRIBUTE,
        Place.of(annotated, stray.get(0)),
        "nothing is recorded here, because %s has no @Trace: add it, or remove @SpanAttribute"
            .formatted(MethodNames.of(method)));
    return findings.all();
  }

  /** A compact constructor has no parameters of its own to annotate, only the components. */
  private static boolean isRecordedByConstructor(TypeElement record, ExecutableElement accessor) {
    return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .filter(constructor -> TraceMarks.of(constructor) != null)
        .flatMap(constructor -> constructor.getParameters().stream())
        .filter(parameter -> parameter.getSimpleName().equals(accessor.getSimpleName()))
        .anyMatch(parameter -> !Mirrors.spanAttributes(parameter).isEmpty());
  }
}
