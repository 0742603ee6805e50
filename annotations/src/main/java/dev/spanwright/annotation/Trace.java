package dev.spanwright.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Traces a method: every call opens a span, runs the method's own code, and ends the span.
 *
 * <pre>{@code
 * @Trace(name = "checkout", attributes = {
 *     @Attribute(key = "sentry.op", value = "function"),
 *     @Attribute(key = "cart.limit", longValue = 20)})
 * Receipt checkout(@SpanAttribute("order.id") String orderId, Cart cart) { … }
 * }</pre>
 *
 * <p>The Spanwright annotation processor does this while the class is compiled, so calls from the
 * same object, private and static methods and {@code new} all work; there is no proxy and no agent
 * to be bypassed. What cannot be traced is a compile error that names the reason.
 *
 * <p>The span becomes a child of the span that is current in the calling thread, or a top-level
 * span if there is none. An exception that leaves the method sets the span's status to {@code
 * error}, records its class as {@code error.type}, and goes on untouched. When tracing is switched
 * off the method behaves as if the annotation were not there.
 *
 * <p>On an abstract method of an interface, which has no code to trace, a class {@code
 * TracedGateway} that wraps any implementation of the interface {@code Gateway} is generated.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Trace {

  /**
   * Returns the span's name, the same for every call: what differs from call to call belongs in
   * attributes. Left empty, it is {@code SimpleClass.method}.
   */
  String name() default "";

  /** Returns the attributes that are the same for every call, checked against the conventions. */
  Attribute[] attributes() default {};

  /**
   * Returns whether spans started while the method runs become children of its span by themselves.
   * With {@code false} they become its siblings.
   */
  boolean active() default true;
}
