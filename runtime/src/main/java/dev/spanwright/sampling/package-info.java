/** Decides which traces are recorded. */
@NullMarked
package dev.spanwright.sampling;

import org.jspecify.annotations.NullMarked;
