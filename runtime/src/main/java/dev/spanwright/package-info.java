/** The front door: {@link dev.spanwright.Spanwright} switches tracing on, flushes and closes it. */
@NullMarked
package dev.spanwright;

import org.jspecify.annotations.NullMarked;
