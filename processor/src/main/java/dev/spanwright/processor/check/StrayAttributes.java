package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.read.AnnotationNames;
import dev.spanwright.processor.read.Descriptors;
import dev.spanwright.processor.read.Mirrors;
import dev.spanwright.processor.read.Owners;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Finds {@code @SpanAttribute} where there is no span: its author believes that it records. */
public final class StrayAttributes {

  private final Descriptors descriptors;

  /** Looks at the elements of one compilation. */
  public StrayAttributes(Descriptors descriptors) {
    this.descriptors = descriptors;
  }

  /** Returns a finding for the element if neither it nor its method is traced. */
  public List<Finding> in(Element annotated) {
    Element owner =
        annotated instanceof ExecutableElement ? annotated : annotated.getEnclosingElement();
    if (!(owner instanceof ExecutableElement method)
        || Mirrors.find(method, AnnotationNames.TRACE) != null) {
      return List.of();
    }
    Place place = Place.of(annotated, Mirrors.get(annotated, AnnotationNames.SPAN_ATTRIBUTE));
    return List.of(
        new Finding(
            CheckId.STRAY_ATTRIBUTE,
            descriptors.ref(method),
            place,
            "nothing is recorded here, because %s.%s has no @Trace: add it, or remove @SpanAttribute"
                .formatted(Owners.of(method).getSimpleName(), method.getSimpleName())));
  }
}
