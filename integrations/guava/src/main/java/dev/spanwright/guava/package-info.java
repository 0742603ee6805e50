/** Ends the spans of methods that return a ListenableFuture when that is done. */
@NullMarked
package dev.spanwright.guava;

import org.jspecify.annotations.NullMarked;
