/** The two halves that run inside javac: the annotation processor and the compiler plugin. */
@NullMarked
package dev.spanwright.processor;

import org.jspecify.annotations.NullMarked;
