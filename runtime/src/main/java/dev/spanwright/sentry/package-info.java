/** Sends spans to Sentry, or to any server that takes its envelopes. */
@NullMarked
package dev.spanwright.sentry;

import org.jspecify.annotations.NullMarked;
