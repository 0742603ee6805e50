/**
 * The two halves that run inside javac: the annotation processor and the compiler plugin.
 *
 * <p>Every compilation starts them cold. What every traced type goes through is therefore written
 * with loops: the first lambda or stream of its kind has the JVM make classes, half a millisecond
 * each, and the first {@code hashCode} of a record takes ten. Where code runs only to report
 * something, or for proxies, streams are welcome.
 */
@NullMarked
package dev.spanwright.processor;

import org.jspecify.annotations.NullMarked;
