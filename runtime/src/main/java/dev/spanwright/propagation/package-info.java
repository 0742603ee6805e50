/**
 * How a trace goes from one process to another: reading what came in, writing what goes out.
 *
 * <p>All of it is values and functions. Whatever arrives is from elsewhere and may be anything, so
 * nothing here throws because of it: what cannot be read is as if it were not there.
 */
@NullMarked
package dev.spanwright.propagation;

import org.jspecify.annotations.NullMarked;
