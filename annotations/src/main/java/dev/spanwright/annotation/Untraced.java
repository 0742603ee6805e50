package dev.spanwright.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method is not traced, where one might think that it is: because its type is marked
 * {@link Trace}, or because it overrides a method that is.
 *
 * <pre>{@code
 * @Trace
 * public class Shop {
 *   public Receipt buy(Cart cart) { … }              // traced
 *   @Untraced public int size() { … }                // not
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Untraced {}
