/**
 * Ends the spans of methods that return before their work is done.
 *
 * <p>Generated code calls one class for each kind of result; adapters for other libraries build on
 * {@link dev.spanwright.async.SubscriptionSpans}. Nothing here throws, blocks or changes what a
 * method returns; whatever goes wrong ends the span and leaves the application alone.
 */
@NullMarked
package dev.spanwright.async;

import org.jspecify.annotations.NullMarked;
