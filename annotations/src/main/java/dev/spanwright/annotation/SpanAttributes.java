package dev.spanwright.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds several {@link SpanAttribute} of one parameter or result; the compiler writes it. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface SpanAttributes {

  /** Returns the annotations, in source order. */
  SpanAttribute[] value();
}
