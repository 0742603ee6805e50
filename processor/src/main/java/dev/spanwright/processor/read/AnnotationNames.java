package dev.spanwright.processor.read;

import javax.lang.model.element.TypeElement;

/** Our annotations, by name: what the processor reads it reads from mirrors, not from classes. */
public final class AnnotationNames {

  /** {@code @Trace}. */
  public static final String TRACE = "dev.spanwright.annotation.Trace";

  /** {@code @SpanAttribute}. */
  public static final String SPAN_ATTRIBUTE = "dev.spanwright.annotation.SpanAttribute";

  /** {@code @Attribute}. */
  public static final String ATTRIBUTE = "dev.spanwright.annotation.Attribute";

  /** The container of several {@code @SpanAttribute} of one element. */
  public static final String SPAN_ATTRIBUTES = "dev.spanwright.annotation.SpanAttributes";

  /** {@code @Untraced}. */
  public static final String UNTRACED = "dev.spanwright.annotation.Untraced";

  private AnnotationNames() {}

  /** Returns whether the annotation type is one of ours. */
  public static boolean isOurs(TypeElement annotation) {
    String name = annotation.getQualifiedName().toString();
    return name.startsWith("dev.spanwright.annotation.");
  }
}
