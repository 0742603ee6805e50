/**
 * What it costs to make a span that has ended into bytes, measured beside a general JSON library.
 */
@NullMarked
package dev.spanwright.benchmarks.encoding;

import org.jspecify.annotations.NullMarked;
