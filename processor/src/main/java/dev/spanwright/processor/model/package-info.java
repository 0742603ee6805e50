/** What a source says about its spans, as values that flow from reading to weaving. */
@NullMarked
package dev.spanwright.processor.model;

import org.jspecify.annotations.NullMarked;
