package dev.spanwright.processor.read;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Compares what declarations of one method say about its span. */
public final class SpanDeclarations {

  private final Elements elements;

  /** Compares the declarations of one compilation. */
  public SpanDeclarations(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether two traced declarations of a method have the same span made of each call. */
  public boolean agree(ExecutableElement one, ExecutableElement other) {
    return text(one).equals(text(other));
  }

  private String text(ExecutableElement method) {
    TraceMarks.Mark mark =
        Objects.requireNonNull(TraceMarks.of(method), () -> method + " is not traced");
    Map<String, String> members = new TreeMap<>();
    elements
        .getElementValuesWithDefaults(mark.annotation())
        .forEach((member, value) -> members.put(member.getSimpleName() + "", value.toString()));
    members.put("name", mark.spanName(method));
    StringBuilder text = new StringBuilder(members.toString());
    appendAttributes(text, method);
    for (VariableElement parameter : method.getParameters()) {
      appendAttributes(text.append(','), parameter);
    }
    return text.toString();
  }

  private static void appendAttributes(StringBuilder text, Element element) {
    for (AnnotationMirror attribute : Mirrors.spanAttributes(element)) {
      text.append(attribute);
    }
  }
}
