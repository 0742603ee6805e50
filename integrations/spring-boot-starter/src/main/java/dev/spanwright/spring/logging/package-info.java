/** Tells SLF4J's MDC of the current trace and span. */
@NullMarked
package dev.spanwright.spring.logging;

import org.jspecify.annotations.NullMarked;
