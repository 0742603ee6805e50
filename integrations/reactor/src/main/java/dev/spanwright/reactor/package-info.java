/** Ends the spans of methods that return a Mono or a Flux when their subscriptions are over. */
@NullMarked
package dev.spanwright.reactor;

import org.jspecify.annotations.NullMarked;
