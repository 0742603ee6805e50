/** Finds out, one step after the other, whether spans get to the server, and why not. */
@NullMarked
package dev.spanwright.doctor;

import org.jspecify.annotations.NullMarked;
