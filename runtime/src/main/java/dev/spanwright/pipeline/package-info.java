/**
 * What happens between the end of a span and the exporters: a bounded queue, one batch per trace,
 * one worker thread, and the books on what was lost.
 */
@NullMarked
package dev.spanwright.pipeline;

import org.jspecify.annotations.NullMarked;
