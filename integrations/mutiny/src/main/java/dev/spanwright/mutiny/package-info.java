/** Ends the spans of methods that return a Uni or a Multi when their subscriptions are over. */
@NullMarked
package dev.spanwright.mutiny;

import org.jspecify.annotations.NullMarked;
