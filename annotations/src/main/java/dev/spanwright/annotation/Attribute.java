package dev.spanwright.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One attribute of a {@link Trace} whose value is a compile-time constant.
 *
 * <p>Exactly one of the value members is set; its type is the attribute's type. Where the
 * conventions know the key, the compiler demands the type they define:
 *
 * <pre>{@code
 * @Attribute(key = "http.response.status_code", longValue = 200)   // an integer: compiles
 * @Attribute(key = "http.response.status_code", value = "200")     // a string: does not
 * }</pre>
 *
 * <p>One value is a single value, unless the conventions define the key as an array; two or more
 * values are an array.
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Attribute {

  /** Returns the key, such as {@code db.system.name}; never blank. */
  String key();

  /** Returns the value, or values, of a string attribute. */
  String[] value() default {};

  /** Returns the value, or values, of an integer attribute (signed, 64 bit). */
  long[] longValue() default {};

  /** Returns the value, or values, of a double attribute; never NaN or infinite. */
  double[] doubleValue() default {};

  /** Returns the value, or values, of a boolean attribute. */
  boolean[] booleanValue() default {};
}
