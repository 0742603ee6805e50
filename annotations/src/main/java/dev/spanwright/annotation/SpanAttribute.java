package dev.spanwright.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
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
 * checked against the conventions where they know the key. Recorded as they are: texts, characters,
 * truth values, numbers, enums (by name), {@code UUID}, {@code URI}, {@code Instant} and {@code
 * Duration} (as text), arrays and lists of these, and what an {@code Optional} holds. A {@code
 * null} is not recorded. Of an asynchronous result it is the value that is recorded.
 *
 * <p>Of anything else a part can be recorded. The compiler checks the path to it; where something
 * on the way is {@code null}, nothing is recorded:
 *
 * <pre>{@code
 * @Trace
 * Receipt checkout(
 *     @SpanAttribute(value = "cart.size", path = "items.size")
 *     @SpanAttribute(value = "cart.currency", path = "total.currency") Cart cart) { … }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Repeatable(SpanAttributes.class)
public @interface SpanAttribute {

  /** Returns the attribute's key, such as {@code order.id}; never blank. */
  String value();

  /**
   * Returns the way from the argument, or the result, to the part that is recorded: names joined by
   * dots, each a method without parameters, a getter ({@code items} finds {@code getItems()}, too),
   * a record's component or a field. Empty for the argument itself.
   */
  String path() default "";
}
