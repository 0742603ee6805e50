/** A stand-in for Sentry: receives spans over HTTP and prints them as trees. */
@NullMarked
package dev.spanwright.sample.receiver;

import org.jspecify.annotations.NullMarked;
