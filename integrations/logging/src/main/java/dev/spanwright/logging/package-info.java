/** Trace and span ids in logs. */
@NullMarked
package dev.spanwright.logging;

import org.jspecify.annotations.NullMarked;
