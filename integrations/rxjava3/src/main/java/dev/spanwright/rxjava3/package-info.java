/** Ends the spans of methods that return a type of RxJava 3 when their subscriptions are over. */
@NullMarked
package dev.spanwright.rxjava3;

import org.jspecify.annotations.NullMarked;
