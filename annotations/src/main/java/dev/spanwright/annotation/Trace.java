package dev.spanwright.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Traces a method or constructor: every call opens a span, runs the method's own code, and ends the
 * span.
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
 * <p>Where the declared result is a {@code CompletionStage}, a {@code Flow.Publisher} or a type
 * that an adapter knows, such as Reactor's {@code Mono}, the span lasts until that completes, fails
 * or is cancelled; it is current only while the method itself runs.
 *
 * <p>On a type it traces every public method that the type itself declares, as if each had the
 * annotation: with the same attributes, and named by the method, {@code SimpleClass.method} or
 * {@code name.method}. Left out are constructors, methods without code (abstract ones of classes),
 * those that override {@code equals}, {@code hashCode} and {@code toString}, what every enum and
 * every record has ({@code values}, the components' accessors), those marked {@link Untraced}, and
 * the types nested inside. A method's own {@code @Trace} replaces that of the type.
 *
 * <p>It is not inherited: a method that overrides a traced one is traced if it says so itself, and
 * the compiler notes it where it does not.
 *
 * <p>On a constructor the span is called {@code new Shop} and covers what follows the call of
 * {@code super(…)} or {@code this(…)}: field initialisers, where it is {@code super}, and the
 * constructor's own code. It starts when the object's supertypes are ready, so that an exception
 * from there, or from code before the call, belongs to no span of this constructor.
 *
 * <p>On an abstract method of an interface, which has no code to trace, a class {@code
 * TracedGateway} that wraps any implementation of the interface {@code Gateway} is generated.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface Trace {

  /**
   * Returns the span's name, the same for every call: what differs from call to call belongs in
   * attributes. Left empty, it is {@code SimpleClass.method}, of a constructor {@code new
   * SimpleClass}. In an anonymous class it names what the class stands in: {@code Shop.open.run}
   * for {@code run()} of one in {@code Shop}'s method {@code open}, {@code Op.PLUS.apply} in an
   * enum constant's body.
   *
   * <p>The few values of an attribute that tell kinds of calls apart may be part of it: {@code
   * "charge {payment.method}"} puts in what is recorded as {@code payment.method}, from an argument
   * or a constant. Numbers, ids and secrets are refused, as they would make each name unique.
   */
  String name() default "";

  /** Returns the attributes that are the same for every call, checked against the conventions. */
  Attribute[] attributes() default {};

  /**
   * Returns whether spans started while the method runs become children of its span by themselves.
   * With {@code false} they become its siblings.
   */
  boolean active() default true;

  /** Returns where the span goes: below the current one, or into a trace of its own. */
  Parent parent() default Parent.CURRENT;

  /**
   * Returns the exceptions that are an answer and no failure: a span that one of them (or of their
   * subclasses) ends has the status {@code ok} and still records its class as {@code error.type}.
   */
  Class<? extends Throwable>[] expected() default {};
}
