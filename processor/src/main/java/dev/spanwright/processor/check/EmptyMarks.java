package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.Subject;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.AnnotationNames;
import dev.spanwright.processor.read.Mirrors;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds types whose {@code @Trace} traces nothing: its author believes that it does. */
public final class EmptyMarks {

  private EmptyMarks() {}

  /** Returns a finding for each such type among the traced type and those nested in it. */
  public static List<Finding> in(TracedType type) {
    List<Finding> found = new ArrayList<>();
    collect(type.topLevel(), type.methods(), found);
    return found;
  }

  private static void collect(TypeElement type, List<TracedMethod> methods, List<Finding> found) {
    AnnotationMirror trace = Mirrors.find(type, AnnotationNames.TRACE);
    if (trace != null && methods.stream().noneMatch(method -> method.owner().equals(type))) {
      Findings findings = new Findings(new Subject(type.getQualifiedName().toString()));
      findings.report(
          CheckId.UNTRACEABLE_METHOD,
          Place.of(type, trace),
          "%s has no public method with code of its own that @Trace could trace: put it on the methods, or remove it"
              .formatted(type.getSimpleName()));
      found.addAll(findings.all());
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      collect(nested, methods, found);
    }
  }
}
