/** Reads annotated elements into the model. */
@NullMarked
package dev.spanwright.processor.read;

import org.jspecify.annotations.NullMarked;
