/** Decides which findings are told, and tells them. */
@NullMarked
package dev.spanwright.processor.report;

import org.jspecify.annotations.NullMarked;
