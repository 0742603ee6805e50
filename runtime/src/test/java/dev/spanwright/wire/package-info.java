/**
 * What a server sees: a server that does what a test asks of it, and the rules that all it is sent
 * must follow. Nothing here uses code of the pipeline or the exporters, so nothing is right because
 * both sides are wrong the same way.
 */
@NullMarked
package dev.spanwright.wire;

import org.jspecify.annotations.NullMarked;
