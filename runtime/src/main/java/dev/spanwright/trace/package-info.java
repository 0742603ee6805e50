/**
 * Spans and how to start them: {@link dev.spanwright.trace.Traces} in code written by hand, {@link
 * dev.spanwright.trace.SpanSite} in generated code.
 *
 * <p>Nothing here blocks, throws, or writes anywhere; a span that ends is handed on and forgotten.
 */
@NullMarked
package dev.spanwright.trace;

import org.jspecify.annotations.NullMarked;
