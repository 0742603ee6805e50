/** The processor's options. */
@NullMarked
package dev.spanwright.processor.option;

import org.jspecify.annotations.NullMarked;
