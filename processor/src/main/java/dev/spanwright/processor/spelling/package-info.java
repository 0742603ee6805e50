/** Finds out what a misspelt word was meant to be. */
@NullMarked
package dev.spanwright.processor.spelling;

import org.jspecify.annotations.NullMarked;
