/**
 * The way into OpenTelemetry: finished spans handed to any of its exporters, first of all the one
 * for OTLP.
 */
@NullMarked
package dev.spanwright.otlp;

import org.jspecify.annotations.NullMarked;
