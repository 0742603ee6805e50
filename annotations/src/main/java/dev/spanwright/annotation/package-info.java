/**
 * The annotations that mark what is traced.
 *
 * <p>They are read while javac runs and need no library at run time: retention is {@code CLASS}.
 */
@NullMarked
package dev.spanwright.annotation;

import org.jspecify.annotations.NullMarked;
