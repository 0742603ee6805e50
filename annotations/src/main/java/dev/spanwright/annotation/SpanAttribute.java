package dev.spanwright.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Records an argument of a {@link Trace} method, or its result, as an attribute of the span.
 *
 * <pre>{@code
 * @Trace
 * @SpanAttribute("order.total")                                   // the result
 * double place(@SpanAttribute("order.id") String orderId) { … }   // an argument
 * }</pre>
 *
 * <p>The declared type of the parameter (or the method) decides the attribute's type, and is
 * checked against the conventions where they know the key. Strings, characters, booleans, numbers,
 * enums (by name), and arrays and lists of strings, booleans and numbers can be recorded. A {@code
 * null} is not recorded.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface SpanAttribute {

  /** Returns the attribute's key, such as {@code order.id}; never blank. */
  String value();
}
