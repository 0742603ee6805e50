/** The checks: each finds one kind of mistake in the model and says how to mend it. */
@NullMarked
package dev.spanwright.processor.check;

import org.jspecify.annotations.NullMarked;
