/** Takes traces to the threads on which a Spring application runs its tasks. */
@NullMarked
package dev.spanwright.spring.task;

import org.jspecify.annotations.NullMarked;
